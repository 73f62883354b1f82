#!/bin/sh
# 5,000 students apply within a minute over HTTP, then as many as go, beside pgbench. Four minutes.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
need pgbench
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow" mvn -B -q -DskipTests -Dweb.skip=true \
  -pl benchmarks,application-service -am package
machine
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED \
  -cp 'benchmarks/target/classes:benchmarks/target/offers/*:benchmarks/target/libs/*' \
  fr.stagein.benchmarks.RushBenchmark "$@"
