#!/bin/sh
# A million offers over France: text, week, 30 km and facets; PostGIS and the bare index scan beside it; then a
# territory of 1,000 over HTTP. The data is made once. About ten minutes, four when it is there.
#   ./stagein bench search [communes.csv] [offers]
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
need pgbench
communes=${1:-../shared/data/geo/communes-france.csv}
[ -r "$communes" ] || {
  echo "Where are the communes of France? ./stagein bench search <communes-france.csv>" >&2
  exit 1
}
[ -f /usr/share/postgresql/15/extension/postgis.control ] || {
  echo "This benchmark needs Postgres 15 with PostGIS (Debian: apt-get install postgresql-15-postgis-3)." >&2
  exit 1
}
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow" mvn -B -q -DskipTests -Dweb.skip=true -pl benchmarks,local/kafka -am package
# Without the outbox's peer, which would start in the service too.
libs=$(find benchmarks/target/libs -name '*.jar' ! -name 'spring-modulith-*' | paste -sd:)
machine
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow \
  -cp "benchmarks/target/classes:benchmarks/target/offers/*:$libs" \
  fr.stagein.offers.finding.search.SearchBenchmark "$communes" "${2:-1000000}"
