FROM drydock-set/debian:12
LABEL io.drydock.stand-in=true org.opencontainers.image.title=mysql org.opencontainers.image.description="Stands in for mysql of Docker Hub: the shape of its image (settings, volume, ports, layers, first start); its mysqld keeps no tables."
RUN addgroup -S -g 999 mysql && adduser -S -D -H -u 999 -h /var/lib/mysql -G mysql mysql
RUN mkdir /docker-entrypoint-initdb.d
ENV MYSQL_MAJOR=8.4
ENV MYSQL_VERSION=8.4.0-1debian12
COPY mysqld /usr/sbin/
COPY share/ /usr/share/mysql/
RUN mkdir -p /var/lib/mysql /run/mysqld /etc/mysql/conf.d && chown -R mysql:mysql /var/lib/mysql /run/mysqld && chmod 1777 /var/lib/mysql /run/mysqld
VOLUME ["/var/lib/mysql"]
COPY my.cnf /etc/mysql/
COPY docker-entrypoint.sh /usr/local/bin/
RUN ln -s usr/local/bin/docker-entrypoint.sh /entrypoint.sh
ENTRYPOINT ["docker-entrypoint.sh"]
EXPOSE 3306 33060
CMD ["mysqld"]
