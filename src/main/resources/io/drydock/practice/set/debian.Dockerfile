FROM scratch
ADD rootfs.tar.gz /
LABEL io.drydock.stand-in=true org.opencontainers.image.title=debian org.opencontainers.image.description="Stands in for debian of Docker Hub: bash, BusyBox and the libraries of Debian, without apt-get."
CMD ["bash"]
