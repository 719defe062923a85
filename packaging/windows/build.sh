#!/bin/sh
# Cross-builds TapFleet for Windows x64 on Debian 12 and makes its installer. TAPFLEET_WINDOWS_PREFIX may name a finished prefix of
# Qt (build-qt.sh makes one in half an hour on two cores, and is run when there is none). Prints where the installer is.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/packaging/windows
. "$here/settings.sh"
LC_ALL=C.UTF-8
export LC_ALL

sh "$here/install-deps.sh"
if [ ! -f "$prefix/toolchain-mingw64.cmake" ] || [ ! -f "$prefix/lib/libQt6Widgets.a" ]; then
    bash "$here/build-qt.sh" "$prefix" "$root/build/windows-qt" >&2
fi
sh "$here/build-libraries.sh" "$prefix" >&2

PKG_CONFIG_LIBDIR=$prefix/lib/pkgconfig
export PKG_CONFIG_LIBDIR
cmake -G Ninja -S "$root" -B "$build" -DCMAKE_TOOLCHAIN_FILE="$prefix/toolchain-mingw64.cmake" -DCMAKE_BUILD_TYPE=Release \
    -DTAPFLEET_KEYCHAIN=OFF -DTAPFLEET_TESTS="${TAPFLEET_WINDOWS_TESTS:-OFF}" >&2
cmake --build "$build" --parallel "$(getconf _NPROCESSORS_ONLN)" >&2

bash "$here/deploy.sh" "$prefix" "$stage" "$build/bin/tapfleet.exe" "$build/bin/tapfleetctl.exe" "$build/bin/tapfleet-sandbox.exe" >&2
cp "$root/LICENSE" "$root/README.md" "$stage/"
mkdir -p "$stage/licences"
cp "$root"/resources/licences/*.txt "$stage/licences/"
# Dialogues and buttons that Qt words itself.
mkdir -p "$stage/translations"
cp /usr/share/qt6/translations/qtbase_zh_CN.qm "$stage/translations/"
# What the uninstaller deletes, file by file: a folder that a person chose may hold more than TapFleet.
(
    cd "$stage"
    find . -type f -printf 'Delete "$INSTDIR\\%P"\n'
    find . -mindepth 1 -depth -type d -printf 'RMDir "$INSTDIR\\%P"\n'
) | tr / '\\' >"$build/uninstall.nsh"
makensis -V2 -NOCD -INPUTCHARSET UTF8 "-DVERSION=$version" "-DSTAGE=$stage" "-DSOURCE=$root" "-DFILES=$build/uninstall.nsh" \
    "-DOUTPUT=$installer" \
    "$here/tapfleet.nsi" >&2
printf '%s\n' "$installer"
