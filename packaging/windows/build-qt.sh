#!/usr/bin/env bash
# Cross-builds, on Debian 12, Qt 6.4.2 (Core Gui Widgets Network Sql+SQLite Test Concurrent PrintSupport) and a static
# libcrypto for Windows x64, from Debian's source packages. Takes about 28
# minutes on 2 cores.
#
#   build-qt.sh PREFIX [WORKDIR]
#
# Afterwards:  cmake -DCMAKE_TOOLCHAIN_FILE=PREFIX/toolchain-mingw64.cmake ...
# A finished PREFIX holds PREFIX/.complete with the script's checksum, and is not built again.
set -euo pipefail

PREFIX=$(realpath -m "${1:?usage: $0 PREFIX [WORKDIR]}")
WORK=$(realpath -m "${2:-/tmp/windeps}")
JOBS=${JOBS:-$(nproc)}
STAMP=$(sha256sum "$0" | cut -d' ' -f1)
[ "$(cat "$PREFIX/.complete" 2>/dev/null || true)" = "$STAMP" ] && { echo "already built: $PREFIX"; exit 0; }
rm -rf "$PREFIX" "$WORK"; mkdir -p "$PREFIX" "$WORK/apt/lists/partial" "$WORK/src"
step() { printf '\n== [%4ds] %s\n' "$SECONDS" "$*"; }

step "sources (own apt lists: the system's sources.list is left alone)"
sed 's/^Types: deb$/Types: deb-src/' /etc/apt/sources.list.d/debian.sources > "$WORK/apt/src.sources"
APT=(-o Dir::Etc::sourcelist="$WORK/apt/src.sources" -o Dir::Etc::sourceparts=/dev/null
     -o Dir::State::lists="$WORK/apt/lists" -o APT::Sandbox::User=root)
apt-get "${APT[@]}" -qq update
( cd "$WORK/src"
  apt-get "${APT[@]}" -qq source --download-only qt6-base sqlite3 openssl
  for dsc in *.dsc; do dpkg-source -x "$dsc" >/dev/null 2>&1; done )
QT=$(echo "$WORK"/src/qt6-base-*/); QT=${QT%/}
SQLITE=$(echo "$WORK"/src/sqlite3-*/); SQLITE=${SQLITE%/}
OPENSSL=$(echo "$WORK"/src/openssl-*/); OPENSSL=${OPENSSL%/}
# Host tools (moc, rcc, uic) and target Qt have to be of one version.
HOSTQT=$(qmake6 -query QT_VERSION)
case "$QT" in *"qt6-base-$HOSTQT"*) ;; *) echo "host Qt $HOSTQT does not match $QT" >&2; exit 1;; esac

step "toolchain file"
cat > "$PREFIX/toolchain-mingw64.cmake" <<'T'
# Debian's mingw-w64, POSIX threads, to Windows x64. Lives in the prefix it serves.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_VERSION 10)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER   /usr/bin/x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER /usr/bin/x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER  /usr/bin/x86_64-w64-mingw32-windres)
set(CMAKE_AR           /usr/bin/x86_64-w64-mingw32-gcc-ar-posix)
set(CMAKE_RANLIB       /usr/bin/x86_64-w64-mingw32-gcc-ranlib-posix)
set(CMAKE_FIND_ROOT_PATH "${CMAKE_CURRENT_LIST_DIR}" /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(CMAKE_PREFIX_PATH "${CMAKE_CURRENT_LIST_DIR}")
# Qt's own cross-building: moc, uic, rcc, lrelease of the machine that builds
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")
# without these FindOpenSSL would look for the build machine's
set(OPENSSL_ROOT_DIR "${CMAKE_CURRENT_LIST_DIR}" CACHE PATH "")
set(OPENSSL_USE_STATIC_LIBS ON CACHE BOOL "")
set(CMAKE_CROSSCOMPILING_EMULATOR "${CMAKE_CURRENT_LIST_DIR}/wine-test.sh")   # lets ctest run .exe tests
T
cat > "$PREFIX/wine-test.sh" <<'R'
#!/bin/sh
# Runs one QtTest program under Wine. QtTest's plain output goes to the Windows debug log,
# not to stdout, unless it is told to write a file. Wants WINEPREFIX (an initialised one).
here=$(cd "$(dirname "$0")" && pwd)
export WINEDEBUG=-all WINEARCH=win64 WINEPATH="Z:$here/bin"
out=$(mktemp); exe=$1; shift
wine "$exe" "$@" -o "Z:$out,txt"; rc=$?
cat "$out"; rm -f "$out"; exit $rc
R
chmod +x "$PREFIX/wine-test.sh"
TC=-DCMAKE_TOOLCHAIN_FILE=$PREFIX/toolchain-mingw64.cmake

step "SQLite amalgamation (Debian took it out of Qt's tarball)"
mkdir -p "$WORK/b-sqlite" "$QT/src/3rdparty/sqlite"
( cd "$WORK/b-sqlite" && "$SQLITE/configure" --disable-tcl >cfg.log 2>&1 && make sqlite3.c sqlite3.h >mk.log 2>&1 )
cp "$WORK/b-sqlite/sqlite3.c" "$WORK/b-sqlite/sqlite3.h" "$QT/src/3rdparty/sqlite/"

step "Qt base: configure"
# direct2d ON is what makes Gui carry the DirectWrite font engine that PrintSupport links against (OFF: undefined
# createHFONT); direct2d1_1 OFF leaves out the platform plug-in nobody needs. tabletevent OFF: Debian took wintab.h out.
# The remaining 3rd-party sources (zlib pcre2 harfbuzz freetype png jpeg md4c double-conversion) are in Debian's tarball.
cmake -G Ninja -S "$QT" -B "$WORK/b-qt" $TC -DCMAKE_INSTALL_PREFIX="$PREFIX" \
  -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=ON -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
  -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TOOLS_WHEN_CROSSCOMPILING=OFF \
  -DFEATURE_pkg_config=OFF -DFEATURE_dbus=OFF -DINPUT_opengl=no -DFEATURE_vulkan=OFF \
  -DFEATURE_direct2d=ON -DFEATURE_direct2d1_1=OFF -DFEATURE_tabletevent=OFF \
  -DFEATURE_xml=OFF -DFEATURE_printsupport=ON -DFEATURE_icu=OFF -DFEATURE_glib=OFF \
  -DFEATURE_system_zlib=OFF -DFEATURE_system_pcre2=OFF -DFEATURE_system_harfbuzz=OFF -DFEATURE_system_freetype=OFF \
  -DFEATURE_system_png=OFF -DFEATURE_system_jpeg=OFF -DFEATURE_system_doubleconversion=OFF -DFEATURE_system_sqlite=OFF \
  -DFEATURE_system_textmarkdownreader=OFF -DFEATURE_system_libb2=OFF \
  -DINPUT_openssl=no -DFEATURE_schannel=ON -DFEATURE_zstd=OFF -DFEATURE_brotli=OFF -DINPUT_intelcet=no \
  -DFEATURE_sql_odbc=OFF -DFEATURE_sql_psql=OFF -DFEATURE_sql_mysql=OFF -DFEATURE_sql_sqlite=ON >"$WORK/qt-configure.log" 2>&1
step "Qt base: build (the long one)"
ninja -C "$WORK/b-qt" -j"$JOBS" >"$WORK/qt-build.log" 2>&1 || { tail -40 "$WORK/qt-build.log"; exit 1; }
ninja -C "$WORK/b-qt" install/strip >"$WORK/qt-install.log" 2>&1

step "libcrypto (static)"
( cd "$OPENSSL"
  ./Configure mingw64 --cross-compile-prefix=x86_64-w64-mingw32- --prefix="$PREFIX" --libdir=lib \
    no-shared no-tests no-engine no-legacy no-dso no-module no-comp no-dtls no-srp no-psk no-ct no-cms no-ts no-ocsp \
    no-capieng no-gost no-idea no-camellia no-seed no-aria no-sm2 no-sm3 no-sm4 no-bf no-cast no-whirlpool no-siphash no-mdc2
  make -s build_generated && make -s -j"$JOBS" libcrypto.a
  mkdir -p "$PREFIX/include" "$PREFIX/lib"
  cp -r include/openssl "$PREFIX/include/" && cp libcrypto.a "$PREFIX/lib/" ) >"$WORK/openssl.log" 2>&1 || { tail -20 "$WORK/openssl.log"; exit 1; }

step "compiler runtime DLLs beside Qt's"
for d in libgcc_s_seh-1.dll libstdc++-6.dll libwinpthread-1.dll; do
  f=$(x86_64-w64-mingw32-g++-posix -print-file-name=$d); [ -f "$f" ] || f=/usr/x86_64-w64-mingw32/lib/$d
  cp "$f" "$PREFIX/bin/"
  x86_64-w64-mingw32-strip "$PREFIX/bin/$d"        # libstdc++: 24 MB -> 2 MB
done
echo "$STAMP" > "$PREFIX/.complete"
step "done: $(du -sh "$PREFIX" | cut -f1) in $PREFIX"
