#!/bin/sh
# How many instructions a fixed piece of work takes, against the committed numbers: count-instructions.sh PROGRAM [--update]
# Unlike seconds they are the same on every run. They are another compiler's with another compiler: then they are only shown.
set -eu
program=$1
numbers=$(dirname "$0")/instructions.txt
compiler="gcc $(gcc -dumpfullversion) $(uname -m)"

count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$1" 2>&1 | awk '/Collected/ { print $NF }'
}

now=$(for part in attention model training; do echo "$part $(count "$part")"; done)
if [ "${2:-}" = --update ]; then
  { echo "$compiler" && echo "$now"; } >"$numbers"
  cat "$numbers"
  exit
fi
[ "$compiler" = "$(head -1 "$numbers")" ] || judged=no
echo "$now" | awk -v judged="${judged:-yes}" '
  FNR == NR { if (FNR > 1) old[$1] = $2; next }
  {
    change = 100 * ($2 / old[$1] - 1)
    printf "%-10s %12d instructions, %+.2f %%\n", $1, $2, change
    if (change > 2 || change < -2) far = 1
  }
  END {
    if (judged == "no") print "not judged: the committed numbers are those of another compiler"
    else if (far) print "more than 2 % from tests/core/instructions.txt; if that is meant: make instructions-update"
    exit far && judged == "yes"
  }' "$numbers" -
