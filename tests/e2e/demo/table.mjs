// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The named checks and the table at the end. What a check finds wrong is told without the secret itself.

export class Table {
    rows = [];

    /** `work` throws when the check fails; what it returns is the note beside it. */
    async check(name, work) {
        const began = Date.now();
        try {
            const note = await work();
            this.rows.push({ name, ok: true, note: typeof note === "string" ? note : "", ms: Date.now() - began });
        } catch (error) {
            this.rows.push({ name, ok: false, note: String(error.message).replace(/\s+/g, " ").slice(0, 300).replace(/\d{12,13}/g, "#"), ms: Date.now() - began });
        }
        const { ok, note } = this.rows.at(-1);
        console.log(`${ok ? "ok    " : "FAILED"} ${name}${note ? ` — ${note}` : ""}`);
        return ok;
    }

    /** → the number of failed checks */
    print() {
        const failed = this.rows.filter((row) => !row.ok).length;
        console.log("\n  # result  seconds  check");
        this.rows.forEach((row, at) => console.log(`${String(at + 1).padStart(3)} ${row.ok ? "ok    " : "FAILED"} ${(row.ms / 1000).toFixed(1).padStart(8)}  ${row.name}`));
        console.log(`demo: ${this.rows.length} checks, ${failed} failed`);
        return failed;
    }
}

export function expect(holds, otherwise) {
    if (!holds) throw new Error(otherwise);
}
