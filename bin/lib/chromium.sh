# Sourced by bin/test and .ci/run: the browser of the stories.

has_chromium() {
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
        command -v google-chrome >/dev/null || [ -n "${CHROMIUM:-}" ]
}

# Answers whether the stories can run; in CI a missing browser is an error.
find_chromium() {
    export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    has_chromium && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing Chromium …"
        { apt-get update -q && apt-get install -y -q --no-install-recommends chromium; } >&2
        return
    fi
    say "!!! NO CHROMIUM: THE BROWSER STORIES DO NOT RUN. Install chromium, or set CHROMIUM. !!!"
    [ "${CI:-false}" != true ] || exit 1
    return 1
}
