// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sends a prepared submission and keeps at it: a lost connection resumes with the same ids and bytes, so that it arrives once.

import type { Api, Receipt } from "./api";
import type { Bytes } from "./bytes";
import { Failure } from "./failure";
import type { SealedObject } from "./manifest";
import type { Prepared } from "./prepare";

export interface Progress {
    /** bytes that have arrived, and all of them */
    readonly sent: number;
    readonly total: number;
    /** true while it waits for the connection */
    readonly waiting: boolean;
}

const pauses = [1, 2, 4, 8, 15, 15]; // seconds; then the person decides

/** Waits, but no longer than until the browser says it is online again. */
function pause(seconds: number): Promise<void> {
    return new Promise((resolve) => {
        const done = (): void => {
            clearTimeout(timer);
            removeEventListener("online", done);
            resolve();
        };
        const timer = setTimeout(done, seconds * 1000);
        addEventListener("online", done);
    });
}

/** One sending, which may be run() again after a failure and then goes on where it was. */
export class Sending {
    private readonly arrived = new Set<SealedObject>();

    constructor(
        private readonly api: Api,
        private readonly token: Bytes,
        private readonly prepared: Prepared,
        private readonly report: (progress: Progress) => void,
    ) {}

    async run(): Promise<Receipt> {
        // Pictures travel alone, so that a lost connection costs one picture; the small rest goes with the manifest.
        const { objects, submission } = this.prepared;
        for (const object of objects) {
            if (object.kind !== "image" || this.arrived.has(object)) continue;
            await this.insist(() => this.api.object(this.token, submission.bytes, object));
            this.arrived.add(object);
        }
        const rest = objects.filter((object) => object.kind !== "image");
        return this.insist(() => this.api.submit(this.token, this.prepared, rest));
    }

    private async insist<T>(send: () => Promise<T>): Promise<T> {
        for (let tries = 0; ; ++tries) {
            this.tell(false);
            try {
                return await send();
            } catch (error) {
                const seconds = pauses[tries];
                if (!(error instanceof Failure) || !error.passing || seconds === undefined) throw error;
                this.tell(true);
                await pause(seconds);
            }
        }
    }

    private tell(waiting: boolean): void {
        const size = (objects: Iterable<SealedObject>): number => {
            let sum = 0;
            for (const object of objects) sum += object.sealed.length;
            return sum;
        };
        this.report({ sent: size(this.arrived), total: size(this.prepared.objects), waiting });
    }
}
