// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small server that speaks /v1/page/* of docs/spec/api.md and hands out the page with its headers. It is strict, so that a page
// that passes here sends what a real server takes; like the real one it can't read anything.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { page } from "./bundle.mjs";

const types = { html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8", svg: "image/svg+xml", json: "application/json", map: "application/json" };
const headers = JSON.parse(readFileSync(join(page, "headers.json"), "utf8"));
const kinds = { 1: "number", 2: "submission", 3: "image" };
const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();

class Problem extends Error {
    constructor(status, name) {
        super(name);
        Object.assign(this, { status, name });
    }
}

export class FakeServer {
    constructor(p) {
        this.p = p;
        this.invitations = new Map(); // hex of SHA-256(token) → invitation
        this.leaves = 0;
    }

    async start() {
        this.http = createServer((request, response) => this.answer(request, response));
        await new Promise((resolve) => this.http.listen(0, "127.0.0.1", resolve));
        this.base = `http://127.0.0.1:${this.http.address().port}`;
    }

    stop() {
        this.http.closeAllConnections();
        return new Promise((resolve) => this.http.close(resolve));
    }

    add(token, card, ids) {
        const invitation = { card, ids, state: "open", received: "", disputed: false, objects: new Map(), submission: null, receipt: null };
        this.invitations.set(sha256(token).toString("hex"), invitation);
        return invitation;
    }

    async answer(request, response) {
        const chunks = [];
        for await (const chunk of request) chunks.push(chunk);
        const body = new Uint8Array(Buffer.concat(chunks));
        try {
            if (request.method === "GET") return this.file(request.url, response);
            if (request.headers["transfer-encoding"]) throw new Problem(400, "http.chunked");
            const handler = { "/v1/page/card": "card", "/v1/page/object": "object", "/v1/page/submit": "submit", "/v1/page/dispute": "dispute" }[request.url];
            if (!handler || request.method !== "POST") throw new Problem(404, "not.found");
            this.json(response, 200, this[handler](body));
        } catch (error) {
            const problem = error instanceof Problem ? error : new Problem(400, error.check || "encoding.bad");
            this.json(response, problem.status, { error: problem.name, id: "R0001" });
        }
    }

    json(response, status, object) {
        response.writeHead(status, { ...headers, "Content-Type": "application/json" });
        response.end(this.p.canonicalJson(object));
    }

    file(url, response) {
        const name = url === "/c" ? "index.html" : /^\/c\/([a-z-]+\.[a-z.]+)$/.exec(url)?.[1];
        try {
            const bytes = readFileSync(join(page, "dist", name));
            response.writeHead(200, { ...headers, "Content-Type": types[name.split(".").pop()] });
            response.end(bytes);
        } catch {
            throw new Problem(404, "not.found");
        }
    }

    find(token) {
        const invitation = this.invitations.get(sha256(token).toString("hex"));
        if (!invitation || invitation.state === "void") throw new Problem(404, "not.found");
        return invitation;
    }

    tokenOf(body) {
        const object = this.p.parseCanonicalJson(body, 1000);
        this.p.onlyKeys(object, ["token"]);
        return this.p.fromBase64(object.token);
    }

    card(body) {
        const invitation = this.find(this.tokenOf(body));
        if (invitation.state === "submitted") return { card: "", received: invitation.received, state: "submitted" };
        return { card: this.p.toBase64(invitation.card), received: "", state: "open" };
    }

    keep(invitation, submission, id, kind, sealed) {
        if (!kinds[kind]) throw new Problem(400, "kind.unknown");
        const old = invitation.objects.get(id);
        if (old && (old.submission !== submission || Buffer.compare(old.sealed, sealed) !== 0)) throw new Problem(409, "conflict");
        invitation.objects.set(id, { submission, kind: kinds[kind], sealed: Buffer.from(sealed) });
    }

    object(body) {
        const reader = new this.p.Reader(body);
        reader.version(1);
        const invitation = this.find(reader.raw(32));
        const submission = this.p.toBase32(reader.raw(16));
        const id = this.p.toBase32(reader.raw(16));
        const kind = reader.u8();
        const sealed = reader.bytes(4 * 1024 * 1024);
        reader.finish();
        if (invitation.state === "submitted" && invitation.submission.id !== submission) throw new Problem(409, "conflict");
        this.keep(invitation, submission, id, kind, sealed);
        return {};
    }

    submit(body) {
        const reader = new this.p.Reader(body);
        reader.version(1);
        const invitation = this.find(reader.raw(32));
        const submission = this.p.toBase32(reader.raw(16));
        const manifest = reader.bytes(16384);
        const tag = reader.raw(32);
        const sent = reader.list(64, () => [this.p.toBase32(reader.raw(16)), reader.u8(), reader.bytes(1 << 20)]);
        reader.finish();
        if (invitation.state === "submitted") {
            if (invitation.submission.id !== submission) throw new Problem(409, "conflict");
            return invitation.receipt;
        }
        for (const [id, kind, sealed] of sent) this.keep(invitation, submission, id, kind, sealed);
        this.check(invitation, submission, manifest);
        return this.append(invitation, submission, manifest, tag);
    }

    /** Every object that the manifest names is there with that hash and kind, exactly once, and no other. */
    check(invitation, submission, manifest) {
        const listed = this.p.parseCanonicalJson(manifest, 16384);
        this.p.onlyKeys(listed, ["card", "objects", "submission"]);
        if (listed.submission !== submission) throw new Problem(400, "object.hash");
        const mine = [...invitation.objects.entries()].filter(([, object]) => object.submission === submission);
        if (mine.length !== listed.objects.length) throw new Problem(400, "object.hash");
        for (const named of listed.objects) {
            this.p.onlyKeys(named, ["hash", "kind", "object", "person"]);
            const object = invitation.objects.get(named.object);
            if (!object || object.kind !== named.kind || sha256(object.sealed).toString("base64") !== named.hash) throw new Problem(400, "object.hash");
        }
        if (listed.objects.filter((named) => named.kind === "submission").length !== 1) throw new Problem(400, "object.hash");
    }

    append(invitation, submission, manifest, tag) {
        const received = new Date().toISOString().slice(0, 19) + "Z";
        const base64 = (bytes) => Buffer.from(bytes).toString("base64");
        const event = { at: received, event: "submission.received", ...invitation.ids, manifest: base64(manifest), submission, tag: base64(tag) };
        const leaf = sha256([0], this.p.canonicalJson(event));
        invitation.state = "submitted";
        invitation.received = received;
        invitation.submission = { id: submission, manifest, tag };
        invitation.receipt = { index: this.leaves++, leaf: base64(leaf), received };
        return invitation.receipt;
    }

    dispute(body) {
        const invitation = this.find(this.tokenOf(body));
        if (invitation.state !== "submitted") throw new Problem(404, "not.found");
        invitation.disputed = true;
        return {};
    }
}
