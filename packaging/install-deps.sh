#!/bin/sh
# Installs what TapFleet needs to be built, run and tested on Debian 12, as root or through sudo.
# Does nothing, quickly, when all of it is there.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/install-functions.sh"
LC_ALL=C.UTF-8
export LC_ALL

# One list for building, running and testing, so that the two commands of the README share one state of the machine.
install_missing '
    g++ cmake ninja-build ccache lld pkg-config
    qt6-base-dev qt6-tools-dev qt6-l10n-tools
    qtkeychain-qt6-dev libssl-dev libsqlite3-dev libexpected-dev libsimdjson-dev libxxhash-dev libzip-dev libxlsxwriter-dev libqrencode-dev libcpp-httplib-dev
    libqt6sql6-sqlite qt6-translations-l10n qt6-wayland fonts-noto-cjk libsecret-1-0
    sqlite3 openssl python3-openpyxl dbus gnome-keyring
'
