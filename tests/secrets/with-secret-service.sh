#!/bin/sh
# Runs a command with a session bus and an unlocked keyring of its own; both end with it.
#   with-secret-service.sh COMMAND [ARGUMENT ...]
set -eu
for program in dbus-run-session gnome-keyring-daemon; do
    command -v "$program" >/dev/null || { echo "$program is not installed" >&2; exit 1; }
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/runtime" "$home/data"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP
export HOME="$home" XDG_RUNTIME_DIR="$home/runtime" XDG_DATA_HOME="$home/data"
dbus-run-session -- sh -c '
    printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null || exit 1
    "$@"' sh "$@"
