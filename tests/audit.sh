#!/usr/bin/env bash
# Holds a built site to what needs more than .NET: the W3C's validator, Lighthouse, and the schema of Atom.
#
#   tests/audit.sh [DIGESTS]
#
# DIGESTS is a folder of digests; by default that of PAPERDIGEST_CORPUS, else this repository's. Needs the .NET 10 SDK, Node.js 20 with npm,
# Java 17 and Chromium (PAPERDIGEST_CHROMIUM, or on the path). Two packages of npm are installed into a temporary folder, which goes at the end;
# AUDIT_MODULES may name a node_modules folder that has them. Lighthouse meets the site behind tests/audit/serve.mjs, which compresses.
set -euo pipefail
fail() { echo "audit.sh: $1" >&2; exit 2; }

digests="$(realpath "${1:-${PAPERDIGEST_CORPUS:-$(dirname "$0")/../content}}")"
[ -d "$digests" ] || fail "there is no folder $digests"
chromium="${PAPERDIGEST_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}"
[ -n "$chromium" ] || fail "there is no Chromium: install one, or name it in PAPERDIGEST_CHROMIUM"
for tool in dotnet node npm java; do command -v "$tool" >/dev/null || fail "there is no $tool"; done
cd "$(dirname "$0")/.."

work="$(mktemp -d)"
server=''
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cp tests/audit/*.mjs "$work"
if [ -n "${AUDIT_MODULES:-}" ]; then
  ln -s "$(realpath "$AUDIT_MODULES")" "$work/node_modules"
else
  npm install --silent --no-audit --no-fund --prefix "$work" vnu-jar@26.9.27 lighthouse@12.8.2
fi
vnu="$work/node_modules/vnu-jar/build/dist/vnu.jar"
[ -f "$vnu" ] || fail "the validator is not in $work/node_modules"

dotnet run -c Release --project src/PaperDigest.Cli -- build --content "$digests" --output "$work/site" --base-url https://papers.example/ --verbosity quiet
site="$work/site"
bad=0

# Every page that is alone of its kind or nearly so, and up to 300 of those that are many, evenly spread.
few="$(find "$site" -name '*.html' -not -path "$site/papers/*" -not -path "$site/authors/*/*" -not -path "$site/topics/*/*" -not -path "$site/best/*/*" -not -path "$site/????/??/??/*")"
many="$(find "$site" -name '*.html' | grep -vxF "$few" | LC_ALL=C sort)"
sample="$(awk -v n="$(wc -l <<<"$many")" 'int(NR * 300 / n) > int((NR - 1) * 300 / n)' <<<"$many")"
mapfile -t pages < <(printf '%s\n' "$few" "$sample" | grep .)
echo "W3C validator: ${#pages[@]} pages"
[ "${#pages[@]}" -gt 10 ] || fail "too few pages were built"
java -Xss8m -jar "$vnu" --errors-only "${pages[@]}" || bad=1

mapfile -t feeds < <(find "$site" -name feed.xml)
echo "Atom: ${#feeds[@]} feeds"
[ "${#feeds[@]}" -gt 0 ] || fail "no feed was built"
java -cp "$vnu" nu.validator.vendor.thaiopensource.relaxng.util.Driver -c tests/audit/atom.rnc "${feeds[@]}" || bad=1

echo "Lighthouse, mobile"
mkfifo "$work/port"
node "$work/serve.mjs" "$site" >"$work/port" &
server=$!
read -r port <"$work/port"
paper="$(cd "$site" && printf '%s\n' papers/*/ | sed -n "$(( $(find papers -mindepth 1 -maxdepth 1 | wc -l) / 2 + 1 ))p")"
topic="$(cd "$site" && printf "%s\n" topics/*/ | grep -v "^topics/a-z/" | sed -n 20p)"
day="$(cd "$site" && printf '%s\n' ????/??/??/ | tail -1)"
node "$work/lighthouse.mjs" "http://127.0.0.1:$port" "$chromium" / "/$day" "/$paper" /search/ /topics/ "/$topic" /trends/ /best/ || bad=1

[ "$bad" = 0 ] && echo "All is well" || { echo "Something is wrong; see above"; exit 1; }
