#!/bin/sh
# A school's desk among 200,000 students and 1,000,000 applications, and the import of a class list. Five minutes.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
need pgbench
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow" mvn -B -q -DskipTests -Dweb.skip=true \
  -pl benchmarks,school-service,application-service -am package
machine
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED \
  -cp 'benchmarks/target/classes:benchmarks/target/offers/*:benchmarks/target/libs/*' \
  fr.stagein.benchmarks.DeskBenchmark
