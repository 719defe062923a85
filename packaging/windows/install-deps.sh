#!/bin/sh
# Installs what cross-building for Windows and trying the result need on Debian 12, beside what packaging/install-deps.sh does.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
sh "$root/packaging/install-deps.sh"
. "$root/packaging/install-functions.sh"
install_missing '
    g++-mingw-w64-x86-64-posix binutils-mingw-w64-x86-64 mingw-w64-x86-64-dev libz-mingw-w64-dev
    qt6-base-dev-tools qt6-tools-dev-tools dpkg-dev xz-utils tcl make perl
    nsis wine wine64 fonts-wine fonts-noto-cjk xvfb xauth xdotool imagemagick
'
