#!/bin/sh
# Tests and lints the web front, whose types build.sh has made and checked.
# check.sh true: what fails is told by target/failed, and the modules behind this one go on.
set -eu
rm -f target/failed
npm run check && exit 0
mkdir -p target
touch target/failed
[ "${1:-}" = true ]
