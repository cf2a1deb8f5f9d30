#!/usr/bin/env bash
# Runs all tests and ends with a line "N passed, N failed, N skipped".
#
#   tests/run.sh [FOLDER]     FOLDER: digests to test against as well, like PAPERDIGEST_CORPUS
#
# Needs the .NET 10 SDK. Tests in a browser need Chromium: it is found, or installed where this script may (Debian, as root),
# else those tests are listed as skipped.
set -uo pipefail
[ $# -gt 0 ] && PAPERDIGEST_CORPUS="$1"
if [ -n "${PAPERDIGEST_CORPUS:-}" ]; then
  PAPERDIGEST_CORPUS="$(realpath "$PAPERDIGEST_CORPUS")"
  export PAPERDIGEST_CORPUS
fi
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1

has_browser() {
  [ -n "${PAPERDIGEST_CHROMIUM:-}" ] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null
}
if ! has_browser && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  echo "Installing Chromium for the tests in a browser"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk; } >/dev/null 2>&1 || echo "Chromium could not be installed"
fi

dotnet build PaperDigest.sln -c Release -v quiet || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

passed=0 failed=0 skipped=0
for project in tests/*.Tests; do
  name="$(basename "$project")"
  report="$(mktemp)"
  dotnet run --no-build -c Release --project "$project" -- -noColor -noLogo >"$report" 2>&1
  code=$?
  cat "$report"
  summary="$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$report" | tail -1)"
  rm -f "$report"
  if [[ "$summary" =~ Total:\ ([0-9]+),\ Errors:\ ([0-9]+),\ Failed:\ ([0-9]+),\ Skipped:\ ([0-9]+) ]]; then
    total=${BASH_REMATCH[1]} bad=$((BASH_REMATCH[2] + BASH_REMATCH[3])) left=${BASH_REMATCH[4]}
    # A project that ended badly or ran nothing has failed, whatever it counted.
    [ "$bad" = 0 ] && { [ "$code" != 0 ] || [ "$total" = 0 ]; } && { echo "$name ended with $code after $total tests"; bad=1; total=$((total + 1)); }
    passed=$((passed + total - bad - left)) failed=$((failed + bad)) skipped=$((skipped + left))
  else
    echo "$name did not run: it ended with $code"
    failed=$((failed + 1))
  fi
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
