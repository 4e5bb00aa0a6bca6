FROM drydock-set/alpine:latest
LABEL io.drydock.stand-in=true org.opencontainers.image.title=node org.opencontainers.image.description="Stands in for node:6-alpine of Docker Hub: the real Node.js 6.17.1 and npm 3.10.10, on the stand-in for alpine."
ENV NODE_VERSION=6.17.1
RUN addgroup -g 1000 node && adduser -u 1000 -G node -s /bin/sh -D node
COPY node/ /
COPY npm/ /
CMD ["node"]
