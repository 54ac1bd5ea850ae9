#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# `./dev pictures` calls this with the path of kagibako-shots: it walks through the real window in both languages and keeps the
# screens that the guide shows. Fails when the guide shows one that the walk does not take.
set -eu
top="$(cd "$(dirname "$0")/../../.." && pwd)"
pictures="$top/docs/guide/pictures"
shots="$1"
most=61440 # bytes each: they are cloned by everybody
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for language in en ja; do
    guide="$top/docs/guide/window$([ "$language" = en ] || echo ".$language").md"
    mapfile -t names < <(grep -o "(pictures/$language/[a-z-]*\.png)" "$guide" | sed 's|.*/||; s|\.png)||' | sort -u)
    [ ${#names[@]} -gt 0 ] || { echo "make.sh: $guide shows no picture" >&2; exit 1; }
    QT_SCALE_FACTOR=1 "$top/tests/ui/on_display.sh" "$shots" "$work/$language" "$language" light
    rm -rf "${pictures:?}/$language"
    mkdir "$pictures/$language"
    for name in "${names[@]}"; do
        taken=("$work/$language"/[0-9][0-9]-"$name".png)
        [ -e "${taken[0]}" ] || { echo "make.sh: the walk takes no $name" >&2; exit 1; }
        kept="$pictures/$language/$name.png"
        convert "${taken[0]}" -strip -dither None -colors 128 -define png:exclude-chunks=date,time,tEXt PNG8:"$kept"
        [ "$(stat -c %s "$kept")" -le "$most" ] || { echo "make.sh: $kept is larger than $most bytes" >&2; exit 1; }
    done
    echo "$language: ${#names[@]} pictures, $(du -bc "$pictures/$language"/*.png | tail -n 1 | cut -f1) bytes"
done
