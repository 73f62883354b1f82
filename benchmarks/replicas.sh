#!/bin/sh
# The public search through the gateway by 16 connections, with one replica of each service and with three on the same
# machine; then a gateway of the three is killed under that load. About six minutes.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
need wrk curl
folder=$PWD/benchmarks/target/replicas
mkdir -p "$folder"
# Nobody's limit is in the way of the measure.
export STAGEIN_LIMITS_BURST=1000000000 STAGEIN_LIMITS_PERSECOND=1000000000
export STAGEIN_LIMITS_ADDRESSBURST=1000000000 STAGEIN_LIMITS_ADDRESSPERSECOND=1000000000
export STAGEIN_NO_TRAINING=yes
gateway=http://localhost:12080

# Memory of the services alone, in MB
memory() {
  for pid in $(sed -n 's/.*-service[^=]*=\([0-9]*\)@.*/\1/p' ".stagein/dordogne+4000/running.properties"); do
    awk '/^Pss:/ { print $2 }' "/proc/$pid/smaps_rollup"
  done | awk '{ sum += $1 } END { printf "%.0f", sum / 1024 }'
}

report() {
  awk -v what="$1" -v memory="$2" '
    /50%/ { p50 = $2 } /99%/ { p99 = $2 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $NF }
    /Socket errors/ { errors = $0; sub(/.*errors: /, "", errors) }
    END { printf "%-28s %10.0f/s %10s %10s  not 2xx %d  %s  %s MB\n", what, rate, p50, p99, bad, errors, memory }'
}

machine
for replicas in 1 3; do
  start "$folder/up-$replicas.log" --fresh --ports 4000 --replicas "$replicas"
  trap stop EXIT
  offer=$(curl -s "$gateway/api/session" -c "$folder/jar" -o /dev/null && curl -s -b "$folder/jar" \
    -H "X-XSRF-TOKEN: $(awk '/XSRF-TOKEN/ { print $7 }' "$folder/jar")" \
    -H 'Content-Type: application/json' -d '{}' "$gateway/api/offers/search" |
    sed 's/.*"items":\[{"id":"\([^"]*\)".*/\1/')
  wrk -t 2 -c 16 -d 45s "$gateway/api/offers/$offer" >/dev/null
  for round in 1 2 3; do
    wrk -t 2 -c 16 -d 10s --latency "$gateway/api/offers/$offer" | report "$replicas, round $round" "$(memory)"
  done
  if [ "$replicas" -gt 1 ]; then
    wrk -t 2 -c 16 -d 10s --latency "$gateway/api/offers/$offer" >"$folder/killed" &
    load=$!
    sleep 3
    kill -9 "$(sed -n 's/^gateway-service.*2=\([0-9]*\)@.*/\1/p' ".stagein/dordogne+4000/running.properties")"
    wait $load
    report "$replicas, one gateway killed" "$(memory)" <"$folder/killed"
  fi
  stop
  trap - EXIT
done
