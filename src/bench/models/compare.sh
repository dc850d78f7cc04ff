#!/bin/sh
# One tree of depth 6 beside scikit-learn's, and 100 rounds of boosting to depth 6 beside XGBoost called directly with the same
# settings, on the same numbers in memory: 20 columns, two classes. Each fit in a process of its own, in turn; what is timed is
# the fit alone, from columns of doubles on. Prints medians of wall seconds, processor seconds, peak memory of the process with
# the data in it, and the log-loss on 100,000 fresh rows; the ratio is the median of ratios of wall seconds.
#
#   src/bench/models/compare.sh [ROWS] [ROUNDS]        1000000 rows and 3 rounds unless said otherwise
#
# Needs a JDK, and python3 with numpy and scikit-learn. Linux.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/../timing.sh"
rows=${1:-1000000}
rounds=${2:-3}
"$tool" --version >/dev/null
jar=${tool%/*}/target/launcher/mldebug.jar
javac -cp "$jar" -d "$place" "$here/../java/io/github/mldebug/bench/ModelFit.java"
eval "$(sed -n '/^flags=/p' "$tool")"
# As in the launcher; the peer gains by it as well where another process is busy.
export OMP_WAIT_POLICY=PASSIVE

fit() { # what, and more words: by mldebug or XGBoost
  # shellcheck disable=SC2154,SC2086 # the flags of the launcher are several words
  java $flags -cp "$jar:$place" io.github.mldebug.bench.ModelFit "$1" "$place" ${2+"$2"}
}

show() { # file of costs, name
  printf '%-16s %6.2f s  processors %6.2f s  %5.0f MB  log-loss %s\n' \
    "$2" "$(median "$1" '$1')" "$(median "$1" '$2')" "$(median "$1" '$3')" "$(median "$1" '$4')"
}

ratio() { # file, file
  paste "$1" "$2" > both
  printf 'median ratio %.2f, of processor seconds %.2f\n' "$(median both '$1 / $5')" "$(median both '$2 / $6')"
}

fit write "$rows"
round=1
while [ "$round" -le "$rounds" ]; do
  fit tree >> tree
  "$python" "$here/scikit_learn.py" "$place" >> scikit-learn
  fit boosting >> boosting
  fit xgboost >> xgboost
  round=$((round + 1))
done
echo "$rows rows x 20 columns, $rounds rounds"
show tree "mldebug tree"
show scikit-learn "scikit-learn"
ratio tree scikit-learn
show boosting "mldebug boosting"
show xgboost "XGBoost direct"
ratio boosting xgboost
