FROM drydock-set/debian:12
LABEL maintainer="Drydock practice set" io.drydock.stand-in=true org.opencontainers.image.title=mysql-server org.opencontainers.image.description="Stands in for mysql/mysql-server of Docker Hub: the shape of its image (settings, volume, ports, health check, first start); its mysqld keeps no tables."
ARG MYSQL_SERVER_PACKAGE=mysql-community-server-minimal-8.0.32
ARG MYSQL_SHELL_PACKAGE=mysql-shell-8.0.32
COPY mysqld /usr/sbin/
RUN addgroup -S -g 27 mysql && adduser -S -D -H -u 27 -h /var/lib/mysql -G mysql mysql
COPY share/ /usr/share/mysql-8.0/
COPY my.cnf /etc/my.cnf
RUN mkdir -p /var/lib/mysql /docker-entrypoint-initdb.d && chown mysql:mysql /var/lib/mysql
VOLUME ["/var/lib/mysql"]
COPY docker-entrypoint.sh /entrypoint.sh
COPY healthcheck.sh /healthcheck.sh
ENTRYPOINT ["/entrypoint.sh"]
HEALTHCHECK CMD /healthcheck.sh
EXPOSE 3306 33060 33061
CMD ["mysqld"]
