# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154  # top, jobs: set by dev
# Sourced by `dev` inside the root: shell, build, run, demo, bench. verify.sh has lint and test, fuzz.sh fuzz.

# A tool that catches Ctrl-C and ends by itself must not make the next stage start.
trap 'echo >&2; say "interrupted"; exit 130' INT TERM

# shellcheck source=installer/linux/npm.sh
. "$top/installer/linux/npm.sh"
# shellcheck source=installer/linux/verify.sh
. "$top/installer/linux/verify.sh"
# shellcheck source=installer/linux/fuzz.sh
. "$top/installer/linux/fuzz.sh"

verb_shell() {
    if [ $# -gt 0 ]; then exec "$@"; else exec bash; fi
}

# configure PRESET. Two `dev` in one checkout must not write one build folder at once: the lock is held until `dev` ends its build.
configure() {
    mkdir -p "$top/build"
    [ "$1" = tsan ] || [ "$1" = fuzz ] || npm_ready server/web || return 1
    (cd "$top" && cmake --preset "$1" >"build/$1.configure.log" 2>&1) || { cat "$top/build/$1.configure.log" >&2; return 1; }
}

# build PRESET [CMAKE-ARGUMENT…]
build() {
    local preset="$1" lock status
    shift
    mkdir -p "$top/build"
    exec {lock}>"$top/build/$preset.lock"
    flock --nonblock "$lock" || { say "waiting for another dev that builds $preset"; flock "$lock"; }
    configure "$preset" && cmake --build "$top/build/$preset" --parallel "$jobs" "$@" </dev/null
    status=$?
    exec {lock}>&-
    return $status
}

# build_quietly PRESET TARGET…: the whole output goes to a log, which is shown when the build fails; a slow build tells its progress.
build_quietly() {
    local preset="$1" log="$top/build/$1.build.log"
    shift
    mkdir -p "$top/build"
    build "$preset" --target "$@" 2>&1 | tee "$log" | show_progress "$preset" >&2
    [ "${PIPESTATUS[0]}" = 0 ] && return 0
    tail -n 60 "$log" >&2
    die "the $preset build failed; the whole log: $log"
}

# Ninja's "[12/340]" lines become one moving line on a terminal, and a line every 25 % elsewhere. Nothing to build says nothing.
show_progress() {
    local line told="" percent
    while IFS= read -r line; do
        [[ "$line" =~ ^\[([0-9]+)/([0-9]+)\] && ${BASH_REMATCH[2]} -gt 1 ]] || continue
        percent=$((100 * BASH_REMATCH[1] / BASH_REMATCH[2]))
        if [ -t 2 ]; then
            printf '\rdev: building %s: %d of %d ' "$1" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
        elif [ $percent -ge "${told:-0}" ]; then
            printf 'dev: building %s: %d %%\n' "$1" $percent
        else
            continue
        fi
        told=$((percent / 25 * 25 + 25))
    done
    [ -n "$told" ] && [ -t 2 ] && echo
}

has_target() { cmake --build "$top/build/$1" --target help 2>/dev/null | grep -q "^$2: "; }

verb_build() {
    local preset="${1:-dev}"
    [ $# -gt 0 ] && shift
    build "$preset" "$@"
}

verb_run() {
    [ $# -ge 1 ] || die "run what? kagibako, kagibako-cli or kagibakod"
    local program="$1" folder
    shift
    case "$program" in
        kagibako) folder=desktop ;;
        kagibako-cli) folder=cli ;;
        kagibakod) folder=server ;;
        *) die "no such program: $program (kagibako, kagibako-cli, kagibakod)" ;;
    esac
    build_quietly release "$program"
    exec "$top/build/release/app/$folder/$program" "$@"
}

verb_demo() {
    local script="$top/tests/e2e/demo/demo.mjs" keep=""
    [ -e "$script" ] || die "the demo is not there yet: tests/e2e/demo/demo.mjs is missing"
    npm_ready tests/web || exit 1
    build_quietly release kagibako-cli kagibakod kagibako kagibako-demo-window kagibako-bare-open
    # Where only the programs are checked there is neither a walk through the screens nor a window.
    if [[ " $* " == *" --check "* ]]; then
        node "$script" --out "$top/demo-out" --build "$top/build/release" "$@"
        exit
    fi
    if has_display && [ -z "${CI:-}" ]; then
        keep="$(mktemp -d "${TMPDIR:-/tmp}/kagibako-demo-XXXXXX")"
        # shellcheck disable=SC2064  # now: it is local
        trap "rm -rf '$keep'" EXIT
    fi
    node "$script" --out "$top/demo-out" --build "$top/build/release" ${keep:+--keep "$keep"} "$@" || exit $?
    say "every screen of the window as a picture, in both languages, light and dark, 100 % and 200 % (some minutes)"
    verb_shots "$top/demo-out/window"
    if [ -e "$keep/window.json" ]; then
        node "$top/tests/e2e/demo/window.mjs" --folder "$keep" --build "$top/build/release" --lang "${KAGIBAKO_LANG:-en}"
    elif [ -z "$keep" ]; then
        say "no X display here, so the window was not opened: run ./dev demo in a desktop session (X11, or Wayland with
    XWayland) or over ssh -X; DISPLAY=${DISPLAY:-(not set)}. Its screens are in demo-out/window"
    else
        say "a check failed, so the window was not opened"
    fi
}

# The window needs X: Debian's qt6-base-dev has no Wayland part.
has_display() { [ -n "${DISPLAY:-}" ] && xdotool getdisplaygeometry >/dev/null 2>&1; }

verb_words() { exec "$top/translations/update.sh"; }

verb_pictures() {
    build_quietly release kagibako-shots
    exec "$top/docs/guide/pictures/make.sh" "$top/build/release/tests/ui/kagibako-shots"
}

verb_icons() { exec "$top/resources/icons/make_png.sh"; }

# shots FOLDER: Japanese and English, light and dark, 100 % and 200 %, and a contact sheet of each.
verb_shots() {
    local out="${1:-$top/demo-out/window}" language look scale folder
    build_quietly release kagibako-shots
    mkdir -p "$out"
    for language in ja en; do
        for look in light dark; do
            for scale in 1 2; do
                folder="$out/$language-$look-${scale}00"
                rm -rf "$folder"
                QT_SCALE_FACTOR=$scale "$top/tests/ui/on_display.sh" "$top/build/release/tests/ui/kagibako-shots" "$folder" $language $look ||
                    die "the walk through the window failed: $folder"
                montage "$folder"/*.png -tile 4x -geometry 590x380+6+6 -background '#888' "$folder.png" 2>/dev/null
                say "$folder.png"
            done
        done
    done
}

verb_bench() {
    [ -e "$top/tests/bench/CMakeLists.txt" ] || die "the benchmarks are not there yet: tests/bench/CMakeLists.txt is missing"
    build_quietly release kagibako-bench
    exec "$top/tests/ui/on_display.sh" "$top/build/release/tests/bench/kagibako-bench" "$@"
}
