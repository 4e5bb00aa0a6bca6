FROM drydock-set/alpine:latest
LABEL maintainer="Drydock practice set"
LABEL io.drydock.stand-in=true org.opencontainers.image.title=nginx org.opencontainers.image.description="Stands in for nginx:alpine of Docker Hub: a real nginx, the one of Debian, on the stand-in for alpine."
ENV NGINX_VERSION=@VERSION@
RUN apk add --no-cache nginx && ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log
COPY docker-entrypoint.sh /
ENTRYPOINT ["/docker-entrypoint.sh"]
EXPOSE 80
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
