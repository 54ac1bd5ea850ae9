// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A stack of screens, one history entry each, so that the phone's back gesture goes one question back and not out of the page.
// The address never changes: what is on a screen cannot be bookmarked, shared or restored.

export interface Screen {
    readonly title: string;
    readonly nodes: readonly (Node | null)[];
    /** called when the screen goes, e.g. to stop a camera or drop a canvas */
    readonly leave?: () => void;
}
/** Makes the screen from the draft; called again when the language changes or somebody comes back to it. */
export type Maker = () => Screen;

export class Router {
    private stack: { name: string; make: Maker }[] = [];
    private current: Screen | null = null;
    private over = false;
    private held = false;

    constructor(private readonly draw: (screen: Screen) => void) {
        addEventListener("popstate", (event) => this.popped(event));
    }

    /** Begins anew: the stack holds only this screen. */
    start(name: string, make: Maker): void {
        this.over = this.held = false;
        this.stack = [{ name, make }];
        history.replaceState({ depth: 1 }, "", location.pathname);
        this.show();
    }
    /** While something is on its way: the back gesture does nothing. */
    hold(held: boolean): void {
        this.held = held;
    }
    /** The end: no way back to what was typed. */
    finish(name: string, make: Maker): void {
        this.start(name, make);
        this.over = true;
    }
    go(name: string, make: Maker): void {
        this.stack.push({ name, make });
        history.pushState({ depth: this.stack.length }, "", location.pathname);
        this.show();
    }
    /** In the place of the present screen. */
    swap(name: string, make: Maker): void {
        this.stack[this.stack.length - 1] = { name, make };
        this.show();
    }
    back(): void {
        if (this.stack.length > 1) history.back();
    }
    /** Back to the nearest screen of that name; the screens above it are gone. */
    backTo(name: string): void {
        const at = this.stack.map((entry) => entry.name).lastIndexOf(name);
        const steps = this.stack.length - 1 - at;
        if (at >= 0 && steps > 0) history.go(-steps);
        else this.show();
    }
    get canGoBack(): boolean {
        return this.stack.length > 1 && !this.over;
    }
    get name(): string {
        return (this.stack[this.stack.length - 1] || { name: "" }).name;
    }
    has(name: string): boolean {
        return this.stack.some((entry) => entry.name === name);
    }
    show(): void {
        const top = this.stack[this.stack.length - 1];
        if (!top) return;
        if (this.current && this.current.leave) this.current.leave();
        this.current = top.make();
        this.draw(this.current);
    }

    private popped(event: PopStateEvent): void {
        if (this.over || this.stack.length === 0) return;
        const state = event.state as { depth?: number } | null;
        const depth = state && state.depth ? state.depth : 1;
        if (depth === this.stack.length) return; // also: history.go(0) would load the page anew
        // A forward step would need what has been thrown away.
        if (depth > this.stack.length || this.held) return history.go(this.stack.length - depth);
        this.stack.length = depth;
        this.show();
    }
}
