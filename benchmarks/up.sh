#!/bin/sh
# How long ./stagein up takes, from a fresh clone on, and the memory that everything then holds. About six minutes.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
need git
clone=$(mktemp -d)
git clone -q . "$clone/stagein"
cd "$clone/stagein"
log=$clone/up.log
# As root, Postgres may live elsewhere: local's EmbeddedPostgres.
trap 'cat $(find "$clone" -name elsewhere) /dev/null | xargs -r rm -rf; rm -rf "$clone"' EXIT

took() {
  from=$(date +%s.%N)
  what=$1
  shift
  start "$log" "$@"
  echo "$from $(date +%s.%N)" | awk -v what="$what" '{ printf "%-46s %6.1f s\n", what, $2 - $1 }'
}

machine
took "from a clone: build, databases, realm, start" --ports 4000
# What the launcher learns in quiet shortens the next start.
while ! grep -q "next start will be faster" "$log"; do sleep 1; done

pids=$(./stagein status --ports 4000 | sed 's/.*pid //')
for pid in $pids; do
  # A service is one process; Keycloak's script and Postgres have children.
  echo "$pid"
  pgrep -P "$pid" || true
done | sort -u | while read -r pid; do cat "/proc/$pid/smaps_rollup" 2>/dev/null || true; done |
  awk '/^Rss/ { rss += $2 } /^Pss:/ { pss += $2 }
       END { printf "memory of all processes: %.2f GiB (each shared page counted once; %.2f GiB as sum of RSS)\n",
                    pss / 1048576, rss / 1048576 }'
stop
took "built, with its data, caches learned" --ports 4000
stop
took "built, --fresh: databases and realm made anew" --ports 4000 --fresh
stop
