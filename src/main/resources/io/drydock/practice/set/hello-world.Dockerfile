FROM scratch
COPY hello /
LABEL io.drydock.stand-in=true org.opencontainers.image.title=hello-world org.opencontainers.image.description="Stands in for hello-world of Docker Hub: one static program of a few hundred bytes."
CMD ["/hello"]
