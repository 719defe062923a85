#!/bin/sh
# Tries the installer that build.sh made, in a fresh Wine on a screen of its own, as a person would use it: installs silently, syncs a
# simulated fleet, filters and exports it, looks at the window, uninstalls, and checks that only the person's data stays. The picture
# of the window stays in build/windows-smoke.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/packaging/windows/settings.sh"
LC_ALL=C.UTF-8
export LC_ALL

if [ "${1:-}" != --inside ]; then
    sh "$root/packaging/windows/install-deps.sh"
    work=$(mktemp -d)
    trap 'WINEPREFIX=$work/wine wineserver --kill 2>/dev/null || true; rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM
    mkdir -p "$work/home"
    HOME=$work/home xvfb-run --auto-servernum --server-args='-screen 0 1280x800x24' sh "$0" --inside "$work"
    exit
fi

work=$2
out=$root/build/windows-smoke
rm -rf "$out"
mkdir -p "$out"
wine_home "$work/wine" >"$out/wine.log" 2>&1
user=$WINEPREFIX/drive_c/users/$(id -un)
installed="$user/AppData/Local/Programs/TapFleet"
menu="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/TapFleet"
uninstall_key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\TapFleet'

fail() {
    echo "smoke: $*" >&2
    exit 1
}
say() {
    echo "smoke: $*"
}
# until_true SECONDS COMMAND...: asks ten times a second.
until_true() {
    tries=$(($1 * 10))
    shift
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || return 1
        sleep 0.1
    done
}

wine "$installer" /S
until_true 120 test -f "$installed/uninstall.exe" || fail 'the installer left no uninstaller'
for program in tapfleet tapfleetctl tapfleet-sandbox; do
    [ -f "$installed/$program.exe" ] || fail "$program.exe is not installed"
done
[ -f "$menu/TapFleet.lnk" ] || fail 'no entry in the start menu'
wine reg query "$uninstall_key" /v DisplayVersion | grep -qF "$version" || fail 'Windows does not know the version'
said=$(wine "$installed/tapfleetctl.exe" --version)
[ "$said" = "tapfleetctl $version" ] || fail "the version is said to be '$said'"
say "installed $version, $(du -sh "$installed" | cut -f1)"

# Folders with blanks and Chinese.
sandbox_line=$out/sandbox.json
wine "$installed/tapfleet-sandbox.exe" --port 0 --devices 2000 --keys 'C:\演示 密钥' >"$sandbox_line" &
until_true 60 grep -q '"gateway"' "$sandbox_line" || fail 'the sandbox did not start'
answer() {
    sed -n 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/p' "$sandbox_line"
}
ctl() {
    wine "$installed/tapfleetctl.exe" --home 'C:\我的 数据' "$@"
}
ctl account add demo --gateway "$(answer gateway)" --app-id "$(answer app_id)" --private-key 'C:\演示 密钥\app_private.pem' \
    --alipay-public-key 'C:\演示 密钥\gateway_public.pem' --secrets file
ctl --account demo sync
all=$(ctl --account demo devices --count)
online=$(ctl --account demo devices --filter online:yes --count)
say "$all devices, $online of them online"
[ "$all" = 2000 ] || fail 'not all devices were synced'
[ "$online" -gt 0 ] && [ "$online" -lt "$all" ] || fail 'the filter found nothing or everything'
mkdir -p "$WINEPREFIX/drive_c/导出 结果"
ctl --account demo export --format csv --filter online:yes --output 'C:\导出 结果\设备.csv'
csv="$WINEPREFIX/drive_c/导出 结果/设备.csv"
cp "$csv" "$out/devices.csv"
python3 - "$csv" "$online" <<'P' || fail 'the CSV is not what it should be'
import csv, sys
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file))
assert len(rows) - 1 == int(sys.argv[2]), f"{len(rows) - 1} rows"
assert all(len(row) == len(rows[0]) for row in rows)
assert any("\u4e00" <= letter <= "\u9fff" for row in rows[1:] for cell in row for letter in cell)
P

# A profile deeper than the 260 characters of old.
deep='C:\tief'
for level in 1 2 3 4 5 6 7; do
    deep="$deep\\$(printf '%040d' "$level")"
done
mkdir -p "$WINEPREFIX/drive_c/$(printf '%s' "${deep#C:\\}" | tr '\\' /)"
wine "$installed/tapfleetctl.exe" --home "$deep" account add demo --gateway "$(answer gateway)" --app-id "$(answer app_id)" \
    --private-key 'C:\演示 密钥\app_private.pem' --alipay-public-key 'C:\演示 密钥\gateway_public.pem' --secrets file
wine "$installed/tapfleetctl.exe" --home "$deep" sync
[ "$(wine "$installed/tapfleetctl.exe" --home "$deep" devices --count)" = 2000 ] || fail 'a profile at a long path does not work'
say "a profile works at a path of ${#deep} characters"

# The window, first without a profile: --demo starts the sandbox that was installed beside it.
wine "$installed/tapfleet.exe" --demo --lang zh_CN --page devices >"$out/window.log" 2>&1 &
until_true 60 sh -c 'xdotool search --onlyvisible --name TapFleet >/dev/null 2>&1' || fail 'the window did not open'
sleep 12
import -window root "$out/window.png"
xdotool key --clearmodifiers ctrl+f
sleep 1
xdotool type --delay 60 'online:yes'
sleep 3
import -window root "$out/filtered.png"
cmp -s "$out/window.png" "$out/filtered.png" && fail 'the filter changed nothing in the window'
wineserver --kill
say "pictures in $out"

wine "$installed/uninstall.exe" /S
until_true 60 test ! -e "$installed" || fail "left behind: $(find "$installed" | head)"
[ ! -e "$menu" ] || fail 'the start menu still has its entry'
wine reg query "$uninstall_key" >/dev/null 2>&1 && fail 'Windows still lists the program'
[ -f "$WINEPREFIX/drive_c/我的 数据/app.db" ] || fail 'the data of the person are gone'
say 'uninstalled, the data are kept'
