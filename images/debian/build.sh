#!/bin/sh
# Images for the Testcontainers path where none can be pulled: Debian by debootstrap, the same Postgres binaries and
# Kafka jars that run embedded, this machine's JDK. As root, with a Docker engine, debootstrap and a built project:
#   testing/images/build.sh
#   STAGEIN_TEST_POSTGRES_IMAGE=stagein/postgres STAGEIN_TEST_KAFKA_IMAGE=stagein/kafka \
#     STAGEIN_TEST_INFRASTRUCTURE=containers TESTCONTAINERS_RYUK_DISABLED=true \
#     ./stagein test -pl offer-service -am
# Everywhere else the official images serve, which the tests take by themselves.
set -eu
cd "$(dirname "$0")/../.."
[ -d local/target/postgres/bin ] && [ -d local/kafka/target/libs ] || {
  echo "Build and run the tests once first: ./mvnw -pl platform -am verify" >&2
  exit 1
}
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
debootstrap --variant=minbase bookworm "$root" >/dev/null
tar -C "$root" -c . | docker import - stagein/debian >/dev/null
# Testcontainers looks at the engine through this one before anything else.
docker tag stagein/debian alpine:3.17

image() {
  context=$1/context
  mkdir -p "$context"
  cat >"$context/Dockerfile"
  docker build -q -t "stagein/$2" "$context"
  rm -rf "$context"
}

mkdir -p "$root/postgres/context" "$root/kafka/context"
cp -r local/target/postgres testing/images/docker-entrypoint.sh "$root/postgres/context/"
image "$root/postgres" postgres <<'FILE'
FROM stagein/debian
RUN useradd --system --create-home postgres && install -d -o postgres /var/lib/postgresql/data
COPY postgres /opt/postgres
COPY docker-entrypoint.sh /usr/local/bin/
ENV PATH=/opt/postgres/bin:$PATH PGDATA=/var/lib/postgresql/data
EXPOSE 5432
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
FILE

cp -r local/kafka/target/libs testing/images/kafka-run.sh "$root/kafka/context/"
"$JAVA_HOME/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.management,jdk.zipfs --strip-debug \
  --output "$root/kafka/context/java"
image "$root/kafka" kafka <<'FILE'
FROM stagein/debian
COPY java /opt/java
COPY libs /opt/kafka
COPY kafka-run.sh /etc/kafka/docker/run
EXPOSE 9092
CMD ["/etc/kafka/docker/run"]
FILE
