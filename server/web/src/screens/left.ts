// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody finds who comes back to a page that was left.

import type { App } from "../app";
import { h } from "../ui/h";
import type { Maker, Screen } from "../ui/router";
import { codeScreen } from "./code";
import { page } from "./page";

export function leftScreen(app: App): Maker {
    return (): Screen => {
        const t = app.texts.left;
        const next = { label: t.enter, click: () => app.router.start("code", codeScreen(app)) };
        return { title: t.title, nodes: page(app, { title: t.title, nodes: [h("p", {}, t.text)], next, noBack: true }) };
    };
}
