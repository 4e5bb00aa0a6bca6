FROM scratch
ADD rootfs.tar.gz /
LABEL io.drydock.stand-in=true
LABEL org.opencontainers.image.title=alpine org.opencontainers.image.description="Stands in for alpine of Docker Hub: BusyBox and the C library of Debian, with an apk that knows the packages of the practice set."
CMD ["/bin/sh"]
