// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seals once, sends until it has arrived, and says where it is.

import type { App } from "../app";
import { fill } from "../i18n/fill";
import { Failure } from "../protocol/failure";
import { prepare, type Prepared } from "../protocol/prepare";
import { receiptHolds } from "../protocol/receipt";
import { type Progress, Sending } from "../protocol/send";
import { h } from "../ui/h";
import { button } from "../ui/fields";
import type { Maker, Screen } from "../ui/router";
import { declineScreen } from "./decline";
import { failureText, requestNote, stoppedScreen } from "./failure";
import { page } from "./page";
import { receiptScreen } from "./receipt";
import { reviewScreen } from "./review";

/** The answer is final and nothing has been registered: what was entered may be changed and sealed anew. */
function maySeal(failure: Failure): boolean {
    return failure.kind === "size" || failure.kind === "refused" || failure.kind === "rate";
}

export function sendingScreen(app: App): Maker {
    let progress: Progress | null = null;
    let failure: Failure | null = null;
    let sending: Sending | null = null;
    let prepared: Prepared | null = null;
    let update = (): void => undefined;

    const run = async (): Promise<void> => {
        try {
            failure = null;
            app.router.hold(true);
            if (!sending || !prepared) {
                prepared = await prepare(app.card, app.draft.form(app.language.code));
                sending = new Sending(app.api, app.token, prepared, (now) => {
                    progress = now;
                    update();
                });
            }
            const receipt = await sending.run();
            const holds = await receiptHolds(app.card, prepared, receipt);
            const { organization } = app.card;
            const declined = app.draft.decline !== "";
            app.wipe();
            app.router.finish("receipt", receiptScreen(app, { receipt, holds, organization, declined }));
        } catch (error) {
            if (!(error instanceof Failure) || error.kind === "renewed") {
                app.wipe();
                return app.router.finish("stopped", stoppedScreen(app, error instanceof Failure ? "renewed" : "failed"));
            }
            failure = error;
            app.router.show();
        }
    };
    const edit = (): void => {
        const declined = app.draft.decline !== "";
        app.draft.decline = "";
        app.router.hold(false);
        if (declined) app.router.swap("decline", declineScreen(app));
        else app.router.swap("review", reviewScreen(app));
    };

    void run();
    return (): Screen => {
        const t = app.texts.sending;
        if (failure) {
            const nodes = [h("p", { role: "alert" }, failureText(app.texts, failure.kind)), requestNote(app.texts, failure), h("p", {}, t.kept)];
            const again = (): void => {
                void run();
                app.router.show();
            };
            const more = maySeal(failure) ? [button(t.edit, "secondary", edit)] : [];
            const next = { label: app.texts.again, click: again };
            return { title: t.stopped, nodes: page(app, { title: t.stopped, nodes, next, more, noBack: true }) };
        }
        const bar = h("progress", { max: 100, "aria-label": t.title });
        const status = h("p", { role: "status" });
        update = (): void => {
            const percent = progress && progress.total > 0 ? Math.floor((progress.sent / progress.total) * 100) : 0;
            bar.value = percent;
            const words = !progress ? t.sealing : progress.waiting ? t.waiting : fill(t.progress, { percent });
            if (status.textContent !== words) status.textContent = words;
        };
        update();
        return { title: t.title, nodes: page(app, { title: t.title, nodes: [bar, status, h("p", { class: "hint" }, t.keep)], noBack: true }) };
    };
}
