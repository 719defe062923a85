#!/bin/sh
# Builds release and makes the Debian package of it. Prints where it is.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/packaging/build-functions.sh"
sh "$root/packaging/install-deps.sh"
. "$root/packaging/install-functions.sh"
install_missing 'dpkg-dev file'
build release >&2
cd "$root/build/release"
rm -f tapfleet_*.deb
cpack -G DEB >&2
ls "$root"/build/release/tapfleet_*.deb
