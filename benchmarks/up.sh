#!/bin/sh
# How long ./stagein up takes, from a fresh clone on, and what everything then holds and does. About seven minutes.
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

# A service is one process; Keycloak's script and Postgres have children.
processes() {
  for pid in $(./stagein status --ports 4000 | sed 's/.*pid //'); do
    echo "$pid"
    pgrep -P "$pid" || true
  done | sort -u
}

for pid in $(processes); do cat "/proc/$pid/smaps_rollup" 2>/dev/null || true; done |
  awk '/^Rss/ { rss += $2 } /^Pss:/ { pss += $2 }
       END { printf "memory of all processes: %.2f GiB (each shared page counted once; %.2f GiB as sum of RSS)\n",
                    pss / 1048576, rss / 1048576 }'

# Hundredths of a second, those of children that ended among them.
worked() {
  for pid in $(processes); do sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null || true; done |
    awk '{ ticks += $12 + $13 + $14 + $15 } END { print ticks }'
}
quiet=60
before=$(worked)
sleep $quiet
echo "$before $(worked)" | awk -v per="$(getconf CLK_TCK)" -v quiet=$quiet \
  '{ printf "work of all processes while nobody asks: %.2f of a processor\n", ($2 - $1) / per / quiet }'
stop
took "built, with its data, caches learned" --ports 4000
stop
took "built, --fresh: databases and realm made anew" --ports 4000 --fresh
stop
