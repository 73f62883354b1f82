# The demo's mailbox: takes every mail and shows it. ./stagein images builds it with the others.
ARG JDK=eclipse-temurin:25-jdk
ARG BASE=gcr.io/distroless/java-base-debian13:nonroot

FROM ${JDK} AS runtime
RUN "${JAVA_HOME}/bin/jlink" --output /opt/java --strip-java-debug-attributes --no-header-files --no-man-pages --generate-cds-archive \
    --add-modules java.desktop,java.logging,java.naming,java.sql,java.xml,jdk.charsets,jdk.httpserver,jdk.security.auth

FROM ${BASE}
ARG VERSION=unknown
ARG REVISION=unknown
COPY --from=runtime /opt/java /opt/java
COPY local/target/libs/jackson-*.jar local/target/libs/jakarta.*.jar local/target/libs/angus-*.jar \
    local/target/libs/subethasmtp-*.jar local/target/libs/guava-mini-*.jar local/target/libs/slf4j-*.jar \
    local/target/libs/jspecify-*.jar /app/libs/
COPY local/target/classes/fr /app/classes/fr
LABEL org.opencontainers.image.title=mailbox \
      org.opencontainers.image.description="Takes every mail of a demo and shows it" \
      org.opencontainers.image.vendor=Stage-IN \
      org.opencontainers.image.licenses=Apache-2.0 \
      org.opencontainers.image.version=${VERSION} \
      org.opencontainers.image.revision=${REVISION}
ENV JDK_JAVA_OPTIONS="-Xmx32m -XX:+ExitOnOutOfMemoryError"
WORKDIR /app
USER 10001:10001
EXPOSE 1025 8025
ENTRYPOINT ["/opt/java/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", \
    "-cp", "classes:libs/*", "fr.stagein.local.MailboxAlone", "/tmp/mails"]
