#!/bin/bash
# As the official image does: a cluster at the first start, POSTGRES_USER, _PASSWORD (or _PASSWORD_FILE) and _DB in it,
# the statements of /docker-entrypoint-initdb.d/*.sql, one a line, then the server.
set -eu
if [ "$(id -u)" = 0 ]; then
  exec setpriv --reuid=postgres --regid=postgres --clear-groups "$0" "$@"
fi
if [ ! -f "$PGDATA/PG_VERSION" ]; then
  user=${POSTGRES_USER:-postgres}
  password=${POSTGRES_PASSWORD:-$(cat "${POSTGRES_PASSWORD_FILE:-/dev/null}")}
  (umask 077 && echo "$password" >/tmp/password)
  initdb -D "$PGDATA" -U "$user" -A scram-sha-256 --pwfile=/tmp/password -E UTF8 --locale=C.UTF-8 --no-instructions
  rm /tmp/password
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
  if [ "${POSTGRES_DB:-$user}" != postgres ]; then
    echo "create database \"${POSTGRES_DB:-$user}\"" | postgres --single -D "$PGDATA" postgres
  fi
  for statements in /docker-entrypoint-initdb.d/*.sql; do
    [ -f "$statements" ] || continue
    # Its answer would repeat what it was told, the passwords too.
    postgres --single -D "$PGDATA" "${POSTGRES_DB:-$user}" <"$statements" >/dev/null
  done
  # Who waits for the official image waits for its second start.
  pg_ctl -D "$PGDATA" -o "-c listen_addresses='' -c unix_socket_directories=/tmp" -w start
  pg_ctl -D "$PGDATA" -m fast -w stop
fi
exec "$@" -c listen_addresses='*' -c unix_socket_directories=/tmp
