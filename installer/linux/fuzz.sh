# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154  # top, jobs, passed, failed: set by dev and verify.sh
# Sourced by verbs.sh: every decoder under libFuzzer.

# fuzz_one SECONDS PROGRAM: runs on a copy of the committed corpus (the copy grows) and prints one line.
fuzz_one() {
    local name log corpus work="$top/build/fuzz/work" status
    name="$(basename "$2")"
    log="$work/$name.log" corpus="$work/$name"
    mkdir -p "$corpus"
    cp -rn "$top/tests/fuzz/corpus/${name#fuzz_}/." "$corpus/" 2>/dev/null
    # No legacy provider: QCA loads it, and what it keeps to the end is taken for a leak.
    OPENSSL_MODULES=/nonexistent "$2" -max_total_time="$1" -rss_limit_mb=2048 -timeout=10 -print_final_stats=1 -artifact_prefix="$work/$name-" "$corpus" \
        >"$log" 2>&1 </dev/null
    status=$?
    local runs covered
    runs="$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1)"
    covered="$(sed -n 's/.* cov: \([0-9]*\).*/\1/p' "$log" | tail -n 1)"
    printf '%-28s %10s runs  cov %-6s %s\n' "$name" "${runs:-?}" "${covered:-?}" "$([ $status = 0 ] && echo ok || echo "FAILED, see $log")"
    return $status
}

# Names of the targets; the tests need not be built for them.
fuzz_targets() {
    configure fuzz || return 1
    cmake --build "$top/build/fuzz" --target help | sed -n 's/^\(fuzz_[a-z0-9_]*\): phony.*/\1/p' | grep -v _autogen
}

# Runs what was built and adds to the count.
fuzz_all() {
    local seconds="$1" target targets=() waiting=() one
    for target in "$top"/build/fuzz/tests/fuzz/fuzz_*; do [ -f "$target" ] && [ -x "$target" ] && targets+=("$target"); done
    [ ${#targets[@]} -gt 0 ] || { fail "fuzz: no target was built"; return; }
    say "${#targets[@]} targets, $seconds s each, $jobs at a time"
    for target in "${targets[@]}"; do
        fuzz_one "$seconds" "$target" &
        waiting+=("$! $(basename "$target")")
        [ ${#waiting[@]} -lt "$jobs" ] && continue
        fuzz_wait "${waiting[0]}"
        waiting=("${waiting[@]:1}")
    done
    for one in "${waiting[@]}"; do fuzz_wait "$one"; done
}

# fuzz_wait "PID NAME"
fuzz_wait() { if wait "${1% *}"; then passed=$((passed + 1)); else fail "${1#* }"; fi; }

verb_fuzz() {
    local seconds="${1:-60}"
    [[ "$seconds" =~ ^[0-9]+$ ]] || die "fuzz takes a number of seconds"
    [ -e "$top/tests/fuzz/CMakeLists.txt" ] || die "the fuzz targets are not there yet: tests/fuzz/CMakeLists.txt is missing"
    local targets
    mapfile -t targets < <(fuzz_targets)
    build_quietly fuzz "${targets[@]}"
    fuzz_all "$seconds"
    summary
}
