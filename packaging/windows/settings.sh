# Shared by build.sh, smoke.sh and test.sh, which set `root` to the top of the sources.

# Qt for Windows and what else TapFleet needs, cross-built. Kept outside of build/ on request, so that clones can share it.
prefix=${TAPFLEET_WINDOWS_PREFIX:-$root/build/windows-prefix}
build=$root/build/windows
stage=$root/build/windows-stage
version=$(sed -n 's/^project(TapFleet VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
installer=$build/TapFleet-$version-x64.exe

# wine_home FOLDER: a fresh Windows 10 in FOLDER with fonts that have Chinese.
wine_home() {
    WINEPREFIX=$1
    WINEDEBUG=-all
    WINEARCH=win64
    WINEDLLOVERRIDES=mscoree,mshtml=
    export WINEPREFIX WINEDEBUG WINEARCH WINEDLLOVERRIDES
    if [ ! -f "$WINEPREFIX/system.reg" ]; then
        mkdir -p "$WINEPREFIX"
        wine wineboot --init
        wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f
        for font in 'Segoe UI' 'Microsoft YaHei UI' 'Microsoft YaHei'; do
            wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v "$font" /d 'Noto Sans CJK SC' /f
        done
        wineserver --wait
    fi
}
