#!/bin/sh
# One offer read from offer-service directly, through nginx and through the gateway, by 16 connections.
# The services run with the JVM's full compiler, as in a container. About six minutes.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
need wrk nginx curl
folder=$PWD/benchmarks/target/gateway
mkdir -p "$folder"

# Nobody's limit is in the way of the measure.
export STAGEIN_LIMITS_BURST=1000000000 STAGEIN_LIMITS_PERSECOND=1000000000
export STAGEIN_NO_TRAINING=yes _JAVA_OPTIONS=-XX:TieredStopAtLevel=4
start "$folder/up.log" --ports 4000
trap 'stop; [ ! -f "$folder/nginx.pid" ] || kill "$(cat "$folder/nginx.pid")"' EXIT

cat >"$folder/nginx.conf" <<CONF
worker_processes auto;
pid $folder/nginx.pid;
error_log $folder/nginx.log;
events { worker_connections 1024; }
http {
  access_log off;
  upstream offers { server 127.0.0.1:12082; keepalive 64; }
  server {
    listen 127.0.0.1:12090;
    location / { proxy_pass http://offers; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
CONF
nginx -c "$folder/nginx.conf"

offer=$(curl -s -H 'Content-Type: application/json' -d '{}' http://127.0.0.1:12082/api/offers/search |
  sed 's/.*"items":\[{"id":"\([^"]*\)".*/\1/')
direct=http://127.0.0.1:12082/api/offers/$offer
nginx=http://127.0.0.1:12090/api/offers/$offer
gateway=http://127.0.0.1:12080/api/offers/$offer
for address in "$direct" "$nginx" "$gateway"; do
  [ "$(curl -s -o /dev/null -w '%{http_code}' "$address")" = 200 ] || {
    echo "$address does not answer" >&2
    exit 1
  }
done

machine
for address in "$direct" "$nginx" "$gateway" "$gateway"; do
  wrk -t 2 -c 16 -d 20s "$address" >/dev/null
done
printf '%-10s %12s %10s %10s %s\n' "" "requests/s" "p50" "p99" "not 2xx"
for round in 1 2 3; do
  for name in direct nginx gateway; do
    eval "address=\$$name"
    wrk -t 2 -c 16 -d 15s --latency "$address" | awk -v name="$name" '
      /50%/ { p50 = $2 } /99%/ { p99 = $2 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $NF }
      END { printf "%-10s %12.0f %10s %10s %d\n", name, rate, p50, p99, bad }'
  done
done
