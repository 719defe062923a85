#!/usr/bin/env bash
# Puts programs and every DLL and plug-in they need into a folder, and fails on an import that nothing provides:
# deploy.sh PREFIX STAGE PROGRAM.exe...
set -euo pipefail
prefix=$1 stage=$2
shift 2
rm -rf "$stage"
mkdir -p "$stage"
cp "$@" "$stage/"
for plugin in platforms/qwindows styles/qwindowsvistastyle sqldrivers/qsqlite tls/qschannelbackend imageformats/qico \
    imageformats/qjpeg imageformats/qgif; do
    install -D "$prefix/plugins/$plugin.dll" "$stage/plugins/$plugin.dll"
done
printf '[Paths]\nPlugins = plugins\nTranslations = translations\n' >"$stage/qt.conf"

# A DLL is Windows' own when Wine has it; but for those that Wine brings for itself.
of_windows() {
    local name=${1,,}
    [[ $name == zlib1.dll ]] && return 1
    [[ $name == api-ms-win-* ]] && return
    local wine=/usr/lib/x86_64-linux-gnu/wine/x86_64-windows
    [ -f "$wine/$name" ] || [ -f "$wine/$name.dll" ]
}

again=1
while [ $again = 1 ]; do
    again=0 missing=
    imports=$(find "$stage" \( -name '*.exe' -o -name '*.dll' \) -exec x86_64-w64-mingw32-objdump -p {} + |
        sed -n 's/.*DLL Name: //p' | sort -uf)
    for dll in $imports; do
        [ -f "$stage/$dll" ] && continue
        if [ -f "$prefix/bin/$dll" ]; then
            cp "$prefix/bin/$dll" "$stage/"
            again=1
        elif ! of_windows "$dll"; then
            missing+=" $dll"
        fi
    done
done
find "$stage" \( -name '*.exe' -o -name '*.dll' \) -exec x86_64-w64-mingw32-strip {} +
[ -z "$missing" ] || {
    echo "Nothing provides:$missing" >&2
    exit 1
}
