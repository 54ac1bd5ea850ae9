// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts with places: "手順 {at} / {of}". Where a language has a form for one, it stands before a bar: "1 picture|{count} pictures".
// Texts are data, not code, so that a language can be fetched and nobody who translates can run anything.

export function fill(template: string, values: { readonly [place: string]: string | number }): string {
    const forms = template.split("|");
    const form = forms.length > 1 && values["count"] !== 1 ? forms[1] : forms[0];
    return (form as string).replace(/\{(\w+)\}/g, (place, name: string) => String(name in values ? values[name] : place));
}
