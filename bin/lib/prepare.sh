# Sourced by .ci/run: what the checks need from the machine, installed where that is allowed.
say() { printf '%s\n' "$*" >&2; }
export CI=true
. bin/lib/chromium.sh
find_chromium
