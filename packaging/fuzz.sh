#!/bin/sh
# Builds the fuzz targets of tests/fuzz with Clang and gives each 1,000,000 inputs, or as many as the first argument says.
# Ends at the first finding, whose input is kept in build/fuzz/findings; what was found interesting stays in build/fuzz/corpus.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/build-functions.sh"
runs=${1:-1000000}

sh "$root/packaging/install-deps.sh"
if ! command -v clang++ >/dev/null 2>&1; then
    as_root=
    [ "$(id -u)" -eq 0 ] || as_root=sudo
    $as_root apt-get -qq update
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends clang libclang-rt-14-dev >&2
fi
build fuzz >&2
cd "$root/build/fuzz"
mkdir -p findings
for target in envelope keys csv filter; do
    mkdir -p "corpus/$target"
    echo "== $target"
    QT_LOGGING_RULES='*=false' LC_ALL=C.UTF-8 "bin/fuzz_$target" -runs="$runs" -max_len=1024 -timeout=10 -verbosity=0 \
        -print_final_stats=1 -artifact_prefix=findings/ "corpus/$target" "$root/tests/fuzz/corpus/$target"
done
