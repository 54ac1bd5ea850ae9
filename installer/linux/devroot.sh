# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154  # top, cache: set by dev
# Sourced by `dev`: makes a Debian 13 root where the host lacks QCA for Qt 6. enter.sh runs commands inside it.
# Why and how fast: docs/adr/0001-debian-root.md.

packages_file="$top/installer/linux/packages.txt"

wanted_packages() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$packages_file"; }

# Debian 13, Ubuntu 26.04 and later carry every package under these names.
host_is_new_enough() {
    [ -z "${KAGIBAKO_OWN_ROOT:-}" ] && [ -r /etc/os-release ] || return 1
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
    command -v apt-get >/dev/null || die "this machine has no apt-get; needed: ${missing[*]}"
    say "installing ${#missing[@]} packages"
    as_root apt-get update -q >>"$cache/setup.log" 2>&1
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" \
        >>"$cache/setup.log" 2>&1 || die "apt-get failed; see $cache/setup.log"
}

# The mirror is the host's own: the first archive of its apt sources that is not the security archive.
host_mirror() {
    { cat /etc/apt/sources.list.d/*.sources 2>/dev/null | sed -n 's/^URIs:[[:space:]]*\([^[:space:]]*\).*/\1/p'
      cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
          sed -n 's/^deb[[:space:]]\+\(\[[^]]*\][[:space:]]\+\)\?\([^[:space:]]*\).*/\2/p'
    } | grep -v -e security -e node -e google | head -n 1
}

root_dir() { echo "$cache/root-$( (echo v1; wanted_packages) | sha256sum | cut -c1-12)"; }

# Deleting through a bind mount would delete what is mounted there, so nothing is deleted while a mount is left.
remove_root() {
    local place
    [ -e "$1" ] || return 0
    while place="$(awk -v under="$1/" 'index($5, under) == 1 { last = $5 } END { print last }' /proc/self/mountinfo)" &&
          [ -n "$place" ]; do
        umount "$place" || die "$place is still mounted; unmount it, then try again"
    done
    rm -rf "$1"
}

# Roots of other package lists that nobody entered for 14 days (enter.sh touches .complete) and that no running `dev` is in
# (it keeps a shared lock on .complete).
remove_old_roots() {
    local old
    while read -r old; do
        flock --exclusive --nonblock "$old" true && remove_root "${old%/.complete}"
    done < <(find "$cache" -mindepth 2 -maxdepth 2 -path "$cache/root-*/.complete" -mtime +14)
}

# mmdebstrap as root writes the folder itself; else it runs in a user namespace and its archive is unpacked as the user,
# so that the user owns every file and may delete the root like any cache.
fill_root() {
    local options=(--variant=minbase "--include=$(wanted_packages | paste -sd,)")
    if [ "$(id -u)" = 0 ]; then
        mmdebstrap "${options[@]}" trixie "$1" "$2"
    else
        mkdir -p "$1"
        (set -o pipefail
         mmdebstrap --mode=unshare --format=tar "${options[@]}" trixie - "$2" |
             tar -x --no-same-owner --exclude='./dev/*' -C "$1" && chmod -R u+rwX "$1")
    fi
}

make_root() {
    root="$(root_dir)"
    [ -e "$root/.complete" ] && return 0
    local mirror started=$SECONDS lock
    exec {lock}>"$cache/setup.lock"
    if ! flock --nonblock "$lock"; then
        say "waiting for another dev that is making the root"
        flock "$lock"
    fi
    if [ ! -e "$root/.complete" ]; then
        apt_install mmdebstrap bubblewrap
        [ "$(id -u)" = 0 ] || apt_install uidmap
        mirror="$(host_mirror)"
        [ -n "$mirror" ] || die "no Debian mirror found in this machine's apt sources"
        say "making a Debian 13 root (about two minutes, once)"
        remove_root "$root.part"
        fill_root "$root.part" "$mirror" >>"$cache/setup.log" 2>&1 || die "mmdebstrap failed; see $cache/setup.log"
        remove_root "$root"
        touch "$root.part/.complete"
        mv "$root.part" "$root"
        remove_old_roots
        say "root made in $((SECONDS - started)) s"
    fi
    exec {lock}>&-
}
