# The Kubernetes operator. ./stagein images builds it with the others.
ARG JDK=eclipse-temurin:25-jdk
ARG BASE=gcr.io/distroless/java-base-debian13:nonroot

FROM ${JDK} AS runtime
RUN "${JAVA_HOME}/bin/jlink" --output /opt/java --strip-java-debug-attributes --no-header-files --no-man-pages --generate-cds-archive \
    --add-modules java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,\
jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported

FROM ${BASE}
ARG VERSION=unknown
ARG REVISION=unknown
COPY --from=runtime /opt/java /opt/java
COPY operator/target/libs /app/libs
COPY operator/target/operator-*.jar /app/operator.jar
COPY operator/target/classes/META-INF/sbom/application.cdx.json /app/sbom.cdx.json
LABEL org.opencontainers.image.title=operator \
      org.opencontainers.image.description="Makes of a Territory its databases, topics and services" \
      org.opencontainers.image.vendor=Stage-IN \
      org.opencontainers.image.licenses=Apache-2.0 \
      org.opencontainers.image.version=${VERSION} \
      org.opencontainers.image.revision=${REVISION} \
      fr.stagein.sbom=/app/sbom.cdx.json
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
WORKDIR /app
USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["/opt/java/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", \
    "-cp", "operator.jar:libs/*", "fr.stagein.operator.StageInOperator"]
