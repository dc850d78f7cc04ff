#!/bin/sh
# A baseline of the penguins (344 rows), start to exit, beside scikit-learn doing the like, in turn. Prints wall and
# processor seconds and their medians. A second peer does nothing but import what the script imports: the floor of any such
# script.
#
#   src/bench/baseline/compare.sh [ROUNDS]        5 rounds unless said otherwise
#
# Needs python3 with numpy, pandas and scikit-learn.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/../timing.sh"
rounds=${1:-5}
cp "$here/../../../examples/penguins/penguins.csv" "$place"
sed -n '/^import\|^from/p' "$here/scikit_learn.py" > imports.py
"$tool" --version >/dev/null

round=1
while [ "$round" -le "$rounds" ]; do
  rm -rf .mldebug mldebug.yaml
  ours=$(cost "$tool" baseline penguins.csv --target species)
  theirs=$(cost "$python" "$here/scikit_learn.py" penguins.csv species)
  floor=$(cost "$python" imports.py)
  in_turn mldebug "$ours" scikit-learn "$theirs"
  echo "imports alone: $floor"
  round=$((round + 1))
done
medians mldebug scikit-learn
