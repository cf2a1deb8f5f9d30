# PaperDigest on a base without a shell. .github/release.sh lays out the files of a release that it is made of.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled
ARG TARGETARCH
COPY artifacts/container/$TARGETARCH/paperdigest /usr/local/bin/paperdigest
WORKDIR /site
ENTRYPOINT ["paperdigest"]
CMD ["build"]
