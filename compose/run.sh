#!/bin/sh
# ./stagein compose …: docker-compose.yml with what it needs made before, backup and restore. docs/compose.md
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "$1" >&2
  exit 1
}

# A setting as compose reads it: of the environment, then of .env, then what holds without.
setting() {
  eval "value=\${$1:-}"
  # shellcheck disable=SC2154
  [ -n "$value" ] || value=$(sed -n "s/^$1=//p" .env 2>/dev/null | tail -n 1)
  echo "${value:-$2}"
}

# Where the secrets lie; another folder, project and port make a second territory on the same host.
home=$(setting STAGEIN_HOME .stagein/compose)

docker info >/dev/null 2>&1 || fail "No Docker engine answers: start one, or set DOCKER_HOST."
if docker compose version >/dev/null 2>&1; then
  compose="docker compose"
elif command -v docker-compose >/dev/null 2>&1; then
  compose=docker-compose
else
  fail "Compose is missing: install Docker's compose plugin (or docker-compose 1.29)."
fi

files() {
  umask 077
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m \
    -cp 'local/target/classes:local/target/libs/*' fr.stagein.local.ComposeFiles
}

# The full name of a volume of docker-compose.yml; without a setting compose makes the project's of the folder's.
volume() {
  folder=$(basename "$PWD" | tr '[:upper:]' '[:lower:]' | sed 's/[^a-z0-9_-]//g; s/^[_-]*//')
  echo "$(setting COMPOSE_PROJECT_NAME "$folder")_$1"
}

# Runs tar in a container of its own, which sees both volumes and nothing else. Their owners are two users, and only
# root may read both and give each its files back.
tar_of_volumes() {
  mode=$1
  shift
  docker run --rm -i --network none --read-only --user 0 --cap-drop ALL --cap-add DAC_OVERRIDE --cap-add CHOWN \
    --cap-add FOWNER --security-opt no-new-privileges \
    -v "$(volume postgres):/backup/postgres$mode" -v "$(volume kafka):/backup/kafka$mode" \
    --entrypoint tar "$image" -C /backup "$@"
}

postgres_image() {
  image=$(docker inspect --format '{{.Config.Image}}' "$($compose ps -aq postgres 2>/dev/null || $compose ps -q postgres)")
}

# Everything stands still for as long as the copy takes: the databases, Keycloak's among them, and the topics are of one
# moment (docs/decisions/0014-compose.md).
backup() {
  file=${1:-}
  [ -n "$file" ] || fail "Where to? ./stagein compose backup FILE"
  [ ! -e "$file" ] || fail "$file is there already."
  [ -f "$home/secrets.properties" ] || fail "Nothing runs from this folder yet: ./stagein compose up"
  docker volume inspect "$(volume postgres)" >/dev/null 2>&1 || fail "There is no data yet: ./stagein compose up"
  postgres_image
  umask 077
  part=$(mktemp -d "$file.XXXXXX")
  trap 'rm -rf "$part"' EXIT
  began=$(date +%s)
  $compose stop
  ok=yes
  tar_of_volumes :ro -c postgres kafka >"$part/volumes.tar" || ok=
  $compose up -d
  await
  [ -n "$ok" ] || fail "The copy failed: is the disk full? Stage-IN starts again; there is no backup."
  echo "Nobody was served for $(($(date +%s) - began)) s, until the address answered again."
  tar -C "$home" -cf "$part/secrets.tar" secrets.properties
  tar -C "$part" -czf "$part/all.tar.gz" secrets.tar volumes.tar
  mv "$part/all.tar.gz" "$file"
  echo "$file holds everything, the keys of what is encrypted too: keep it encrypted, and away from this machine."
}

restore() {
  file=${1:-}
  [ -f "$file" ] || fail "Which backup? ./stagein compose restore FILE"
  tar -tzf "$file" | grep -qx volumes.tar || fail "$file is no backup of Stage-IN."
  if docker volume inspect "$(volume postgres)" >/dev/null 2>&1; then
    fail "There is data here already. Keep it (./stagein compose backup …), delete it (./stagein compose down -v), restore then."
  fi
  umask 077
  mkdir -p "$home"
  tar -xzOf "$file" secrets.tar | tar -C "$home" -xf -
  files
  $compose up --no-start
  postgres_image
  tar -xzOf "$file" volumes.tar | tar_of_volumes "" -xp
  up
}

# Comes back when the gateway, which starts last, can work.
await() {
  gateway=$($compose ps -q gateway-service)
  while :; do
    case $(docker inspect --format '{{.State.Health.Status}}' "$gateway") in
      healthy) return ;;
      unhealthy) fail "The gateway does not become healthy: ./stagein compose logs gateway-service" ;;
    esac
    sleep 1
  done
}

up() {
  files
  $compose up -d "$@"
  await
  echo "Stage-IN is up: $(setting STAGEIN_PUBLIC_URL http://localhost:8080)"
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
  files) files ;;
  up) up "$@" ;;
  backup) backup "$@" ;;
  restore) restore "$@" ;;
  "") fail "What? ./stagein compose up, down, ps, logs …, files, backup FILE, restore FILE" ;;
  *) exec $compose "$command" "$@" ;;
esac
