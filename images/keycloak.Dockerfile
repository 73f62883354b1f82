# Keycloak with what Stage-IN adds to it, built for Postgres: it starts without building anything.
ARG KEYCLOAK=quay.io/keycloak/keycloak:26.7.3

FROM ${KEYCLOAK} AS built
USER 0
COPY keycloak/target/keycloak-*.jar /opt/keycloak/providers/stagein.jar
COPY images/keycloak.properties /opt/keycloak/conf/quarkus.properties
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true --metrics-enabled=true && \
    rm -rf /opt/keycloak/data/tmp

FROM ${KEYCLOAK}
ARG VERSION=unknown
ARG REVISION=unknown
COPY --from=built --chown=10001:10001 /opt/keycloak /opt/keycloak
LABEL org.opencontainers.image.title=keycloak \
      org.opencontainers.image.description="Keycloak with Stage-IN's pages, rules and sign-in steps" \
      org.opencontainers.image.vendor=Stage-IN \
      org.opencontainers.image.licenses=Apache-2.0 \
      org.opencontainers.image.version=${VERSION} \
      org.opencontainers.image.revision=${REVISION}
USER 10001:10001
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized"]
