#!/bin/sh
# bin/install of a plugin for asdf, for version @version@: it brings the release and checks it.
set -eu

file=guardrail-@version@.tar.gz
cd "$ASDF_INSTALL_PATH"
curl -fsSL -o "$file" "https://github.com/@repository@/releases/download/v@version@/$file"
echo "@sha256@  $file" | sha256sum -c -
tar -xzf "$file" --strip-components=1
rm "$file"
