# Sourced by bin/test and .ci/run: the browser of the stories.

# Of all these the stories take the one without windows, which Debian has apart: it is faster.
has_chromium() {
    [ -n "${CHROMIUM:-}" ] && return
    for name in chromium-headless-shell chromium chromium-browser google-chrome; do
        ! command -v "$name" >/dev/null || return 0
    done
    return 1
}

# Installs it where that is allowed and nobody named another.
install_chromium() {
    [ -z "${CHROMIUM:-}" ] && ! command -v "$1" >/dev/null || return 0
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    say "Installing $1 …"
    { apt-get update -q && apt-get install -y -q --no-install-recommends "$1"; } >&2
}

# Answers whether the stories can run; in CI a missing browser is an error.
find_chromium() {
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    install_chromium chromium-headless-shell || has_chromium || install_chromium chromium && return
    say "!!! NO CHROMIUM: THE BROWSER STORIES DO NOT RUN. Install chromium, or set CHROMIUM. !!!"
    [ "${CI:-false}" != true ] || exit 1
    return 1
}
