#!/bin/bash
# As the official image does: KAFKA_SOME_NAME in the environment is some.name in the configuration.
set -eu
config=/tmp/server.properties
env | grep '^KAFKA_' | grep -v '^KAFKA_\(HEAP_OPTS\|OPTS\)=' | while IFS='=' read -r name value; do
  name=${name#KAFKA_}
  name=${name,,}
  echo "${name//_/.}=$value"
done >"$config"
echo "log.dirs=/tmp/kafka" >>"$config"
kafka() { /opt/java/bin/java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dkafka.logs.dir=/tmp -cp '/opt/kafka/*' "$@"; }
[ -f /tmp/kafka/meta.properties ] ||
  kafka kafka.tools.StorageTool format -t "${CLUSTER_ID:-4L6g3nShT-eMCtK--X86sw}" -c "$config"
# Whoever waits for the broker waits for this line.
exec -a kafka /opt/java/bin/java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dkafka.logs.dir=/tmp \
  -cp '/opt/kafka/*' kafka.Kafka "$config"
