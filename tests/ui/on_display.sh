#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a screen of its own: on_display.sh COMMAND [ARGUMENT…]. The screen ends with it.
set -u
numbers="$(mktemp)"
Xvfb -displayfd 3 -screen 0 2600x1900x24 -nolisten tcp 3>"$numbers" >/dev/null 2>&1 &
screen=$!
trap 'kill "$screen" 2>/dev/null; rm -f "$numbers"' EXIT
for _ in $(seq 100); do
    [ -s "$numbers" ] && break
    sleep 0.1
done
[ -s "$numbers" ] || { echo "on_display.sh: no X server came up" >&2; exit 1; }
DISPLAY=":$(cat "$numbers")" QT_QPA_PLATFORM=xcb "$@"
