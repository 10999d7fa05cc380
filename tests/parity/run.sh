#!/bin/bash
# Runs the script on every target: native programs and WASM modules, as given. Fails unless all give one hash.
set -euo pipefail
programs=() modules=()
for target; do
  case $target in *.wasm) modules+=("$target") ;; *) programs+=("$target") ;; esac
done
lines=$({
  for program in "${programs[@]}"; do echo "$(basename "$(dirname "$program")") $("$program")"; done
  node "$(dirname "$0")/wasm.js" "${modules[@]}"
})
awk '{ printf "%-18s %s\n", $1, $2 }' <<<"$lines"
targets=$(wc -l <<<"$lines")
expected=$((${#programs[@]} + 3 * ${#modules[@]}))
hashes=$(awk '{ print $2 }' <<<"$lines" | sort -u)
if [ "$targets" != "$expected" ] || ! [[ $hashes =~ ^[0-9a-f]{64}$ ]]; then
  echo "$expected targets should give one hash" >&2
  exit 1
fi
echo "$targets targets, one SHA-256 over 1 000 states"
