#!/bin/sh
# Installs what is needed, builds release, and opens the window on a fleet of 2,000 devices that the sandbox serves.
# With no display it does the same job without one: syncs by the command line, exports a CSV, renders the window to a
# PNG, and prints where both are.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/build-functions.sh"
bin=$root/build/release/bin
out=$root/build/demo
devices=2000

# Qt reads file names and arguments as UTF-8 only in a UTF-8 locale; the person's own one is kept when it is such.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
*[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
*)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

sandbox=
stop_sandbox() {
    [ -z "$sandbox" ] || kill "$sandbox" 2>/dev/null || true
}

# start_sandbox: leaves the line that the sandbox prints when it listens in $out/sandbox.json.
start_sandbox() {
    "$bin/tapfleet-sandbox" --port 0 --devices "$devices" --keys "$out/keys" >"$out/sandbox.json" &
    sandbox=$!
    trap stop_sandbox EXIT
    trap 'exit 130' INT TERM
    tries=0
    until grep -q '"gateway"' "$out/sandbox.json"; do
        tries=$((tries + 1))
        if [ "$tries" -gt 300 ] || ! kill -0 "$sandbox" 2>/dev/null; then
            echo 'The sandbox did not start.' >&2
            exit 1
        fi
        sleep 0.1
    done
}

# answer KEY: a text value of the sandbox's line.
answer() {
    sed -n 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/p' "$out/sandbox.json"
}

without_display() {
    rm -rf "$out"
    mkdir -p "$out"
    start_sandbox
    "$bin/tapfleetctl" --home "$out/home" account add demo --gateway "$(answer gateway)" --app-id "$(answer app_id)" \
        --private-key "$out/keys/app_private.pem" --alipay-public-key "$out/keys/gateway_public.pem" --secrets file
    "$bin/tapfleetctl" --home "$out/home" --account demo sync
    "$bin/tapfleetctl" --home "$out/home" --account demo export --format csv --output "$out/fleet.csv"
    QT_QPA_PLATFORM=offscreen "$bin/tapfleet" --demo --home "$out/window" --screenshot "$out/window.png"
    test -s "$out/fleet.csv"
    test -s "$out/window.png"
    echo "$out/fleet.csv"
    echo "$out/window.png"
}

sh "$root/packaging/install-deps.sh"
build release >&2
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$bin/tapfleet" --demo
fi
without_display
