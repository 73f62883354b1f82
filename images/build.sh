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

for service in gateway-service school-service offer-service application-service notification-service; do
  echo "$prefix/$service:$tag"
  # shellcheck disable=SC2086
  docker build -q -t "$prefix/$service:$tag" -f images/service.Dockerfile $jdk $runtime $about \
    --build-arg "SERVICE=$service" . >/dev/null
done
echo "$prefix/operator:$tag"
# shellcheck disable=SC2086
docker build -q -t "$prefix/operator:$tag" -f images/operator.Dockerfile $jdk $runtime $about . >/dev/null
echo "$prefix/keycloak:$tag"
# shellcheck disable=SC2086
docker build -q -t "$prefix/keycloak:$tag" -f images/keycloak.Dockerfile $keycloak $about . >/dev/null
echo "$prefix/territories:$tag"
# shellcheck disable=SC2086
docker build -q -t "$prefix/territories:$tag" -f images/territories.Dockerfile $data $about . >/dev/null
