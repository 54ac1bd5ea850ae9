#!/usr/bin/env bash
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the .ts files up to date with the source: update.sh FOLDER writes them into FOLDER (this one by default). New texts come as
# unfinished; what no longer occurs goes.
set -eu
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
out="$(cd "${1:-$here}" && pwd)"
cd "$here/.."
lupdate=/usr/lib/qt6/bin/lupdate
"$lupdate" -silent -I . -locations none -no-obsolete -source-language en -target-language ja ui app/desktop -ts "$out/kagibako_ja.ts"
"$lupdate" -silent -I . -locations none -no-obsolete -pluralonly -source-language en -target-language en ui app/desktop -ts "$out/kagibako_en.ts"
