#!/bin/sh
# Checks the tools (installs them where it can, says how where it can't), then calls make: ./build.sh lesson
set -eu
cd "$(dirname "$0")"
tools/need make cc emcc node
exec make "$@"
