#!/bin/sh
# Installs what TapFleet needs to be built, run and tested on Debian 12, as root or through sudo.
# Does nothing, quickly, when all of it is there.
set -eu
LC_ALL=C.UTF-8
export LC_ALL

# One list for building, running and testing, so that the two commands of the README share one state of the machine.
packages='
    g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-tools-dev qt6-l10n-tools
    qtkeychain-qt6-dev libssl-dev libsqlite3-dev libexpected-dev libsimdjson-dev libxxhash-dev libzip-dev libxlsxwriter-dev libqrencode-dev libcpp-httplib-dev
    libqt6sql6-sqlite qt6-translations-l10n qt6-wayland fonts-noto-cjk libsecret-1-0
    sqlite3 python3-openpyxl dbus gnome-keyring
'

if ! command -v apt-get >/dev/null 2>&1; then
    echo 'This script installs Debian packages, and apt-get is not here. TapFleet needs what these packages hold:' >&2
    echo $packages >&2
    exit 1
fi

missing=
# dpkg-query says on stderr which names it has never heard of; those are missing too.
installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' $packages 2>/dev/null |
    sed -n 's/^installed //p') || true
for package in $packages; do
    case "
$installed
" in
    *"
$package
"*) ;;
    *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=env
elif command -v sudo >/dev/null 2>&1; then
    as_root='sudo env'
else
    echo 'These packages are missing, and installing them takes root or sudo:' >&2
    echo "   $missing" >&2
    exit 1
fi

echo "Installing:$missing" >&2
$as_root DEBIAN_FRONTEND=noninteractive apt-get -qq update
$as_root DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends $missing >&2
