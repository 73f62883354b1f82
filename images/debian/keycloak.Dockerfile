# Stands in for the official image of Keycloak: build.sh beside this file says how.
FROM stagein/debian
COPY --from=stagein/runtime /opt/java /opt/java
COPY local/target/keycloak/* /opt/keycloak/
ENV JAVA_HOME=/opt/java PATH=/opt/java/bin:$PATH
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
