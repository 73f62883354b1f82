# Stands in for the official image of Prometheus: build.sh beside this file says how.
FROM stagein/debian
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends prometheus && rm -rf /var/lib/apt/lists/* && \
    install -d -o 10001 -g 10001 /prometheus
USER 10001:10001
ENTRYPOINT ["prometheus"]
