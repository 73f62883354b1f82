#!/bin/sh
# One offer read from offer-service directly, through nginx, through the gateway and through bare gateways of either
# flavour, by 16 connections. The services run with the JVM's full compiler, as in a container; each is measured once that compiler
# has done its work, which takes a minute of load. About ten minutes.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
need wrk nginx curl
folder=$PWD/benchmarks/target/gateway
mkdir -p "$folder"

mvn -B -q -o -DskipTests -pl benchmarks/flavours package 2>/dev/null ||
  mvn -B -q -DskipTests -pl benchmarks/flavours package

# Nobody's limit is in the way of the measure.
export STAGEIN_LIMITS_BURST=1000000000 STAGEIN_LIMITS_PERSECOND=1000000000
export STAGEIN_LIMITS_ADDRESSBURST=1000000000 STAGEIN_LIMITS_ADDRESSPERSECOND=1000000000
export STAGEIN_NO_TRAINING=yes _JAVA_OPTIONS=-XX:TieredStopAtLevel=4
start "$folder/up.log" --ports 4000
bare=
clean() {
  for one in $bare $(cat "$folder/nginx.pid" 2>/dev/null); do kill "$one" 2>/dev/null || true; done
  stop
}
trap clean EXIT

# A bare gateway on a port: bare PORT FLAVOUR CLIENT
bare() {
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx192m -cp 'benchmarks/flavours/target/classes:benchmarks/flavours/target/libs/*' \
    fr.stagein.benchmarks.flavours.BareGateway --server.port="$1" --behind=http://127.0.0.1:12082 \
    --spring.main.web-application-type="$2" \
    --spring.cloud.gateway.server.webflux.enabled="$([ "$2" = reactive ] && echo true || echo false)" \
    --spring.http.clients.imperative.factory="$3" \
    >"$folder/$2-$3.log" 2>&1 &
  bare="$bare $!"
  eval "bare_$1=http://127.0.0.1:$1/api/offers/$offer"
}

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
bare 12091 servlet http-components
servlet_apache=$bare_12091
bare 12092 servlet jdk
servlet_jdk=$bare_12092
bare 12093 reactive reactor
webflux=$bare_12093
all="direct nginx gateway servlet_apache servlet_jdk webflux"

machine
for name in $all; do
  eval "address=\$$name"
  for try in $(seq 60); do
    [ "$(curl -s -o /dev/null -w '%{http_code}' "$address")" != 200 ] || break
    [ "$try" -lt 60 ] || {
      echo "$address does not answer" >&2
      exit 1
    }
    sleep 1
  done
  wrk -t 2 -c 16 -d "$([ "$name" = nginx ] && echo 5 || echo 60)s" "$address" >/dev/null
done
printf '%-15s %12s %10s %10s %s\n' "" "requests/s" "p50" "p99" "not 2xx"
for round in 1 2 3; do
  for name in $all; do
    eval "address=\$$name"
    wrk -t 2 -c 16 -d 10s --latency "$address" | awk -v name="$name" '
      /50%/ { p50 = $2 } /99%/ { p99 = $2 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $NF }
      END { printf "%-15s %12.0f %10s %10s %d\n", name, rate, p50, p99, bad }'
  done
done
