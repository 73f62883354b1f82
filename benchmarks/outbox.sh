#!/bin/sh
# From a committed change to its consumer: our outbox, Spring Modulith's, Kafka alone. About six minutes.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow" mvn -B -q -DskipTests -Dweb.skip=true -pl benchmarks -am package
machine
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow -cp 'benchmarks/target/classes:benchmarks/target/libs/*' \
  fr.stagein.benchmarks.OutboxBenchmark
