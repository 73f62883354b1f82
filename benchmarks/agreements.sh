#!/bin/sh
# A school of 600 signs in one afternoon over HTTP: filled in, frozen, signed by six each, sealed; then what was kept is
# checked, and documents are made with nothing around them. Ten minutes.
#   ./stagein bench agreements [agreements]
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow" mvn -B -q -DskipTests -Dweb.skip=true \
  -pl benchmarks,application-service -am package
machine
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m --enable-native-access=ALL-UNNAMED \
  -cp 'benchmarks/target/classes:benchmarks/target/offers/*:benchmarks/target/libs/*' \
  fr.stagein.benchmarks.AgreementsBenchmark "${1:-600}"
