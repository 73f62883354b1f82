# One of our services. ./stagein images builds them all; one alone, after ./mvnw -Pimage-sbom package:
#   docker build -f images/service.Dockerfile --build-arg SERVICE=offer-service -t stagein/offer-service .
# No step needs the network once the two images below are there.

# What is compiled and linked with; it stays behind.
ARG JDK=eclipse-temurin:25-jdk
# What the images stand on: glibc and certificates, no shell.
ARG BASE=gcr.io/distroless/java-base-debian13:nonroot

FROM ${JDK} AS runtime
# The JDK's modules that the services, Keycloak and Kafka use; French and English, and the encodings of old spreadsheets.
RUN "${JAVA_HOME}/bin/jlink" --output /opt/java --strip-java-debug-attributes --no-header-files --no-man-pages --generate-cds-archive \
    --include-locales=en,fr --add-modules java.se,jdk.charsets,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,\
jdk.naming.dns,jdk.net,jdk.nio.mapmode,jdk.security.auth,jdk.unsupported,jdk.zipfs
COPY images/HealthCheck.java /tmp/
RUN "${JAVA_HOME}/bin/javac" -d /opt/health /tmp/HealthCheck.java

FROM runtime AS trained
ARG SERVICE
COPY ${SERVICE}/target/${SERVICE}-*-app.jar /tmp/service.jar
RUN "${JAVA_HOME}/bin/java" -Djarmode=tools -jar /tmp/service.jar \
    extract --layers --destination /layers --application-filename service.jar && \
    mkdir /app && cp -rp /layers/*/* /app/
# A start that ends once the context is ready leaves what the next ones need not do again (an ahead-of-time cache). It
# runs on the real Postgres and Kafka of the module local, which live for this step alone.
COPY territories /stagein/territories
COPY local/target/classes /stagein/local/target/classes
COPY local/target/libs /stagein/local/target/libs
COPY local/kafka/target/libs /stagein/local/kafka/target/libs
WORKDIR /stagein
RUN LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs "${JAVA_HOME}/bin/java" -Xmx96m --enable-native-access=ALL-UNNAMED \
    -cp 'local/target/classes:local/target/libs/*' fr.stagein.local.StageIn train ${SERVICE} /app \
    /opt/java/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -XX:AOTCacheOutput=/app/service.aot -Dspring.context.exit=onRefresh -jar service.jar && \
    rm -rf .stagein

FROM ${BASE}
ARG SERVICE
ARG VERSION=unknown
ARG REVISION=unknown
COPY --from=runtime /opt/java /opt/java
COPY --from=runtime /opt/health /opt/health
# What changes least comes first: a new version of ours is a small download.
COPY --from=trained /layers/dependencies/ /app/
COPY --from=trained /layers/spring-boot-loader/ /app/
COPY --from=trained /layers/snapshot-dependencies/ /app/
COPY --from=trained /layers/application/ /app/
COPY --from=trained /app/service.aot /app/service.aot
COPY ${SERVICE}/target/classes/META-INF/sbom/application.cdx.json /app/sbom.cdx.json
LABEL org.opencontainers.image.title=${SERVICE} \
      org.opencontainers.image.description="Stage-IN: workplace internships that every pupil can reach" \
      org.opencontainers.image.vendor=Stage-IN \
      org.opencontainers.image.licenses=Apache-2.0 \
      org.opencontainers.image.version=${VERSION} \
      org.opencontainers.image.revision=${REVISION} \
      fr.stagein.sbom=/app/sbom.cdx.json
# A deployment may replace what stands here; what the ahead-of-time cache needs stands in the entry point. A quiet service
# keeps a small heap: docs/decisions/0035-memory-of-a-service.md.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -Xss512k -XX:+ExitOnOutOfMemoryError -XX:NewSize=16m -XX:MaxNewSize=16m \
-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20" \
    SERVER_PORT=8080 \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
WORKDIR /app
USER 10001:10001
EXPOSE 8080
# Its heap is loaded, not mapped, and a first heap smaller than that stops the start: hence -Xms. The rest of it stays where
# it was recorded, so that its pages are the file's.
ENTRYPOINT ["/opt/java/bin/java", "-Xms48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:AOTCache=/app/service.aot", "-Xlog:aot=off", "-jar", "service.jar"]
