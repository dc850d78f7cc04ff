#!/bin/sh
# One step, start to exit, beside scikit-learn fitting parent and candidate on the same folds and each shuffled copy on five of
# them, where mldebug fits a copy of a linear model once; in turn. Prints wall and processor seconds and their medians.
#
#   src/bench/step/compare.sh [ROWS] [ROUNDS]        40000 rows and 5 rounds unless said otherwise
#
# Needs python3 with numpy, pandas and scikit-learn.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/../timing.sh"
rows=${1:-40000}
rounds=${2:-5}
"$python" "$here/generate.py" "$rows" table.csv
"$tool" baseline table.csv --target y --quiet >/dev/null
cp -R .mldebug first

round=1
while [ "$round" -le "$rounds" ]; do
  rm -rf .mldebug
  cp -R first .mldebug
  ours=$(cost "$tool" iterate --add-feature x2)
  theirs=$(cost "$python" "$here/scikit_learn.py" table.csv)
  in_turn mldebug "$ours" scikit-learn "$theirs"
  round=$((round + 1))
done
medians mldebug scikit-learn
