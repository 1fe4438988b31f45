# Sourced by the scripts beside it: a Java 25, and how it starts Stampbook.
set -eu
home=$(cd "$(dirname "$0")/.." && pwd)

is_java_25() {
    [ -x "$1" ] && "$1" -version 2>&1 | head -n 1 | grep -q '"25[."]'
}

find_java() {
    for java in "${JAVA_HOME:-/none}/bin/java" "$(command -v java || :)" \
        /usr/lib/jvm/*25*/bin/java; do
        ! is_java_25 "$java" || return 0
    done
    printf 'Stampbook needs a Java 25: install one (for example Temurin 25) or set JAVA_HOME.\n' >&2
    exit 1
}

start() {
    find_java
    set -- -jar "$home/app/stampbook.jar" "$@"
    # The cache is that of one build of Java. Another leaves it aside, and has nothing to tell.
    [ ! -e "$home/app/stampbook.aot" ] ||
        set -- "-XX:AOTCache=$home/app/stampbook.aot" -Xlog:aot=error -Xlog:cds=error "$@"
    # exec, so that signals reach the server and not this shell.
    exec "$java" ${STAMPBOOK_JAVA_OPTIONS:--Xms64m} "$@"
}
