#!/bin/sh
# Assembles the root file system of the sandbox image but for the jars: a small Java run-time, libtorch,
# and the C libraries they need. No shell, no package manager, no JDK tools but javac as a module.
#
# usage: assemble-root.sh SANDBOX_HOME ROOT      (JAVA_HOME names a JDK 25)
set -eu
home=$1
root=$2

modules=java.base,java.logging,java.management,java.naming,java.xml,jdk.compiler,jdk.unsupported

mkdir -p "$root/opt/argmax" "$root/etc" "$root/tmp" "$root/proc" "$root/sys" "$root/dev" \
    "$root/usr/lib" "$root/usr/lib64"
ln -s usr/lib "$root/lib"
ln -s usr/lib64 "$root/lib64"

"$JAVA_HOME/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages \
    --output "$root/opt/argmax/jre"
# One class-data archive is enough: boxes always run with compressed pointers.
"$root/opt/argmax/jre/bin/java" -Xshare:dump -XX:+UseSerialGC >/dev/null 2>&1

# Hard links where the file system allows them: libtorch is 450 MB.
cp -al "$home/libtorch" "$root/opt/argmax/" 2>/dev/null || cp -a "$home/libtorch" "$root/opt/argmax/"

# The C libraries of this machine, each under the path that the dynamic linker looks at.
find "$root/opt/argmax" \( -name '*.so' -o -name '*.so.*' -o -path '*/bin/java' \) -exec ldd {} + 2>/dev/null |
    sed -n -e 's/.*=> \(\/[^ ]*\) .*/\1/p' -e 's/^[[:space:]]*\(\/[^ ]*ld-linux[^ ]*\) .*/\1/p' |
    sort -u | while read -r library; do
        case $library in "$root"/*) continue ;; esac
        place=$root$library
        mkdir -p "$(dirname "$place")"
        [ -e "$place" ] || cp -L "$library" "$place"
    done
if ! find "$root/usr/lib" -name 'libstdc++.so.6' | grep -q .; then
    echo "assemble-root: libstdc++.so.6 is missing on this machine: install libstdc++6" >&2
    exit 1
fi

echo 'box:x:64000:64000:box:/tmp:/' >"$root/etc/passwd"
echo 'box:x:64000:' >"$root/etc/group"
chmod -R a+rX,go-w "$root"
chmod 1777 "$root/tmp"
