#!/bin/sh
# A baseline of the penguins (344 rows), start to exit, beside scikit-learn doing the like, in turn. Prints wall seconds and the
# median ratio. A second peer does nothing but import what the script imports: the floor of any such script.
#
#   src/bench/baseline/compare.sh [ROUNDS]        5 rounds unless said otherwise
#
# Needs python3 with numpy, pandas and scikit-learn.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/../timing.sh"
tool=$here/../../../mldebug
rounds=${1:-5}
python=${PYTHON:-python3}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cp "$here/../../../examples/penguins/penguins.csv" "$place"
cd "$place"
sed -n '/^import\|^from/p' "$here/scikit_learn.py" > imports.py
"$tool" --version >/dev/null

round=1
while [ "$round" -le "$rounds" ]; do
  rm -rf .mldebug mldebug.yaml
  ours=$(seconds "$tool" baseline penguins.csv --target species)
  theirs=$(seconds "$python" "$here/scikit_learn.py" penguins.csv species)
  floor=$(seconds "$python" imports.py)
  echo "$ours $theirs $floor" |
    awk '{ printf "mldebug %.2f s, scikit-learn %.2f s (imports %.2f s), ratio %.2f\n", $1, $2, $3, $1 / $2 }' | tee -a rounds
  round=$((round + 1))
done
median_ratio rounds
