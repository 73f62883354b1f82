#!/bin/sh
# As the official image does: a cluster at the first start, POSTGRES_USER, _PASSWORD and _DB in it, then the server.
set -eu
if [ "$(id -u)" = 0 ]; then
  exec setpriv --reuid=postgres --regid=postgres --clear-groups "$0" "$@"
fi
if [ ! -f "$PGDATA/PG_VERSION" ]; then
  user=${POSTGRES_USER:-postgres}
  echo "$POSTGRES_PASSWORD" >/tmp/password
  initdb -D "$PGDATA" -U "$user" -A scram-sha-256 --pwfile=/tmp/password -E UTF8 --locale=C.UTF-8 --no-instructions
  rm /tmp/password
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
  if [ "${POSTGRES_DB:-$user}" != postgres ]; then
    echo "create database \"${POSTGRES_DB:-$user}\"" | postgres --single -D "$PGDATA" postgres
  fi
  # Who waits for the official image waits for its second start.
  pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
  pg_ctl -D "$PGDATA" -m fast -w stop
fi
exec "$@" -c listen_addresses='*'
