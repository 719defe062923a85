#!/bin/sh
# Looks, on Linux, at what a Mac's build would make: configures for macOS with stand-ins for the libraries, links an empty program in
# the place of each of ours, installs the bundle and asserts its layout, its Info.plist, its icon and its entitlements. That the
# program runs, the signature and the disk image are proven on a Mac only.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/packaging/install-functions.sh"
install_missing 'cmake ninja-build clang-14 lld-14 llvm-14 icnsutils python3'
LC_ALL=C.UTF-8
export LC_ALL
build=$root/build/macos-check
rm -rf "$build"
mkdir -p "$build/include/tl"
: >"$build/include/tl/expected.hpp"
cmake -G Ninja -S "$root" -B "$build" -DCMAKE_TOOLCHAIN_FILE="$root/packaging/macos/darwin.toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
    -DTAPFLEET_TESTS=OFF -Wno-dev -DTL_EXPECTED_INCLUDE_DIR="$build/include" >"$build/configure.log" 2>&1 || {
    cat "$build/configure.log" >&2
    exit 1
}
app=$build/bin/TapFleet.app
python3 - "$app/Contents/Info.plist" "$root/packaging/macos/entitlements.plist" "$root/CMakeLists.txt" <<'P'
import plistlib, re, sys
with open(sys.argv[1], "rb") as file:
    info = plistlib.load(file)
with open(sys.argv[2], "rb") as file:
    entitlements = plistlib.load(file)
version = re.search(r"project\(TapFleet VERSION ([0-9.]+)", open(sys.argv[3]).read())[1]
expected = {
    "CFBundleIdentifier": "app.tapfleet.TapFleet", "CFBundleExecutable": "TapFleet", "CFBundleName": "TapFleet",
    "CFBundlePackageType": "APPL", "CFBundleShortVersionString": version, "CFBundleVersion": version,
    "CFBundleIconFile": "tapfleet.icns", "LSMinimumSystemVersion": "11.0", "NSHighResolutionCapable": True,
    "CFBundleLocalizations": ["zh-Hans", "en"],
}
for key, value in expected.items():
    assert info.get(key) == value, f"{key}: {info.get(key)!r}, not {value!r}"
assert not any("${" in str(value) for value in info.values()), "a variable was not filled in"
assert entitlements == {"com.apple.security.network.client": True, "com.apple.security.network.server": True}
P

# An empty program stands for each of ours, so that the install rules have something to lay out.
printf 'int main(void) { return 0; }\n' >"$build/stub.c"
clang-14 -target x86_64-apple-macos11 -c "$build/stub.c" -o "$build/stub.o"
ld64.lld-14 -arch x86_64 -platform_version macos 11.0 11.0 -undefined dynamic_lookup -o "$build/stub" "$build/stub.o"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
cp "$build/stub" "$app/Contents/MacOS/TapFleet"
cp "$build/stub" "$build/bin/tapfleetctl"
cp "$build/stub" "$build/bin/tapfleet-sandbox"
cp "$root/packaging/icons/tapfleet.icns" "$app/Contents/Resources/"
cmake --install "$build" --prefix "$build/stage" >"$build/install.log"
(
    cd "$build/stage"
    for file in TapFleet.app/Contents/Info.plist TapFleet.app/Contents/MacOS/TapFleet TapFleet.app/Contents/MacOS/tapfleetctl \
        TapFleet.app/Contents/MacOS/tapfleet-sandbox TapFleet.app/Contents/Resources/tapfleet.icns \
        TapFleet.app/Contents/Resources/licences/Qt.txt; do
        [ -s "$file" ] || {
            echo "the bundle lacks $file" >&2
            exit 1
        }
    done
    icns2png --list TapFleet.app/Contents/Resources/tapfleet.icns | grep -q '512x512' || {
        echo 'the icon has no 512 pixels' >&2
        exit 1
    }
    others=$(find . -mindepth 1 -maxdepth 1 ! -name TapFleet.app)
    [ -z "$others" ] || {
        echo "outside of the bundle: $others" >&2
        exit 1
    }
)
echo 'TapFleet.app: laid out as a Mac would, its Info.plist, icon and entitlements as they should be'
