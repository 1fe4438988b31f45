# Sourced by the scripts in bin/: where the project is, a JDK 25, Maven.
set -eu
cd "$(dirname "$0")/.."
HOME=${HOME:-/root}

say() { printf '%s\n' "$*" >&2; }

is_jdk_25() {
    [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

find_jdk() {
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* \
        "$HOME"/.jdks/*25* "$HOME"/Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        "$(/usr/libexec/java_home -v 25 2>/dev/null || :)"; do
        if is_jdk_25 "$candidate"; then
            JAVA_HOME=$candidate
            # Maven 3 itself uses what JDK 25 warns about; that is not our news to tell.
            MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
            export JAVA_HOME MAVEN_OPTS
            return
        fi
    done
    say "Stampbook needs a JDK 25: install one (for example Temurin 25) or set JAVA_HOME to it."
    exit 1
}

jar() { ls target/stampbook-*.jar 2>/dev/null | head -n 1; }

# A mark and not the jar tells when it was built: the time of the jar is fixed for equal builds.
build_if_needed() {
    mark=target/built
    newer=$(find pom.xml src/main -newer "$mark" -type f 2>/dev/null | head -n 1)
    if [ ! -e "$mark" ] || [ -n "$newer" ]; then
        say "Building …"
        # From scratch: what was deleted from the sources must not live on in the jar.
        ./mvnw -q -B -Pquick -Dmaven.test.skip=true clean package
        touch "$mark"
    fi
}
