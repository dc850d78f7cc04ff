# What the scripts that time whole commands share; read in with `.`, not run. `here` is the folder of the script; it goes on in a
# folder of its own, which is gone afterwards.
tool=$here/../../../mldebug
python=${PYTHON:-python3}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

# Wall and processor seconds of a command, for $(cost COMMAND): it counts the children of its own subshell.
cost() { # one that fails ends the benchmark with what it said
  begin=$(date +%s.%N)
  "$@" >/dev/null 2>errors || { cat errors >&2; exit 1; }
  end=$(date +%s.%N)
  # Of this subshell's children, so of the command: the second line, as 0m1.23s 0m0.45s.
  times >spent
  awk -v wall="$begin $end" 'NR == 2 {
    split(wall, at, " ")
    for (i = 1; i <= 2; i++) { split($i, part, "m"); processor += part[1] * 60 + part[2] }
    printf "%.3f %.3f", at[2] - at[1], processor
  }' spent
}

say_costs() { # NAME, NAME, and on standard input lines of the costs of both
  awk -v first="$1" -v second="$2" '{
    printf "%s %.2f s (processors %.2f s), %s %.2f s (processors %.2f s), ratio %.2f (processors %.2f)\n",
      first, $1, $2, second, $3, $4, $1 / $3, $2 / $4
  }'
}

in_turn() { # NAME, COST, NAME, COST: says what a round cost, and keeps it
  echo "$2 $4" | tee -a rounds | say_costs "$1" "$3"
}

median() { # FILE, EXPRESSION: of what awk makes of the lines of a file
  awk "{ print $2 }" "$1" | sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

medians() { # NAME, NAME: of all rounds; the ratio is the median of ratios
  printf 'median: %s %.2f s (processors %.2f s), %s %.2f s (processors %.2f s), ratio %.2f (processors %.2f)\n' \
    "$1" "$(median rounds '$1')" "$(median rounds '$2')" "$2" "$(median rounds '$3')" "$(median rounds '$4')" \
    "$(median rounds '$1 / $3')" "$(median rounds '$2 / $4')"
}
