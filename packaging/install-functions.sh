# Shared by the scripts that install Debian packages.

# install_missing PACKAGES: installs, as root or through sudo, those of the named packages that are missing. In a shell of its own, so
# that its variables are not those of the script.
install_missing() (
    packages=$1
    if ! command -v apt-get >/dev/null 2>&1; then
        echo 'This script installs Debian packages, and apt-get is not here. TapFleet needs what these packages hold:' >&2
        echo $packages >&2
        exit 1
    fi

    missing=
    # dpkg-query says on stderr which names it has never heard of; those are missing too.
    installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' $packages 2>/dev/null |
        sed -n 's/^installed //p') || true
    for package in $packages; do
        printf '%s\n' "$installed" | grep -qxF -- "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || exit 0

    if [ "$(id -u)" -eq 0 ]; then
        as_root=env
    elif command -v sudo >/dev/null 2>&1; then
        as_root='sudo env'
    else
        echo 'These packages are missing, and installing them takes root or sudo:' >&2
        echo "   $missing" >&2
        exit 1
    fi

    echo "Installing:$missing" >&2
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -qq update
    $as_root DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends $missing >&2
)
