#!/bin/sh
# One step on a large table that was read before, start to exit, beside the same fits made with a NumPy memory map and
# scikit-learn, in turn; prints wall seconds and the median ratio.
#
#   src/bench/step/large.sh [ROWS] [ROUNDS]        1000000 rows and 3 rounds unless said otherwise
#
# Needs python3 with numpy, pandas and scikit-learn.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/../timing.sh"
tool=$here/../../../mldebug
rows=${1:-1000000}
rounds=${2:-3}
python=${PYTHON:-python3}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export MLDEBUG_CACHE="$place/cache"
"$python" "$here/generate.py" "$rows" table.csv
"$python" "$here/memory_map.py" save table.csv .
"$tool" baseline table.csv --target y --quiet >/dev/null
cp -R .mldebug first

round=1
while [ "$round" -le "$rounds" ]; do
  rm -rf .mldebug
  cp -R first .mldebug
  ours=$(seconds "$tool" iterate --add-feature x2)
  theirs=$(seconds "$python" "$here/memory_map.py" step .)
  echo "$ours $theirs" | awk '{ printf "mldebug %.2f s, memory map and scikit-learn %.2f s, ratio %.2f\n", $1, $2, $1 / $2 }' | tee -a rounds
  round=$((round + 1))
done
median_ratio rounds
