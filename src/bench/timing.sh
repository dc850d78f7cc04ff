# What the scripts that time whole commands share; read in with `.`, not run. They work in a folder of their own.

seconds() { # the wall seconds of a command; one that fails ends the benchmark with what it said
  begin=$(date +%s.%N)
  "$@" >/dev/null 2>errors || { cat errors >&2; exit 1; }
  end=$(date +%s.%N)
  echo "$begin $end" | awk '{ printf "%.3f", $2 - $1 }'
}

median_ratio() { # of the last words of the lines of a file
  awk '{ print $NF }' "$1" | sort -n | awk '{ all[NR] = $1 } END { print "median ratio", all[int((NR + 1) / 2)] }'
}
