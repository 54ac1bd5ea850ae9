# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154  # top, jobs: set by dev
# Sourced by verbs.sh: lint and test. Every stage runs even when one before it failed; the last line counts all of them.

passed=0
failed=0
failures=()
brief=""

# check NAME COMMAND…: one check that passes or fails; its output is shown when it fails.
check() {
    local name="$1" log="$top/build/check.log"
    shift
    mkdir -p "$top/build"
    if ("$@") >"$log" 2>&1; then
        passed=$((passed + 1))
        show_warnings "$log"
        printf 'ok      %s\n' "$name"
    else
        fail "$name"
        cat "$log"
        printf 'FAILED  %s\n' "$name"
    fi
}

fail() { failed=$((failed + 1)); failures+=("$1"); }
# All of them in lint, their number in test.
show_warnings() {
    local count
    count="$(grep -c '^warning' "$1")"
    if [ -z "$brief" ]; then grep '^warning' "$1"; elif [ "$count" -gt 0 ]; then echo "$count warnings (./dev lint shows them)"; fi
}

stage() { printf '\n== %s\n' "$*"; }

# Committed files and new ones that are not ignored.
files_like() { (cd "$top" && git ls-files --cached --others --exclude-standard -- "$@" | sort -u | while read -r file; do
    [ -f "$file" ] && printf '%s\0' "$file"; done); }

# unformatted: the names only; what to change is better seen after `./dev lint --fix`.
unformatted() {
    files_like '*.cpp' '*.h' | (cd "$top" && xargs -0r -n 20 -P "$jobs" clang-format-19 --dry-run 2>&1) |
        sed -n 's/^\(.*\):[0-9]*:[0-9]*: [a-z]*: .*/\1/p' | sort -u
}
check_format() {
    local files
    files="$(unformatted)"
    [ -z "$files" ] || { echo "not as .clang-format says (./dev lint --fix):"; echo "$files"; return 1; }
}
check_shell() { { files_like '*.sh'; printf 'dev\0.ci/run\0'; } | (cd "$top" && xargs -0r shellcheck --external-sources --severity=warning); }

lint_checks() {
    check "layers and rules (check_rooms.py)" python3 "$top/tests/lint/check_rooms.py" "$top"
    check "clang-format" check_format
    check "shellcheck" check_shell
    local folder
    for folder in server/web tests/web; do
        [ -e "$top/$folder/tsconfig.json" ] && check "types of $folder" npm_types "$folder"
    done
}

# summary: names what failed; the last line is "N passed, N failed".
summary() {
    echo
    [ "$failed" = 0 ] || printf 'failed: %s\n' "${failures[@]}"
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
}

verb_lint() {
    case "${1:-}" in
        --fix) unformatted | (cd "$top" && xargs -r clang-format-19 -i) ;;
        "") ;;
        *) die "lint takes --fix or nothing" ;;
    esac
    lint_checks
    summary
}

# ctest_run PRESET CTEST-ARGUMENT…: adds the tests it ran to the count.
ctest_run() {
    local folder="$top/build/$1" report name
    shift
    report="$folder/junit.xml"
    rm -f "$report"
    local status before=$failed ended
    (cd "$folder" && ctest --progress --parallel "$jobs" --output-on-failure --no-tests=error --output-junit "$report" "$@" </dev/null)
    ended=$?
    while IFS=$'\t' read -r status name; do
        case "$status" in
            passed) passed=$((passed + 1)) ;;
            failed) fail "$name" ;;
            skipped) say "skipped: $name" ;;
        esac
    done < <(python3 "$top/tests/lint/junit.py" "$report")
    [ $ended = 0 ] || [ "$failed" -gt "$before" ] || fail "ctest ended with $ended"
}

build_stage() {
    stage "build $1"
    local started=$SECONDS log="$top/build/$1.build.log"
    build "$@" 2>&1 | tee "$log" | show_progress "$1" >&2
    if [ "${PIPESTATUS[0]}" = 0 ]; then
        printf 'ok      build %s (%d s)\n' "$1" $((SECONDS - started))
        passed=$((passed + 1))
    else
        grep -v '^\[[0-9]*/[0-9]*\] \(Building\|Linking\|Automatic\)' "$log" | tail -n 80
        printf 'FAILED  build %s (the whole log: %s)\n' "$1" "$log"
        fail "build $1"
    fi
}

# ThreadSanitizer only for the programs listed: Debian's Qt is not instrumented (measured: false reports).
tsan_stage() {
    local list="$top/tests/tsan_targets.txt" target present=()
    [ -e "$list" ] || return 0
    configure tsan || { fail "configure tsan"; return; }
    while read -r target; do has_target tsan "$target" && present+=("$target"); done < <(sed -e 's/#.*//' -e '/^ *$/d' "$list")
    [ ${#present[@]} -gt 0 ] || return 0
    build_stage tsan --target "${present[@]}"
    stage "tests under ThreadSanitizer"
    ctest_run tsan -R "^($(IFS='|'; echo "${present[*]}"))\$"
}

tidy_stage() {
    stage "clang-tidy"
    local status name
    while IFS=$'\t' read -r status name; do
        case "$status" in
            passed) passed=$((passed + 1)) ;;
            failed) fail "clang-tidy $name" ;;
            *) echo "$status" ;;
        esac
    done < <(python3 "$top/tests/lint/tidy.py" --build "$top/build/dev" --cache "$cache/tidy" --jobs "$jobs" "$@" ||
             printf 'failed\t(tidy.py itself)\n')
}

verb_test() {
    local all="" started=$SECONDS
    case "${1:-}" in --all) all=1 ;; "") ;; *) die "test takes --all or nothing" ;; esac
    mkdir -p "$top/build"
    brief=1
    stage "lint"
    lint_checks
    npm_ready tests/web || fail "npm ci tests/web"
    build_stage dev -- -k 0
    stage "tests (sanitizers: address, undefined)"
    # The layers were checked above; slow tests belong to --all.
    ctest_run dev -E '^lint_rooms$' -LE '^slow$'
    tsan_stage
    if [ -n "$all" ]; then tidy_stage --all; else tidy_stage --limit 12; fi
    if [ -n "$all" ]; then
        # With sanitizers these would take hours.
        build_stage release --target server_real_kill ui_program
        stage "slow tests, without sanitizers"
        ctest_run release -L '^slow$'
    fi
    if [ -n "$all" ] && [ -e "$top/tests/fuzz/CMakeLists.txt" ]; then
        local targets
        mapfile -t targets < <(fuzz_targets)
        build_stage fuzz --target "${targets[@]}"
        stage "fuzz, 60 s each"
        fuzz_all 60
    fi
    echo
    echo "took $((SECONDS - started)) s"
    summary
}
