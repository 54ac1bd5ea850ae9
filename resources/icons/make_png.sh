#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Renders every icon beside this script into png/: NAME.png (24 px),
# NAME@2x.png (48 px) and NAME@3x.png (72 px), and the program's own icon in
# the sizes that desktops and the installer ask for. The same SVGs and the same
# rsvg-convert (Debian: librsvg2-bin) always give the same bytes.
# List a new icon's three files in icons.qrc as well.

set -euo pipefail
export LC_ALL=C

cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

if ! command -v rsvg-convert >/dev/null; then
    echo "make_png.sh: rsvg-convert is missing (Debian: apt-get install librsvg2-bin)" >&2
    exit 1
fi

render() { # SVG PIXELS PNG
    rsvg-convert --format=png --width="$2" --height="$2" --output="$3" "$1"
}

mkdir -p png
rm -f -- png/*.png

for svg in *.svg; do
    name=${svg%.svg}
    render "$svg" 24 "png/$name.png"
    render "$svg" 48 "png/$name@2x.png"
    render "$svg" 72 "png/$name@3x.png"
done

for size in 16 32 48 64 128 256 512; do
    render kagibako.svg "$size" "png/kagibako-$size.png"
done
