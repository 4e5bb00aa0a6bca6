FROM drydock-set/debian:8
LABEL maintainer="Drydock practice set"
LABEL io.drydock.stand-in=true org.opencontainers.image.title=nginx org.opencontainers.image.description="Stands in for nginx:@TAG@ of Docker Hub: a real nginx, the one of today's Debian, in the shape of the image of 2017."
ENV NGINX_VERSION=@TAG@-1~jessie
COPY nginx/ /
RUN addgroup -S -g 101 nginx && adduser -S -D -H -u 101 -h /nonexistent -G nginx -s /bin/false nginx
RUN ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log
EXPOSE 443/tcp 80/tcp
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
