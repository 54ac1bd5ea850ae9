// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page's only way to make elements. Text is always a text node: there is no markup from strings anywhere, so Trusted Types can
// forbid every sink (attacks.md E03).

export type Child = Node | string | null | false | undefined;
type Value = string | number | boolean | null | undefined;
type Listener = (event: Event) => void;
interface Properties {
    readonly on?: { readonly [event: string]: Listener };
    readonly [attribute: string]: Value | { readonly [event: string]: Listener };
}

function apply(element: Element, properties: Properties): void {
    for (const name of Object.keys(properties)) {
        const value = properties[name];
        if (name === "on") {
            const listeners = properties.on || {};
            for (const event of Object.keys(listeners)) element.addEventListener(event, listeners[event] as Listener);
        } else if (value === true) {
            element.setAttribute(name, "");
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(name, String(value));
        }
    }
}

export function h<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Properties = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    apply(element, properties);
    for (const child of children) if (child !== null && child !== false && child !== undefined) element.append(child);
    return element;
}

/** An icon of one path on a 24×24 grid, hidden from screen readers. */
export function icon(path: string): SVGElement {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    apply(svg, { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true", focusable: "false" });
    const shape = document.createElementNS(space, "path");
    shape.setAttribute("d", path);
    svg.append(shape);
    return svg;
}

export function empty(element: Element): void {
    while (element.firstChild) element.removeChild(element.firstChild);
}
