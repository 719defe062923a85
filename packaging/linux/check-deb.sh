#!/bin/sh
# Installs the Debian package in a bare Debian 12 that debootstrap makes, uses it there as somebody without root, removes it, and checks
# that nothing stays: check-deb.sh PACKAGE.deb. Takes root, and a mirror of Debian by TAPFLEET_DEBIAN_MIRROR where this machine's own
# will not do.
set -eu
package=$(realpath "${1:?usage: check-deb.sh PACKAGE.deb}")
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/packaging/install-functions.sh"
install_missing 'debootstrap appstream desktop-file-utils'
LC_ALL=C.UTF-8
export LC_ALL
mirror=${TAPFLEET_DEBIAN_MIRROR:-$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb \(\[[^]]*\] \)*\([^ ]*\) .*/\2/p' \
    /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null | head -n 1)}

bare=$(mktemp -d)
chmod 755 "$bare" # it becomes the root folder, which everybody enters
unpacked=$(mktemp -d)
trap 'umount -q "$bare/proc" 2>/dev/null || true; rm -rf "$bare" "$unpacked"' EXIT
trap 'exit 130' INT TERM

# What Debian's own tools say of the files.
dpkg-deb --extract "$package" "$unpacked"
appstreamcli validate --no-net "$unpacked"/usr/share/metainfo/*.xml
desktop-file-validate "$unpacked"/usr/share/applications/*.desktop
for page in "$unpacked"/usr/share/man/man1/*.gz; do
    warnings=$(zcat "$page" | groff -man -Tutf8 -ww -z 2>&1)
    [ -z "$warnings" ] || {
        echo "$page: $warnings" >&2
        exit 1
    }
done

debootstrap --variant=minbase bookworm "$bare" "$mirror" >/dev/null
for file in /etc/apt/sources.list.d/*.sources /etc/apt/sources.list; do
    [ ! -f "$file" ] || cp "$file" "$bare$file"
done
cp /etc/resolv.conf "$bare/etc/" 2>/dev/null || true
mount -t proc proc "$bare/proc"
inside() {
    chroot "$bare" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
cp "$package" "$bare/tmp/tapfleet.deb"
inside apt-get -qq update
inside apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends /tmp/tapfleet.deb >/dev/null
inside useradd --create-home merchant
inside runuser -u merchant -- sh -eu -c '
    cd
    for program in tapfleet tapfleetctl tapfleet-sandbox; do
        "$program" --version
    done
    tapfleet-sandbox --port 0 --devices 2000 --keys keys >told.json &
    sandbox=$!
    until grep -q gateway told.json; do sleep 0.1; done
    answer() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" told.json; }
    tapfleetctl --home home account add demo --gateway "$(answer gateway)" --app-id "$(answer app_id)" \
        --private-key keys/app_private.pem --alipay-public-key keys/gateway_public.pem --secrets file
    tapfleetctl --home home --account demo sync
    test "$(tapfleetctl --home home --account demo export --format csv --output fleet.csv | cut -f2)" = 2000
    test -s fleet.csv
    QT_QPA_PLATFORM=offscreen tapfleet --demo --home window --screenshot window.png
    test -s window.png
    kill "$sandbox"
'
inside apt-get -qq -y -o Dpkg::Use-Pty=0 purge tapfleet >/dev/null
inside sh -c 'find / -xdev -iname "*tapfleet*" -not -path "/proc/*" -not -path "/tmp/*" -not -path "/home/*"' >"$unpacked/left"
[ ! -s "$unpacked/left" ] || {
    echo 'Left behind:' >&2
    cat "$unpacked/left" >&2
    exit 1
}
echo "$(basename "$package"): installed, used and removed in a bare Debian 12"
