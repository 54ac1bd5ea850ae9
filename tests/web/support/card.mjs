// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards for tests, written by a writer of their own: the page only reads them.

const bytes = (size, fill) => new Uint8Array(size).fill(fill);

/** A card that asks one employee for everything; `intake` is the 65-byte key. */
export function exampleCard(intake) {
    return {
        version: 1,
        org: bytes(20, 0xa1),
        organization: "株式会社キーボックス商事",
        scope: bytes(16, 0xa2),
        scopeName: "本社・従業員",
        epoch: 3,
        invitation: bytes(16, 0xa3),
        intake,
        originKey: bytes(32, 0xa4),
        deadline: "2026-12-25",
        contact: "人事部 総務課 山田\n03-0000-0000（平日 9:00–17:00）",
        accent: "#0b6b4f",
        greeting: "年末調整の時期になりました。\nお手数ですが、ご協力をお願いします。",
        flags: 3,
        persons: [{ id: bytes(16, 0xb1), kind: 1, name: "箱田 太郎", relation: "" }],
        purposes: [
            { code: "withholding", ja: "源泉徴収票作成事務（給与支払報告書・退職所得の特別徴収票を含む）", en: "Withholding slips and wage payment reports" },
            { code: "declaration", ja: "扶養控除等（異動）申告書・保険料控除申告書等の作成事務", en: "Declarations of dependents and deductions" },
            { code: "health_pension", ja: "健康保険・厚生年金保険関係届出事務", en: "Health insurance and employees' pension filings" },
        ],
        documents: [
            { code: "my_number_card", ja: "マイナンバーカード", en: "My Number card (both sides)", pictures: 2 },
            { code: "driving_licence", ja: "運転免許証", en: "Driving licence", pictures: 1 },
            { code: "health_insurance", ja: "公的医療保険の資格確認書・被保険者証", en: "Health insurance certificate", pictures: 1 },
        ],
    };
}

export function cardPlain(p, card) {
    const out = new p.Writer();
    out.u8(1).u32(card.version).raw(card.org).text(card.organization).raw(card.scope).text(card.scopeName).u32(card.epoch);
    out.raw(card.invitation).bytes(card.intake).raw(card.originKey).text(card.deadline).text(card.contact).text(card.accent);
    out.text(card.greeting).u8(card.flags);
    out.list(card.persons, (one) => out.raw(one.id).u8(one.kind).text(one.name).text(one.relation));
    out.list(card.purposes, (one) => out.text(one.code).text(one.ja).text(one.en));
    out.list(card.documents, (one) => out.text(one.code).text(one.ja).text(one.en).u8(one.pictures));
    return out.take();
}

/** The sealed form: the content key under the code's key, then the plaintext under the content key. */
export async function sealCard(p, cardKey, contentKey, plain) {
    const front = await p.sealAead(cardKey, p.pae(p.labels.card), contentKey);
    return p.concat(front, await p.sealAead(contentKey, p.pae(p.labels.cardContent), p.padToBucket(plain)));
}
