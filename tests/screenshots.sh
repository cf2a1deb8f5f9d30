#!/usr/bin/env bash
# Takes pictures of every kind of page: four widths in light and dark, text of twice the size, without scripts, in forced colours, in print.
#
#   tests/screenshots.sh [FOLDER] [--content DIGESTS] [--language ko|en]
#
# FOLDER is where the pictures go, and index.html, which shows them all; by default a temporary folder, told at the end. DIGESTS is a folder
# of digests; by default that of PAPERDIGEST_CORPUS, else the tests' own. Needs the .NET 10 SDK and Chromium (PAPERDIGEST_CHROMIUM, or on the path).
set -euo pipefail
fail() { echo "screenshots.sh: $1" >&2; exit 2; }

folder='' content="${PAPERDIGEST_CORPUS:-}" language=ko
while [ $# -gt 0 ]; do
  case "$1" in
    --content) [ $# -gt 1 ] || fail "--content needs a folder of digests"; content="$2"; shift 2 ;;
    --language) [ $# -gt 1 ] || fail "--language needs ko or en"; language="$2"; shift 2 ;;
    -*) fail "there is no option $1; known are --content and --language" ;;
    *) [ -z "$folder" ] || fail "only one folder for the pictures, please: $folder or $1"; folder="$1"; shift ;;
  esac
done
case "$language" in ko|en) ;; *) fail "the language is ko or en, not $language" ;; esac
[ -z "$content" ] || [ -d "$content" ] || fail "there is no folder $content"
[ -n "${PAPERDIGEST_CHROMIUM:-}" ] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
  fail "there is no Chromium: install one (apt-get install chromium fonts-noto-cjk), or name it in PAPERDIGEST_CHROMIUM"

[ -n "$folder" ] || folder="$(mktemp -d "${TMPDIR:-/tmp}/paperdigest-pages-XXXXXX")"
mkdir -p "$folder"
PAPERDIGEST_PICTURES="$(realpath "$folder")"
PAPERDIGEST_CORPUS="${content:+$(realpath "$content")}"
PAPERDIGEST_LANGUAGE="$language"
export PAPERDIGEST_PICTURES PAPERDIGEST_CORPUS PAPERDIGEST_LANGUAGE
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1
project=tests/PaperDigest.Browser.Tests
dotnet build "$project" -c Release -v quiet
dotnet run --no-build -c Release --project "$project" -- -noColor -noLogo -explicit only -class '*.Screenshots'
pictures="$(find "$PAPERDIGEST_PICTURES" -name "*.png" | wc -l)"
[ "$pictures" -gt 0 ] || fail "no picture was taken"
echo "$pictures pictures: $PAPERDIGEST_PICTURES/index.html"
