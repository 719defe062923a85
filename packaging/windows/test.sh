#!/bin/sh
# Runs the tests that build.sh made with TAPFLEET_WINDOWS_TESTS=ON under Wine: test.sh [ctest arguments]. What cannot run there is left
# out by name, with its reason.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/packaging/windows/settings.sh"
LC_ALL=C.UTF-8
export LC_ALL
sh "$root/packaging/windows/install-deps.sh"
work=$(mktemp -d)
trap 'WINEPREFIX=$work/wine wineserver --kill 2>/dev/null || true; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir -p "$work/home"
HOME=$work/home
export HOME
wine_home "$work/wine" >/dev/null 2>&1
WINEPATH="Z:$prefix/bin"
export WINEPATH

# One name and one reason a line.
left_out='
'
left=$(printf '%s' "$left_out" | sed -n 's/^\([a-z_]*\) .*/\1/p' | paste -sd '|')
printf '%s' "$left_out" | sed '/^$/d; s/^/left out: /'
cd "$build"
ctest --output-on-failure --timeout 120 ${left:+-E "^($left)\$"} "$@"
