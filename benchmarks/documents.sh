#!/bin/sh
# A school of 600: each agreement is set, signed by six in a hash chain, sealed and checked. Two minutes.
#   ./stagein bench documents [agreements]
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow" mvn -B -q -DskipTests -Dweb.skip=true -pl benchmarks -am package
machine
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m --enable-native-access=ALL-UNNAMED \
  -cp 'benchmarks/target/classes:benchmarks/target/offers/*:benchmarks/target/libs/*' \
  fr.stagein.benchmarks.DocumentsBenchmark "${1:-600}"
