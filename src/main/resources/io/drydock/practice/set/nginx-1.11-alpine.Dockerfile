FROM drydock-set/alpine:latest
LABEL maintainer="Drydock practice set"
LABEL io.drydock.stand-in=true org.opencontainers.image.title=nginx org.opencontainers.image.description="Stands in for nginx:1.11.9-alpine of Docker Hub: a real nginx, the one of today's Debian, on the stand-in for alpine."
ENV NGINX_VERSION=1.11.9
RUN apk add --no-cache nginx && echo @TAG@ > /etc/nginx/release && ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log
EXPOSE 443/tcp 80/tcp
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
