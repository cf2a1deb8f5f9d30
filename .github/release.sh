#!/usr/bin/env bash
# The steps of workflows/release.yml, each by its name. VERSION is the release's tag, such as v1.2.3.
set -euo pipefail
cd "$(dirname "$0")/.."
tag="${VERSION:?is the tag of the release, such as v1.2.3}"
version="${tag#v}"

# What the changelog says of this version; a release that it does not tell of is none.
notes() {
  local text
  text="$(awk -v version="$version" '/^## / { within = $2 == version; next } within' CHANGELOG.md)"
  [ -n "$text" ] || { echo "CHANGELOG.md has no part \"## $version\"" >&2; exit 1; }
  echo "$text"
}

# One file for the machine RUNTIME, which must be this one, packed as its users unpack.
native() {
  local program=paperdigest
  [[ "$RUNTIME" == win-* ]] && program=paperdigest.exe
  dotnet publish src/PaperDigest.Cli -c Release -r "$RUNTIME" -p:PublishAot=true -p:Version="$version" -o artifacts/publish -v quiet
  artifacts/publish/"$program" --version | grep -qxF "paperdigest $version"
  artifacts/publish/"$program" build --output artifacts/smoke
  artifacts/publish/"$program" check --site --output artifacts/smoke --strict
  mkdir -p artifacts/native
  cp LICENSE artifacts/publish/
  if [[ "$RUNTIME" == win-* ]]; then
    (cd artifacts/publish && 7z a -bso0 "../native/paperdigest-$RUNTIME.zip" "$program" LICENSE)
  else
    tar -czf "artifacts/native/paperdigest-$RUNTIME.tar.gz" -C artifacts/publish "$program" LICENSE
  fi
}

# The .NET tool: a package for each runtime, one for any other, and the one that users name.
tool() {
  dotnet pack src/PaperDigest.Cli -c Release -p:Version="$version" -o artifacts/tool -v quiet
  dotnet tool install PaperDigest --version "$version" --source artifacts/tool --tool-path artifacts/installed
  artifacts/installed/paperdigest --version | grep -qxF "paperdigest $version"
  artifacts/installed/paperdigest build --output artifacts/smoke
}

checksums() {
  (cd artifacts/release && sha256sum -- paperdigest-* PaperDigest.*.nupkg > SHA256SUMS)
}

# A release of its own tag; the tag of its major version, by which actions are named, comes to stand on it.
github() {
  local kind=()
  [[ "$version" == *-* ]] && kind=(--prerelease)
  gh release create "$tag" --verify-tag --title "PaperDigest $version" --notes-file artifacts/release/notes.md "${kind[@]}" \
    artifacts/release/paperdigest-* artifacts/release/SHA256SUMS
  if [ ${#kind[@]} = 0 ]; then
    local major="tags/${tag%%.*}"
    gh api --silent -X PATCH "repos/$GITHUB_REPOSITORY/git/refs/$major" -f sha="$GITHUB_SHA" -F force=true ||
      gh api --silent "repos/$GITHUB_REPOSITORY/git/refs" -f ref="refs/$major" -f sha="$GITHUB_SHA"
  fi
}

# The package that names the others comes last, so that nobody is led to one that is not there yet.
nuget() {
  local package
  for package in artifacts/release/PaperDigest.[!0-9]*.nupkg artifacts/release/PaperDigest."$version".nupkg; do
    dotnet nuget push "$package" --source https://api.nuget.org/v3/index.json --api-key "$NUGET_API_KEY" --skip-duplicate
  done
}

# The native files of Linux on a base image, pushed as IMAGE.
container() {
  local machine tags=(--tag "${IMAGE,,}:$version")
  [[ "$version" == *-* ]] || tags+=(--tag "${IMAGE,,}:latest")
  for machine in amd64:linux-x64 arm64:linux-arm64; do
    mkdir -p "artifacts/container/${machine%:*}"
    tar -xzf "artifacts/release/paperdigest-${machine#*:}.tar.gz" -C "artifacts/container/${machine%:*}"
  done
  docker buildx build --platform linux/amd64,linux/arm64 "${tags[@]}" --push .
}

"${1:?is the name of a step}"
