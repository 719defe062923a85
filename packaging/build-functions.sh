# Shared by run.sh, test.sh and bench.sh, which set `root` to the top of the sources.

# build PRESET: configures once, then brings build/PRESET up to date.
build() {
    (
        LC_ALL=C.UTF-8
        export LC_ALL
        cd "$root"
        if [ ! -f "build/$1/build.ninja" ]; then
            cmake --preset "$1"
        fi
        cmake --build --preset "$1" --parallel "$(getconf _NPROCESSORS_ONLN)"
    )
}
