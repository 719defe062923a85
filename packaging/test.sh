#!/bin/sh
# Installs what is needed, builds Debug with every warning an error, and runs the tests. Where a Qt for MinGW is at hand
# (TAPFLEET_WINDOWS_PREFIX, or one that packaging/windows/build.sh has made) Windows follows: the cross-build and its trial under Wine.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/build-functions.sh"

sh "$root/packaging/install-deps.sh"
build dev >&2
cd "$root"
LC_ALL=C.UTF-8 ctest --preset dev

. "$root/packaging/windows/settings.sh"
if [ ! -f "$prefix/lib/libQt6Widgets.a" ]; then
    echo 'Windows: not tried, since there is no Qt for MinGW (packaging/windows/build.sh makes one in half an hour).'
    exit 0
fi
# Of a machine that is too slow for it the log says so; what fails, fails.
minutes=${TAPFLEET_WINDOWS_MINUTES:-20}
status=0
timeout "${minutes}m" sh -c 'sh "$0/build.sh" && sh "$0/smoke.sh"' "$root/packaging/windows" || status=$?
[ "$status" -ne 124 ] || {
    echo "Windows: not tried to its end within $minutes minutes."
    exit 0
}
exit "$status"
