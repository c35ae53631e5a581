#!/bin/sh
# Makes the image that boxes are started from and prints its tag, argmax/sandbox:<hash of what is in it>.
# Does nothing but print the tag if that image is there already.
#
# usage: build-image.sh [SANDBOX_HOME]      default: grader-worker/harness/target/sandbox-home
#   JAVA_HOME               a JDK 25, whose parts go into the image
#   ARGMAX_SANDBOX_BASE     a JDK 25 base image: build with the Dockerfile from it
set -eu
here=$(cd "$(dirname "$0")" && pwd)
worker=$(dirname "$here")
home=${1:-$worker/harness/target/sandbox-home}
default_base=eclipse-temurin:25-jdk-noble

fail() {
    echo "build-image: $*" >&2
    exit 1
}

if [ ! -f "$home/boot/boxes.jar" ] || [ ! -d "$home/libtorch" ]; then
    fail "$home is missing: run ./mvnw package first"
fi
home=$(cd "$home" && pwd)
docker version >/dev/null 2>&1 || fail "no Docker daemon answers"

java_home() {
    if [ -n "${JAVA_HOME:-}" ]; then
        echo "$JAVA_HOME"
    else
        dirname "$(dirname "$(readlink -f "$(command -v java)")")"
    fi
}

JAVA_HOME=$(java_home)
export JAVA_HOME

# What changes seldom: scripts, JDK, natives. The natives go by name and size: half a gigabyte that only
# changes when the version in a jar's name does.
foundation() {
    cat "$here/build-image.sh" "$here/assemble-root.sh" "$here/Dockerfile"
    (cd "$home/libtorch" && stat -Lc '%n %s' -- *)
    echo "base=${ARGMAX_SANDBOX_BASE:-}"
    grep JAVA_RUNTIME_VERSION "$JAVA_HOME/release"
}

everything() {
    foundation
    (cd "$home" && sha256sum -- lib/* engine/* boot/boxes.jar)
}

hash() {
    sha256sum | cut -c 1-16
}

has() {
    docker image inspect "$1" >/dev/null 2>&1
}

tag=argmax/sandbox:$(everything | hash)
if has "$tag"; then
    echo "$tag"
    exit 0
fi

# Sends only what the Dockerfile copies, under the paths it expects.
from_base() {
    tar -c --transform 's,^image/,grader-worker/image/,' \
        --transform "s,^$(basename "$home")/,grader-worker/harness/target/sandbox-home/," \
        -C "$(dirname "$here")" image/Dockerfile image/assemble-root.sh \
        -C "$(dirname "$home")" "$(basename "$home")/lib" "$(basename "$home")/engine" \
        "$(basename "$home")/libtorch" "$(basename "$home")/boot/boxes.jar" |
        docker build -q -f grader-worker/image/Dockerfile --build-arg "BASE=$1" -t "$tag" - >/dev/null
}

# In two layers, so that a change of the harness costs a second and not half a gigabyte.
from_this_machine() {
    layer=argmax/sandbox-base:$(foundation | hash)
    # Beside the home, so that libtorch can be linked instead of copied.
    root=$(mktemp -d "$(dirname "$home")/sandbox-root.XXXXXX")
    box=
    trap 'rm -rf "$root"; [ -z "$box" ] || docker rm "$box" >/dev/null' EXIT
    if ! has "$layer"; then
        sh "$here/assemble-root.sh" "$home" "$root" >&2
        pack -C "$root" --hard-dereference . |
            docker import --change 'USER 64000' --change 'ENV PATH=/opt/argmax/jre/bin' \
                --change 'CMD ["java", "-version"]' - "$layer" >/dev/null
    fi
    # The programs make their boot caches themselves, with the very jars and the JDK that they will meet.
    box=$(docker create --network none --user 0 "$layer" \
        java -cp /opt/argmax/boot/boxes.jar dev.argmax.layout.BootCaches /opt/argmax)
    pack -C "$home" --mode=a+rX,go-w lib engine boot/boxes.jar | docker cp - "$box:/opt/argmax" >&2
    docker start -a "$box" >&2
    docker commit --change 'USER 64000' --change 'CMD ["java", "-version"]' "$box" "$tag" >/dev/null
}

pack() {
    tar -c --owner=0 --group=0 --numeric-owner --mtime='2022-09-08 00:00:00Z' "$@"
}

if [ -n "${ARGMAX_SANDBOX_BASE:-}" ]; then
    from_base "$ARGMAX_SANDBOX_BASE"
elif [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] && ldd --version 2>&1 | grep -qi 'glibc\|gnu libc'; then
    from_this_machine
else
    from_base "$default_base"
fi
echo "$tag"
