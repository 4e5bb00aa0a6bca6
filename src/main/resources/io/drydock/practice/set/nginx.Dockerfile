FROM drydock-set/debian:12
LABEL maintainer="Drydock practice set"
LABEL io.drydock.stand-in=true org.opencontainers.image.title=nginx org.opencontainers.image.description="Stands in for nginx of Docker Hub, mainline: a real nginx, the one of Debian."
ENV NGINX_VERSION=@VERSION@
ENV PKG_RELEASE=1~bookworm
COPY nginx/ /
RUN addgroup -S -g 101 nginx && adduser -S -D -H -u 101 -h /nonexistent -G nginx -s /bin/false nginx && ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log
COPY docker-entrypoint.sh /
ENTRYPOINT ["/docker-entrypoint.sh"]
EXPOSE 80
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
