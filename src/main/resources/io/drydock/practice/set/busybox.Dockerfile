FROM scratch
ADD rootfs.tar.gz /
LABEL io.drydock.stand-in=true org.opencontainers.image.title=busybox org.opencontainers.image.description="Stands in for busybox of Docker Hub: BusyBox of Debian."
CMD ["sh"]
