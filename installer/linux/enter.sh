# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2054,SC2154  # the commas are ccache's; top, cache, root: set by dev and devroot.sh
# Sourced by `dev`: runs it again inside the root, by bwrap, or by chroot where bwrap is not permitted.

# ja or en: what the demo's window speaks. Inside, LANG is C.UTF-8.
host_language() { case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in ja*) echo ja ;; *) echo en ;; esac; }

inside_environment=(KAGIBAKO_INSIDE=1 "KAGIBAKO_CACHE=$cache" "HOME=$cache/home"
                    PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin LANG=C.UTF-8 LC_ALL=C.UTF-8
                    NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt "npm_config_cache=$cache/npm"
                    "CCACHE_DIR=$cache/ccache" "CCACHE_BASEDIR=$top" CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=5G
                    CCACHE_SLOPPINESS=pch_defines,time_macros "KAGIBAKO_JOBS=$jobs" "KAGIBAKO_KEEP=${KAGIBAKO_KEEP:-}"
                    GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory "GIT_CONFIG_VALUE_0=$top" "DISPLAY=${DISPLAY:-}"
                    "KAGIBAKO_LANG=$(host_language)")

ca_bundle() {
    local file
    for file in "${SSL_CERT_FILE:-}" /etc/ssl/certs/ca-certificates.crt; do
        [ -n "$file" ] && [ -r "$file" ] && { echo "$file"; return; }
    done
}

# The cookie of the person's X display (Xwayland's too); its socket is in /tmp or abstract, and both are shared.
x_cookie() {
    local file="${XAUTHORITY:-$HOME/.Xauthority}"
    [ -n "${DISPLAY:-}" ] && [ -s "$file" ] && readlink -f "$file"
}

# The folders that are the same inside and outside: the checkout, the cache, /tmp, and where the caller stands.
shared_folders() {
    case "$PWD" in
        /|/usr*|/etc*|/bin*|/sbin*|/lib*|/dev*|/proc*|/sys*|/run*|/tmp*) ;;
        *) echo "$PWD" ;;
    esac
    printf '%s\n' /tmp "$top" "$cache"
}

folder_inside() {
    case "$PWD" in
        /usr*|/etc*|/bin*|/sbin*|/lib*|/dev*|/run*) echo "$top" ;;
        *) echo "$PWD" ;;
    esac
}

enter_by_bwrap() {
    local arguments=(--bind "$root" / --dev /dev --proc /proc --ro-bind /sys /sys --die-with-parent)
    local folder bundle cookie
    while read -r folder; do arguments+=(--bind "$folder" "$folder"); done < <(shared_folders)
    bundle="$(ca_bundle)"
    [ -n "$bundle" ] && arguments+=(--ro-bind "$bundle" /etc/ssl/certs/ca-certificates.crt)
    [ -r /etc/resolv.conf ] && arguments+=(--ro-bind "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf)
    [ -r "$HOME/.npmrc" ] && [ "$HOME" != "$cache/home" ] && arguments+=(--ro-bind "$HOME/.npmrc" "$cache/home/.npmrc")
    cookie="$(x_cookie)" && arguments+=(--ro-bind "$cookie" "$cache/home/.Xauthority")
    [ "$(id -u)" = 0 ] && arguments+=(--cap-add ALL)
    command -v bwrap >/dev/null || return 1
    # An own process namespace ends every child with `dev`; some containers forbid its /proc.
    local processes
    for processes in --unshare-pid ""; do
        # shellcheck disable=SC2086  # no word when empty
        if bwrap $processes "${arguments[@]}" true 2>>"$cache/setup.log"; then
            # Ctrl-C is for what runs inside (kagibakod shuts down in order); bwrap itself waits for that.
            trap '' INT
            exec bwrap $processes "${arguments[@]}" --chdir "$(folder_inside)" \
                env --default-signal=INT "${inside_environment[@]}" "XAUTHORITY=$cache/home/.Xauthority" "$top/dev" "$@"
        fi
    done
    return 1
}

# The mounts live in an own mount namespace and vanish with the process: none is left in the root.
enter_by_chroot() {
    [ "$(id -u)" = 0 ] || die "bwrap is not permitted here and you are not root (chroot needs root): enable unprivileged
    user namespaces (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0), or use Debian 13"
    unshare --mount true 2>/dev/null || die "neither bwrap nor mount is permitted here. In a container: use a Debian 13
    image (needs no root of ours), or give this one --privileged"
    say "bwrap is not permitted here, using chroot"
    local folders bundle
    mapfile -t folders < <(printf '%s\n' /proc /sys /dev; shared_folders)
    bundle="$(ca_bundle)"
    exec unshare --mount --propagation private bash -c '
        root="$1" bundle="$2" cookie="$3" home="$4" inside="$5" count="$6"; shift 6
        for place in "${@:1:count}"; do
            mkdir -p "$root$place" && mount --rbind "$place" "$root$place" ||
                { echo "dev: chroot needs mount --bind of $place, and that is not permitted" >&2; exit 1; }
        done
        shift "$count"
        [ -z "$bundle" ] || mount --bind "$bundle" "$root/etc/ssl/certs/ca-certificates.crt"
        [ -z "$cookie" ] || mount --bind "$cookie" "$root$home/.Xauthority"
        [ ! -r /etc/resolv.conf ] || { touch "$root/etc/resolv.conf"
            mount --bind "$(readlink -f /etc/resolv.conf)" "$root/etc/resolv.conf"; }
        exec chroot "$root" bash -c "cd \"\$0\" && exec \"\$@\"" "$inside" env "$@"
    ' dev "$root" "$bundle" "$(x_cookie)" "$cache/home" "$(folder_inside)" "${#folders[@]}" "${folders[@]}" \
        "${inside_environment[@]}" "XAUTHORITY=$cache/home/.Xauthority" "$top/dev" "$@"
}

enter() {
    mkdir -p "$cache/home"
    touch "$cache/home/.npmrc" "$cache/home/.Xauthority"
    if host_is_new_enough; then
        # shellcheck disable=SC2046  # one word per package
        apt_install $(wanted_packages)
        exec env "${inside_environment[@]}" HOME="$HOME" "$top/dev" "$@"
    fi
    make_root
    touch "$root/.complete"
    exec {root_lock}<"$root/.complete"
    flock --shared "$root_lock"
    enter_by_bwrap "$@"
    enter_by_chroot "$@"
}
