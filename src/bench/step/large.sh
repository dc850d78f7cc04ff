#!/bin/sh
# One step on a large table that was read before, start to exit, beside the same fits made with a NumPy memory map and
# scikit-learn, in turn; prints wall and processor seconds and their medians.
#
#   src/bench/step/large.sh [ROWS] [ROUNDS]        1000000 rows and 3 rounds unless said otherwise
#
# Needs python3 with numpy, pandas and scikit-learn.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/../timing.sh"
rows=${1:-1000000}
rounds=${2:-3}
export MLDEBUG_CACHE="$place/cache"
"$python" "$here/generate.py" "$rows" table.csv
"$python" "$here/memory_map.py" save table.csv .
"$tool" baseline table.csv --target y --quiet >/dev/null
cp -R .mldebug first

round=1
while [ "$round" -le "$rounds" ]; do
  rm -rf .mldebug
  cp -R first .mldebug
  ours=$(cost "$tool" iterate --add-feature x2)
  theirs=$(cost "$python" "$here/memory_map.py" step .)
  in_turn mldebug "$ours" "memory map and scikit-learn" "$theirs"
  round=$((round + 1))
done
medians mldebug "memory map and scikit-learn"
