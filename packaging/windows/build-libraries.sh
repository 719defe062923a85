#!/bin/sh
# Cross-builds for Windows x64 what TapFleet needs beside Qt, from Debian's source packages, as static libraries into the prefix
# that holds Qt: build-libraries.sh PREFIX. Does nothing, quickly, when all of it is there.
set -eu
prefix=$(realpath "${1:?usage: build-libraries.sh PREFIX}")
jobs=$(getconf _NPROCESSORS_ONLN)
stamp=$(sha256sum "$0" | cut -d' ' -f1)
[ "$(cat "$prefix/.libraries" 2>/dev/null || true)" = "$stamp" ] && exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/src" "$prefix/lib/pkgconfig"
# Lists of their own: the system's stay as they are.
if [ -f /etc/apt/sources.list.d/debian.sources ]; then
    sources=$work/src.sources
    sed 's/^Types: deb$/Types: deb-src/' /etc/apt/sources.list.d/debian.sources >"$sources"
else
    sources=$work/src.list
    sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$sources"
fi
apt() {
    apt-get -o Dir::Etc::sourcelist="$sources" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$work/lists" \
        -o APT::Sandbox::User=root -qq "$@"
}
apt update
cd "$work/src"
# The upstream tarballs alone: Debian's changes are for Debian, and a mirror that lags may miss them.
apt source --download-only --tar-only simdjson libxlsxwriter libzip cpp-httplib xxhash qrencode openssl
for tarball in *.orig.tar.*; do
    case $tarball in *.asc) continue ;; esac
    mkdir "${tarball%%_*}"
    tar -xf "$tarball" -C "${tarball%%_*}" --strip-components=1
done

# cross NAME OPTION...: configures, builds and installs a CMake project.
cross() {
    name=$1
    shift
    cmake -G Ninja -S "$work/src/$name" -B "$work/$name" -DCMAKE_TOOLCHAIN_FILE="$prefix/toolchain-mingw64.cmake" \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF "$@" >"$work/$name.log" 2>&1 &&
        ninja -C "$work/$name" install >>"$work/$name.log" 2>&1 || {
        tail -n 30 "$work/$name.log" >&2
        exit 1
    }
}

# describe NAME VERSION LIBRARIES: a pkg-config file.
describe() {
    printf 'prefix=%s\nName: %s\nDescription: %s\nVersion: %s\nCflags: -I${prefix}/include\nLibs: -L${prefix}/lib %s\n' \
        '${pcfiledir}/../..' "$1" "$1" "$2" "$3" >"$prefix/lib/pkgconfig/$1.pc"
}

cross simdjson -DSIMDJSON_DEVELOPER_MODE=OFF
cross qrencode -DWITH_TOOLS=NO -DWITH_TESTS=NO -DCMAKE_DISABLE_FIND_PACKAGE_PNG=ON
cross libzip -DENABLE_COMMONCRYPTO=OFF -DENABLE_GNUTLS=OFF -DENABLE_MBEDTLS=OFF -DENABLE_OPENSSL=OFF -DENABLE_WINDOWS_CRYPTO=OFF \
    -DENABLE_BZIP2=OFF -DENABLE_LZMA=OFF -DENABLE_ZSTD=OFF -DBUILD_TOOLS=OFF -DBUILD_REGRESS=OFF -DBUILD_EXAMPLES=OFF -DBUILD_DOC=OFF \
    -DBUILD_SHARED_LIBS=OFF
cross libxlsxwriter -DUSE_SYSTEM_MINIZIP=OFF -DUSE_NO_MD5=ON -DUSE_STANDARD_TMPFILE=ON
describe libzip 1.7.3 '-lzip -l:libz.a -lbcrypt -ladvapi32'
describe xlsxwriter 1.1.4 '-lxlsxwriter -l:libz.a'
describe libqrencode 4.1.1 '-lqrencode'

x86_64-w64-mingw32-gcc-posix -O2 -c "$work/src/xxhash/xxhash.c" -o "$work/xxhash.o"
x86_64-w64-mingw32-ar rcs "$prefix/lib/libxxhash.a" "$work/xxhash.o"
cp "$work/src/xxhash/xxhash.h" "$prefix/include/"
describe libxxhash 0.8.1 '-lxxhash'

cp "$work/src/cpp-httplib/httplib.h" "$prefix/include/"
describe cpp-httplib 0.11.4 '-lws2_32 -lcrypt32'
sed -i 's/^Cflags: .*/& -DCPPHTTPLIB_OPENSSL_SUPPORT/' "$prefix/lib/pkgconfig/cpp-httplib.pc"
mkdir -p "$prefix/include/tl"
cp /usr/include/tl/expected.hpp "$prefix/include/tl/"

# The prefix has libcrypto; the sandbox's TLS needs libssl of the same source.
(
    cd "$work/src/openssl"
    ./Configure mingw64 --cross-compile-prefix=x86_64-w64-mingw32- --prefix="$prefix" --libdir=lib \
        no-shared no-tests no-engine no-legacy no-dso no-module no-comp no-dtls no-srp no-psk no-ct no-cms no-ts no-ocsp \
        no-capieng no-gost no-idea no-camellia no-seed no-aria no-sm2 no-sm3 no-sm4 no-bf no-cast no-whirlpool no-siphash no-mdc2
    make -s build_generated
    make -s -j"$jobs" libssl.a libcrypto.a
    cp libssl.a libcrypto.a "$prefix/lib/"
    cp -r include/openssl "$prefix/include/"
) >"$work/openssl.log" 2>&1 || {
    tail -n 20 "$work/openssl.log" >&2
    exit 1
}
echo "$stamp" >"$prefix/.libraries"
