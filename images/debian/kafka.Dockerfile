# Stands in for the official image of Kafka: build.sh beside this file says how.
FROM stagein/debian
RUN useradd --uid 1000 --create-home appuser && install -d -o appuser -g appuser /var/lib/kafka/data
COPY --from=stagein/runtime /opt/java /opt/java
COPY local/kafka/target/libs /opt/kafka/libs
COPY images/debian/kafka.sh /etc/kafka/docker/run
USER appuser
EXPOSE 9092
CMD ["/etc/kafka/docker/run"]
