// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the questions. It follows from the card and the answers so far, so each screen only says "next".

import type { App } from "./app";
import { type DraftPerson, hasDocuments, lackingAnswer, type Question } from "./draft";
import { fill } from "./i18n/fill";
import { PersonKind } from "./protocol/card";
import { limits } from "./protocol/submission";
import { checkerScreen } from "./screens/checker";
import { dependentScreen } from "./screens/dependent";
import { dependentsScreen } from "./screens/dependents";
import { documentsScreen } from "./screens/documents";
import { numberScreen } from "./screens/number";
import { reviewScreen } from "./screens/review";
import { whoScreen } from "./screens/who";
import { whyScreen } from "./screens/why";
import type { Maker } from "./ui/router";

interface Step {
    readonly name: string;
    readonly make: Maker;
}

const questions = { number: numberScreen, checker: checkerScreen, documents: documentsScreen };

function stepsFor(app: App, person: DraftPerson): Step[] {
    const stems: Question[] = ["number"];
    if (person.kind === PersonKind.dependent && !person.skipped) stems.push("checker");
    if (hasDocuments(app.card, person)) stems.push("documents");
    return stems.map((stem) => {
        const name = `${stem} ${person.id.text}`;
        return { name, make: questions[stem](app, person, () => follow(app, name)) };
    });
}

function allSteps(app: App): Step[] {
    const step = (name: string, make: (app: App, next: () => void) => Maker): Step => {
        return { name, make: make(app, () => follow(app, name)) };
    };
    const steps = [step("who", whoScreen), step("why", whyScreen)];
    for (const person of app.draft.persons) if (!person.isNew) steps.push(...stepsFor(app, person));
    if (app.card.allowsDependents) steps.push(step("dependents", dependentsScreen));
    return [...steps, step("review", reviewScreen)];
}

function follow(app: App, name: string): void {
    const steps = allSteps(app);
    const step = steps[steps.findIndex((other) => other.name === name) + 1];
    if (step) app.router.go(step.name, step.make);
}

export function begin(app: App): void {
    const first = allSteps(app)[0] as Step;
    app.router.start(first.name, first.make);
}

/** "Step 2 of 6", or "" where a screen is beside the way. */
export function stepText(app: App): string {
    if (!app.isOpen) return "";
    const steps = allSteps(app);
    const at = steps.findIndex((step) => step.name === app.router.name);
    return at < 0 ? "" : fill(app.texts.step, { at: at + 1, of: steps.length });
}

/** One question beside the way (of an added family member, or once more from the review), then what is still missing, then home. */
export function ask(app: App, person: DraftPerson, question: Question): void {
    app.router.go(`ask ${question}`, questions[question](app, person, () => goOn(app, person)));
}

function goOn(app: App, person: DraftPerson): void {
    const missing = lackingAnswer(app.card, person);
    if (missing) ask(app, person, missing);
    else app.router.backTo(app.router.has("review") ? "review" : "dependents");
}

export function askDependent(app: App, person: DraftPerson): void {
    const keep = (): void => {
        if (!app.draft.persons.includes(person)) app.draft.persons.push(person);
        goOn(app, person);
    };
    app.router.go("ask dependent", dependentScreen(app, person, keep));
}

export function mayAddPerson(app: App): boolean {
    return app.draft.persons.length < limits.persons;
}
