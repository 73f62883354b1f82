#!/bin/sh
# ./stagein images: every image with one tag, from what Maven has built.
#   --tag 1.0       latest, if absent
#   --prefix NAME   registry and path in front of the names; stagein, if absent
#   --base debian   stands on a Debian made here by debootstrap, as root: where no image can be pulled
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "$1" >&2
  exit 1
}

tag=latest
prefix=stagein
base=
while [ $# -gt 0 ]; do
  [ $# -gt 1 ] || fail "$1 needs a value: ./stagein help"
  case $1 in
    --tag) tag=$2 ;;
    --prefix) prefix=$2 ;;
    --base) base=$2 ;;
    *) fail "There is no option '$1': ./stagein help" ;;
  esac
  shift 2
done
docker info >/dev/null 2>&1 || fail "No Docker engine answers: start one, or set DOCKER_HOST."

jdk="" runtime="" keycloak="" data=""
case $base in
  "") ;;
  debian)
    images/debian/build.sh
    jdk="--build-arg JDK=stagein/jdk"
    runtime="--build-arg BASE=stagein/debian"
    keycloak="--build-arg KEYCLOAK=stagein/keycloak-base"
    data=$runtime
    ;;
  *) fail "--base debian, or without it the official images." ;;
esac
about="--build-arg VERSION=$tag --build-arg REVISION=$(git rev-parse HEAD 2>/dev/null || echo unknown)"

# Sends what the recipe copies and nothing else: everything that any of them copies has 700 MB.
#   build NAME RECIPE "PATHS…" [OPTION…]
build() {
  name=$1 recipe=images/$2.Dockerfile paths=$3
  shift 3
  echo "$prefix/$name:$tag"
  # shellcheck disable=SC2086
  tar -c "$recipe" $paths | docker build -q -t "$prefix/$name:$tag" -f "$recipe" $about "$@" - >/dev/null
}

for service in gateway-service school-service offer-service application-service notification-service; do
  # shellcheck disable=SC2086
  build "$service" service "images/HealthCheck.java territories local/target/classes local/target/libs \
    local/kafka/target/libs $(echo "$service"/target/*-app.jar) $service/target/classes/META-INF/sbom" \
    $jdk $runtime --build-arg "SERVICE=$service"
done
# shellcheck disable=SC2086
build operator operator "$(echo operator/target/operator-*.jar) operator/target/libs operator/target/classes/META-INF/sbom" \
  $jdk $runtime
# shellcheck disable=SC2086
build mailbox mailbox "local/target/classes local/target/libs" $jdk $runtime
# shellcheck disable=SC2086
build keycloak keycloak "$(echo keycloak/target/keycloak-*.jar) images/keycloak.properties" $keycloak
# shellcheck disable=SC2086
build territories territories territories $data
if [ "$base" = debian ]; then
  cat <<'TEXT'
docker-compose.yml takes the official Postgres, Kafka, Caddy and Prometheus; for these, in .env:
STAGEIN_POSTGRES_IMAGE=stagein/postgres
STAGEIN_KAFKA_IMAGE=stagein/kafka
STAGEIN_CADDY_IMAGE=stagein/caddy
STAGEIN_PROMETHEUS_IMAGE=stagein/prometheus
TEXT
fi
