#!/bin/sh
# Builds TapFleet.app and its disk image on a Mac with Xcode's command line tools and Homebrew. TAPFLEET_SIGNING_IDENTITY names the
# certificate to sign with; without one the bundle is signed for this Mac only. Prints where the image is.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
[ "$(uname)" = Darwin ] || {
    echo 'This builds on a Mac. On Linux, check.sh looks at what the build would make.' >&2
    exit 1
}
brew install --quiet cmake ninja pkg-config qt qtkeychain openssl@3 sqlite simdjson libzip libxlsxwriter cpp-httplib xxhash \
    tl-expected qrencode >&2
build=$root/build/macos
cmake -G Ninja -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Release -DTAPFLEET_TESTS=OFF -DCMAKE_OSX_DEPLOYMENT_TARGET=11.0 \
    -DCMAKE_PREFIX_PATH="$(brew --prefix);$(brew --prefix openssl@3);$(brew --prefix sqlite)" >&2
cmake --build "$build" --parallel >&2
rm -rf "$build/stage"
cmake --install "$build" --prefix "$build/stage" --strip >&2
app=$build/stage/TapFleet.app
"$(brew --prefix qt)/bin/macdeployqt" "$app" -executable="$app/Contents/MacOS/tapfleetctl" \
    -executable="$app/Contents/MacOS/tapfleet-sandbox" >&2
codesign --force --deep --options runtime --entitlements "$root/packaging/macos/entitlements.plist" \
    --sign "${TAPFLEET_SIGNING_IDENTITY:--}" "$app" >&2
codesign --verify --deep --strict "$app" >&2
version=$(sed -n 's/^project(TapFleet VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
image=$build/TapFleet-$version.dmg
rm -f "$image"
ln -sf /Applications "$build/stage/Applications"
hdiutil create -quiet -volname TapFleet -srcfolder "$build/stage" -format UDZO "$image"
printf '%s\n' "$image"
