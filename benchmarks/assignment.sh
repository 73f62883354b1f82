#!/bin/sh
# Placement rounds of 600 pupils and of 6,000: the lottery, the fairest, the cheapest, and the reasons of 300. Two minutes.
#   ./stagein bench assignment [heap]
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow" mvn -B -q -DskipTests -Dweb.skip=true -pl benchmarks -am package
machine
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC "-Xmx${1:-128m}" \
  -cp 'benchmarks/target/classes:benchmarks/target/offers/*:benchmarks/target/libs/*' \
  fr.stagein.benchmarks.AssignmentBenchmark
