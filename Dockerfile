# PaperDigest on a base without a shell. .github/release.sh lays out the files of a release that it is made of.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled
ARG TARGETARCH
LABEL org.opencontainers.image.source=https://github.com/paperdigest/paperdigest org.opencontainers.image.licenses=MIT
COPY artifacts/container/$TARGETARCH/paperdigest /usr/local/bin/paperdigest
COPY LICENSE THIRD-PARTY-NOTICES.txt /usr/share/doc/paperdigest/
WORKDIR /site
ENTRYPOINT ["paperdigest"]
CMD ["build"]
