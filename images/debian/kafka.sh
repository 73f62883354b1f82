#!/bin/bash
# As the official image does: KAFKA_SOME_NAME in the environment is some.name in the configuration.
set -eu
config=/tmp/server.properties
logs=${KAFKA_LOG_DIRS:-/tmp/kafka}
env | grep '^KAFKA_' | grep -v '^KAFKA_\(HEAP_OPTS\|OPTS\|LOG_DIRS\)=' | while IFS='=' read -r name value; do
  name=${name#KAFKA_}
  name=${name,,}
  echo "${name//_/.}=$value"
done >"$config"
echo "log.dirs=$logs" >>"$config"
options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dkafka.logs.dir=/tmp -cp '/opt/kafka/libs/*')
# shellcheck disable=SC2206
heap=(${KAFKA_HEAP_OPTS:--Xmx256m})
[ -f "$logs/meta.properties" ] ||
  /opt/java/bin/java "${heap[@]}" "${options[@]}" kafka.tools.StorageTool format \
    -t "${CLUSTER_ID:-4L6g3nShT-eMCtK--X86sw}" -c "$config"
# Whoever waits for the broker waits for this line.
exec -a kafka /opt/java/bin/java "${heap[@]}" "${options[@]}" kafka.Kafka "$config"
