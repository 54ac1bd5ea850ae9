# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by `dev`: makes a Debian 13 root where the host lacks QCA for Qt 6, and runs commands inside it.
# Why and how fast: docs/adr/0001-debian-root.md.

packages_file="$top/installer/linux/packages.txt"

wanted_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$packages_file"; }

# Debian 13, Ubuntu 26.04 and later carry every package under these names.
host_is_new_enough() {
    [ -r /etc/os-release ] || return 1
    (. /etc/os-release
     case "${ID:-}" in
         debian) [ "${VERSION_ID:-0}" -ge 13 ] 2>/dev/null ;;
         ubuntu) [ "${VERSION_ID%%.*}" -ge 26 ] 2>/dev/null ;;
         *) false ;;
     esac)
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        say "this step needs root: $*"; return 1; fi
}

apt_install() {
    local missing=()
    local package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    say "installing ${#missing[@]} packages"
    as_root apt-get update -q >>"$cache/setup.log" 2>&1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >>"$cache/setup.log" 2>&1 ||
        die "apt-get failed; see $cache/setup.log"
}

# The mirror is the host's own: the first archive of its apt sources that is not the security archive.
host_mirror() {
    { cat /etc/apt/sources.list.d/*.sources 2>/dev/null | sed -n 's/^URIs:[[:space:]]*\([^[:space:]]*\).*/\1/p'
      cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
          sed -n 's/^deb[[:space:]]\+\(\[[^]]*\][[:space:]]\+\)\?\([^[:space:]]*\).*/\2/p'
    } | grep -v -e security -e node -e google | head -n 1
}

root_dir() { echo "$cache/root-$( (echo v1; wanted_packages) | sha256sum | cut -c1-12)"; }

make_root() {
    root="$(root_dir)"
    [ -e "$root/.complete" ] && return 0
    apt_install mmdebstrap bubblewrap
    local mirror started=$SECONDS
    mirror="$(host_mirror)"
    [ -n "$mirror" ] || die "no Debian mirror found in this machine's apt sources"
    say "making a Debian 13 root (about two minutes, once)"
    rm -rf "$root.part"
    mmdebstrap --variant=minbase --include="$(wanted_packages | paste -sd,)" trixie "$root.part" "$mirror" \
        >>"$cache/setup.log" 2>&1 || die "mmdebstrap failed; see $cache/setup.log"
    rm -rf "$root"
    mv "$root.part" "$root"
    touch "$root/.complete"
    say "root made in $((SECONDS - started)) s"
}

ca_bundle() {
    local file
    for file in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt; do
        [ -n "$file" ] && [ -r "$file" ] && { echo "$file"; return; }
    done
}

enter_root() {
    local arguments=(--bind "$root" / --dev /dev --proc /proc --ro-bind /sys /sys --bind /tmp /tmp
                     --bind "$top" "$top" --bind "$cache" "$cache" --chdir "$PWD" --die-with-parent)
    local bundle
    bundle="$(ca_bundle)"
    [ -n "$bundle" ] && arguments+=(--ro-bind "$bundle" /etc/ssl/certs/ca-certificates.crt)
    [ -r /etc/resolv.conf ] && arguments+=(--ro-bind "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf)
    [ -r "$HOME/.npmrc" ] && arguments+=(--ro-bind "$HOME/.npmrc" "$cache/home/.npmrc")
    [ "$(id -u)" = 0 ] && arguments+=(--cap-add ALL)
    mkdir -p "$cache/home"
    touch "$cache/home/.npmrc"
    if command -v bwrap >/dev/null && bwrap --bind / / true 2>/dev/null; then
        exec bwrap "${arguments[@]}" env "${inside_environment[@]}" "$top/dev" "$@"
    fi
    # Plain containers often forbid new namespaces; chroot needs root but no namespaces.
    [ "$(id -u)" = 0 ] || die "neither bwrap nor chroot works here: bwrap is not permitted and you are not root"
    say "bwrap is not permitted here, using chroot"
    mkdir -p "$root$top" "$root$cache"
    local place
    for place in /proc /sys /dev /tmp "$top" "$cache"; do
        mountpoint -q "$root$place" || mount --rbind "$place" "$root$place" || die "chroot needs mount --bind, and that is not permitted"
    done
    cp -f "${bundle:-/dev/null}" "$root/etc/ssl/certs/ca-certificates.crt" 2>/dev/null
    exec chroot "$root" env "${inside_environment[@]}" bash -c 'cd "$1" && shift && exec "$@"' _ "$PWD" "$top/dev" "$@"
}

inside_environment=(KAGIBAKO_INSIDE=1 "KAGIBAKO_CACHE=$cache" "HOME=$cache/home" PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
                    LANG=C.UTF-8 LC_ALL=C.UTF-8 NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
                    "npm_config_cache=$cache/npm" "CCACHE_DIR=$cache/ccache" "DISPLAY=${DISPLAY:-}"
                    "KAGIBAKO_KEEP=${KAGIBAKO_KEEP:-}")

enter() {
    mkdir -p "$cache"
    if host_is_new_enough; then
        # shellcheck disable=SC2046
        apt_install $(wanted_packages)
        mkdir -p "$cache/home"
        exec env "${inside_environment[@]}" HOME="$HOME" "$top/dev" "$@"
    fi
    make_root
    enter_root "$@"
}
