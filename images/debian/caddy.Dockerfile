# Stands in for the official image of Caddy: build.sh beside this file says how.
FROM stagein/debian
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends caddy && rm -rf /var/lib/apt/lists/* && \
    install -d -o 10001 -g 10001 /data /config
ENV XDG_DATA_HOME=/data XDG_CONFIG_HOME=/config
USER 10001:10001
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
