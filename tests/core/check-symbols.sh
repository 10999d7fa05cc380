#!/bin/sh
# The engine keeps nothing and asks for nothing: no data that may change, and of the C library only what the compiler
# itself calls for a builtin. (.data.rel.ro is constant: addresses that the loader fills in once.)
# Give it archives of the engine without sanitizers: check-symbols.sh build/gcc-*/attn.a
set -eu
allowed='memcpy|memmove|memset|strcmp|strlen|sqrtf|_GLOBAL_OFFSET_TABLE_'
status=0
for archive; do
  changing=$(objdump -t "$archive" | awk '/ O / && / (\.data|\.bss|\*COM\*)/ && !/\.data\.rel\.ro/ { print $NF }')
  defined=$(nm --defined-only "$archive" | awk 'NF == 3 { print $3 }')
  wanted=$(nm --undefined-only "$archive" | awk '$1 == "U" { print $2 }' | sort -u |
    grep -vxE "$allowed" | grep -vxF "$defined" || true)
  if [ -n "$changing$wanted" ]; then
    echo "$archive: may change: ${changing:-nothing}; from outside: ${wanted:-nothing}" >&2
    status=1
  else
    echo "$archive: no data that may change, nothing from outside"
  fi
done
exit $status
