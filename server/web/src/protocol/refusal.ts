// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the protocol modules throw. `check` names the check that refused, with the names of core/base/error.h;
// nothing of what was refused is kept (no number, name or key in an error).

export class Refusal extends Error {
    readonly check: string;
    constructor(check: string) {
        super(check);
        this.name = "Refusal";
        this.check = check;
    }
}

export function refuse(check: string): never {
    throw new Refusal(check);
}
