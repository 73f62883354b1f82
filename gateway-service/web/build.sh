#!/bin/sh
# Builds the web front into web/dist, unless nothing has changed since.
set -eu
if [ -f dist/index.html ] && [ -z "$(find . -path ./node_modules -prune -o -path ./dist -prune -o -path ./target -prune -o -newer dist/index.html -type f -print | head -n 1)" ]; then
  exit 0
fi
npm ci --no-audit --no-fund --loglevel=error
npm run build
touch dist/index.html
