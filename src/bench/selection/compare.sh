#!/bin/sh
# Forward selection, start to exit, beside scikit-learn's SequentialFeatureSelector, in turn: standard normal columns, of
# which the first 5 bear on a label of two classes. mldebug is one process for the baseline and one a step, `iterate --add-feature`,
# until a step is not kept. Prints wall and processor seconds and their medians, then what each chose and the log-loss of a
# logistic regression of it on 20,000 fresh rows, fitted by scikit-learn for both.
#
#   src/bench/selection/compare.sh [ROWS] [ROUNDS] [JOBS] [COLUMNS]
#
# 20000 rows, 3 rounds, 1 job of scikit-learn and 30 columns unless said otherwise.
#
# Needs python3 with numpy, pandas and scikit-learn.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/../timing.sh"
rows=${1:-20000}
rounds=${2:-3}
jobs=${3:-1}
columns=${4:-30}
export MLDEBUG_CACHE="$place/cache"
"$python" "$here/../step/generate.py" "$rows" table.csv "$columns" 5 1
"$python" "$here/../step/generate.py" 20000 fresh.csv "$columns" 5 2
"$tool" --version >/dev/null

select_features() { # 1 says that a step was not kept, which is the end; anything else is an error
  "$tool" baseline table.csv --target y --quiet || return
  status=0
  while [ "$status" -eq 0 ]; do
    "$tool" iterate --add-feature --require kept --quiet || status=$?
  done
  [ "$status" -eq 1 ]
}

round=1
while [ "$round" -le "$rounds" ]; do
  rm -rf .mldebug mldebug.yaml cache
  ours=$(cost select_features)
  theirs=$(cost "$python" "$here/scikit_learn.py" select table.csv scikit-learn "$jobs")
  in_turn mldebug "$ours" scikit-learn "$theirs"
  round=$((round + 1))
done
medians mldebug scikit-learn
"$tool" show --format json --output run.json --quiet
"$python" -c 'import json; print(*(f["expression"] for f in json.load(open("run.json"))["run"]["features"]), sep="\n")' > mldebug
"$python" "$here/scikit_learn.py" score table.csv fresh.csv mldebug scikit-learn
