#!/usr/bin/env bash
# The steps of workflows/release.yml, each by its name. VERSION is the release's tag, such as v1.2.3.
set -euo pipefail
cd "$(dirname "$0")/.."
tag="${VERSION:?is the tag of the release, such as v1.2.3}"
version="${tag#v}"

# What the changelog says of this version, under "## 1.2.3" or "## [1.2.3]"; a release that it does not tell of is none.
notes() {
  local text
  text="$(awk -v version="$version" '/^## / { within = $2 == version || $2 == "[" version "]"; next } within' CHANGELOG.md)"
  [ -n "$text" ] || { echo "CHANGELOG.md has no part \"## $version\"" >&2; exit 1; }
  echo "$text"
}

# One file for the machine RUNTIME, which must be this one, packed as its users unpack.
native() {
  local program=paperdigest
  [[ "$RUNTIME" == win-* ]] && program=paperdigest.exe
  dotnet publish src/PaperDigest.Cli -c Release -r "$RUNTIME" -p:PublishAot=true -p:Version="$version" -o artifacts/publish -v quiet
  artifacts/publish/"$program" --version | tr -d '\r' | grep -qxF "paperdigest $version"
  artifacts/publish/"$program" build --output artifacts/smoke
  artifacts/publish/"$program" check --site --output artifacts/smoke --strict
  mkdir -p artifacts/native
  cp LICENSE THIRD-PARTY-NOTICES.txt artifacts/publish/
  if [[ "$RUNTIME" == win-* ]]; then
    (cd artifacts/publish && 7z a -bso0 "../native/paperdigest-$RUNTIME.zip" "$program" LICENSE THIRD-PARTY-NOTICES.txt)
  else
    tar -czf "artifacts/native/paperdigest-$RUNTIME.tar.gz" -C artifacts/publish "$program" LICENSE THIRD-PARTY-NOTICES.txt
  fi
}

# The .NET tool: a package for each runtime, one for any other, and the one that users name.
tool() {
  dotnet pack src/PaperDigest.Cli -c Release -p:Version="$version" -o artifacts/tool -v quiet
  dotnet tool install PaperDigest --version "$version" --source artifacts/tool --tool-path artifacts/installed
  artifacts/installed/paperdigest --version | tr -d '\r' | grep -qxF "paperdigest $version"
  artifacts/installed/paperdigest build --output artifacts/smoke
}

# Of what the release holds; nuget.org signs packages anew, so that sums of ours would be wrong there.
checksums() {
  (cd artifacts/release && sha256sum -- paperdigest-* > SHA256SUMS)
}

# The package that names the others comes last, so that nobody is led to one that is not there yet.
nuget() {
  local package
  for package in artifacts/release/PaperDigest.[!0-9]*.nupkg artifacts/release/PaperDigest."$version".nupkg; do
    dotnet nuget push "$package" --source https://api.nuget.org/v3/index.json --api-key "$NUGET_API_KEY" --skip-duplicate
  done
}

# A release of its own tag. What a run before left unfinished is finished.
github() {
  local files=(artifacts/release/paperdigest-* artifacts/release/SHA256SUMS)
  if gh release view "$tag" --json tagName > /dev/null 2>&1; then
    gh release upload "$tag" --clobber "${files[@]}"
  else
    gh release create "$tag" --verify-tag --title "PaperDigest $version" --notes-file artifacts/release/notes.md \
      --prerelease="$(is_prerelease)" --latest="$(is_newest)" "${files[@]}"
  fi
}

# The tag of the major version, by which actions are named, comes to stand on its newest release.
major() {
  if [ "$(is_newest "${tag%%.*}.")" = true ]; then
    local major="tags/${tag%%.*}"
    gh api --silent -X PATCH "repos/$GITHUB_REPOSITORY/git/refs/$major" -f sha="$GITHUB_SHA" -F force=true ||
      gh api --silent "repos/$GITHUB_REPOSITORY/git/refs" -f ref="refs/$major" -f sha="$GITHUB_SHA"
  fi
}

is_prerelease() {
  if [[ "$version" == *-* ]]; then echo true; else echo false; fi
}

# Whether this is no prerelease, and no release comes after it whose tag begins with PREFIX.
is_newest() {
  local released newest
  released="$(gh release list --exclude-drafts --exclude-pre-releases --limit 1000 --json tagName --jq '.[].tagName')"
  newest="$(printf '%s\n' "$tag" "$released" | awk -v prefix="${1:-v}" 'index($0, prefix) == 1' | sort -V | tail -n 1)"
  if [ "$newest" = "$tag" ] && [ "$(is_prerelease)" = false ]; then echo true; else echo false; fi
}

# The native files of Linux on a base image, tried as the README says, then pushed as IMAGE.
container() {
  local machine tags=(--tag "${IMAGE,,}:$version")
  [ "$(is_newest)" = false ] || tags+=(--tag "${IMAGE,,}:latest")
  for machine in amd64:linux-x64 arm64:linux-arm64; do
    mkdir -p "artifacts/container/${machine%:*}"
    tar -xzf "artifacts/release/paperdigest-${machine#*:}.tar.gz" -C "artifacts/container/${machine%:*}"
  done
  docker buildx build --load --tag paperdigest .
  docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/site" paperdigest build --output artifacts/smoke
  test -s artifacts/smoke/index.html
  docker buildx build --platform linux/amd64,linux/arm64 "${tags[@]}" --push .
}

"${1:?is the name of a step}"
