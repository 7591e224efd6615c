#!/bin/sh
# Lays out what an image needs besides Guardrail: a Java runtime with the modules that Guardrail uses, and the libraries of C
# that this runtime loads, from this machine. Usage: runtime.sh JDK FOLDER
set -eu

jdk=$1
root=$2
modules=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.security.jgss
modules=$modules,java.sql,java.xml,jdk.unsupported,jdk.zipfs

rm -rf "$root"
mkdir -p "$root/opt" "$root/etc" "$root/usr/share/doc"
"$jdk/bin/jlink" --add-modules "$modules" --output "$root/opt/java" --strip-debug --no-header-files --no-man-pages
# Of the desktop, only classes without windows are used; its libraries would bring those of a screen.
for name in awt awt_headless awt_xawt fontmanager freetype javajpeg jawt jsound lcms mlib_image splashscreen; do
    rm -f "$root/opt/java/lib/lib$name.so"
done

# The loader and each library, at the place where a program or another library looks for it.
find "$root/opt/java" -type f \( -name '*.so' -o -path '*/bin/java' -o -name jspawnhelper \) -exec ldd {} + |
    sed -n 's/.*=> \(\/[^ ]*\) (.*/\1/p; s/^\t\(\/[^ ]*\) (.*/\1/p' | grep -v "^$root" | sort -u |
    while read -r library; do
        mkdir -p "$root$(dirname "$library")"
        cp -L "$library" "$root$library"
    done
cp -L /usr/share/doc/libc6/copyright "$root/usr/share/doc/libc6-copyright" 2>/dev/null || :
echo 'guardrail:x:65532:65532::/tmp:/sbin/nologin' >"$root/etc/passwd"
# Links become the files that they point to: layers of an image are made of files.
find "$root" -type l | while read -r link; do
    file=$(readlink -f "$link")
    rm "$link"
    cp "$file" "$link"
done
