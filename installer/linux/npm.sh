# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154  # top: set by dev
# Sourced by verbs.sh: the npm packages of the submission page and of its tests.

# npm_ready FOLDER: `npm ci`, only when the lock file is not the one installed. A folder without one needs nothing.
npm_ready() {
    local folder="$top/$1" stamp wanted lock
    [ -e "$folder/package-lock.json" ] || return 0
    stamp="$folder/node_modules/.stamp"
    wanted="$(sha256sum "$folder/package-lock.json" "$folder/package.json" | cut -d' ' -f1)"
    [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return 0
    mkdir -p "$top/build"
    exec {lock}>"$top/build/npm.lock"
    flock "$lock"
    if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
        say "installing the npm packages of $1"
        (cd "$folder" && npm ci --no-audit --no-fund --prefer-offline) >"$top/build/npm.log" 2>&1 </dev/null ||
            { cat "$top/build/npm.log" >&2; exec {lock}>&-; say "npm ci failed in $1"; return 1; }
        echo "$wanted" >"$stamp"
    fi
    exec {lock}>&-
}

# Type-checks the TypeScript of FOLDER by its own "typecheck" script, else by tsc.
npm_types() {
    npm_ready "$1" || return 1
    cd "$top/$1" || return 1
    if grep -q '"typecheck"' package.json; then npm run --silent typecheck; else npx --no-install tsc --noEmit -p .; fi
}
