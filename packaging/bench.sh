#!/bin/sh
# Builds the benches in Release and prints their tables, each with its peer measured in the same run.
# Arguments are given to every bench: "sh packaging/bench.sh 100000 1000000" measures at both sizes.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/build-functions.sh"

sh "$root/packaging/install-deps.sh"
build bench >&2
QT_QPA_PLATFORM=offscreen
LC_ALL=C.UTF-8
export QT_QPA_PLATFORM LC_ALL
status=0
for bench in "$root"/build/bench/bin/bench_* "$root"/build/bench/tests/bench_*; do
    [ -x "$bench" ] || continue
    echo "== ${bench##*/}"
    "$bench" "$@" || status=1
done
exit $status
