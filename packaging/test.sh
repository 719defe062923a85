#!/bin/sh
# Installs what is needed, builds Debug with every warning an error, and runs the tests. Ends with ctest's closing
# lines and its status.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/build-functions.sh"

sh "$root/packaging/install-deps.sh"
build dev >&2
cd "$root"
LC_ALL=C.UTF-8 exec ctest --preset dev
