#!/bin/sh
# A first visit of / and /offres on a slow phone: 400 kbit/s, 400 ms, an empty cache. About three minutes, and Chromium.
set -eu
cd "$(dirname "$0")/.."
. benchmarks/lib.sh
browser=$(a_browser)
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow" mvn -B -q -DskipTests -Dweb.skip=true -pl benchmarks -am package
mkdir -p benchmarks/target/first-visit
start "$PWD/benchmarks/target/first-visit/up.log" --ports 4000
trap stop EXIT
machine
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx256m -cp 'benchmarks/target/classes:benchmarks/target/libs/*' \
  fr.stagein.benchmarks.FirstVisit http://localhost:12080 "$browser"
