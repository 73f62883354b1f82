# The territories' packs, as data alone: a deployment copies them to where the services read.
ARG BASE=busybox:stable
FROM ${BASE}
ARG VERSION=unknown
ARG REVISION=unknown
COPY --chown=10001:10001 territories /territories
LABEL org.opencontainers.image.title=territories \
      org.opencontainers.image.description="What Stage-IN knows of each territory" \
      org.opencontainers.image.vendor=Stage-IN \
      org.opencontainers.image.licenses=Apache-2.0 \
      org.opencontainers.image.version=${VERSION} \
      org.opencontainers.image.revision=${REVISION}
USER 10001:10001
