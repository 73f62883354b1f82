# Stands in for the official image of Postgres: build.sh beside this file says how.
FROM stagein/debian
RUN useradd --system --create-home postgres && \
    install -d -o postgres -g postgres /var/lib/postgresql /var/run/postgresql && \
    mkdir /docker-entrypoint-initdb.d
COPY local/target/postgres /opt/postgres
COPY images/debian/postgres.sh /usr/local/bin/docker-entrypoint.sh
ENV PATH=/opt/postgres/bin:$PATH PGDATA=/var/lib/postgresql/data
EXPOSE 5432
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
