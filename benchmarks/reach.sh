#!/bin/sh
# A département's timetable (60 lines, 1,500 stops, 6,000 trips): loading it, searching it, answering homes. A minute.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow" mvn -B -q -DskipTests -Dweb.skip=true -pl benchmarks -am package
machine
# The shapes that weigh most, each in the memory that it may have: decision 0009.
for shape in "192 hub" "150 region"; do
  set -- $shape
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC "-Xmx$1m" -cp transit/target/classes:transit/target/test-classes \
    fr.stagein.transit.Load "$2"
done
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -cp \
  'benchmarks/target/classes:benchmarks/target/offers/*:benchmarks/target/libs/*' \
  fr.stagein.offers.finding.reach.ReachBenchmark
