# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by `dev` inside the root: what each verb does.

verb_shell() {
    if [ $# -gt 0 ]; then "$@"; else bash; fi
}
