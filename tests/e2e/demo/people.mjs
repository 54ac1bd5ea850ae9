// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Made people, the same ones every time: nobody real. Numbers carry the check digit of 省令 (平成26年総務省令第85号) 第5条.

/** mulberry32: small, and the same everywhere. */
function dice(seed) {
    let state = seed;
    return (sides) => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
    };
}

/** The 12th digit over the first eleven. */
export function checkDigit(eleven) {
    let sum = 0;
    for (let n = 1; n <= 11; ++n) sum += Number(eleven[11 - n]) * (n <= 6 ? n + 1 : n - 5);
    return sum % 11 <= 1 ? 0 : 11 - (sum % 11);
}

const families = [["佐藤", "サトウ"], ["鈴木", "スズキ"], ["高橋", "タカハシ"], ["田中", "タナカ"], ["伊藤", "イトウ"], ["渡辺", "ワタナベ"],
    ["山本", "ヤマモト"], ["中村", "ナカムラ"], ["小林", "コバヤシ"], ["加藤", "カトウ"], ["吉田", "ヨシダ"], ["齋藤", "サイトウ"],
    ["髙橋", "タカハシ"], ["松本", "マツモト"], ["井上", "イノウエ"], ["木村", "キムラ"], ["渡邉", "ワタナベ"], ["清水", "シミズ"]];
const given = [["太郎", "タロウ"], ["花子", "ハナコ"], ["蓮", "レン"], ["陽葵", "ヒマリ"], ["翔太", "ショウタ"], ["美咲", "ミサキ"],
    ["健一", "ケンイチ"], ["由美子", "ユミコ"], ["大翔", "ヒロト"], ["結衣", "ユイ"], ["直樹", "ナオキ"], ["さくら", "サクラ"], ["誠", "マコト"]];
const two = (value) => String(value).padStart(2, "0");

/** `count` people: of ten seven employees, two dependents (of the employee before) and a payee. → [{code, name, kana, kind, birth, mail, relation, filer, number}] */
export function makePeople(count, seed = 20161128) {
    const roll = dice(seed);
    const people = [];
    let employee = "";
    for (let at = 0; at < count; ++at) {
        const [family, familyKana] = families[roll(families.length)];
        const [first, firstKana] = given[roll(given.length)];
        const kind = at % 10 === 9 ? "個人支払先" : at % 10 > 6 ? "扶養親族" : "従業員";
        const code = (kind === "従業員" ? "E" : kind === "扶養親族" ? "D" : "P") + String(at + 1).padStart(4, "0");
        if (kind === "従業員") employee = code;
        const eleven = Array.from({ length: 11 }, () => roll(10)).join("");
        people.push({
            code, kind, name: `${family} ${first}`, kana: `${familyKana} ${firstKana}`,
            birth: `${1955 + roll(50)}-${two(1 + roll(12))}-${two(1 + roll(28))}`,
            mail: `${code.toLowerCase()}.${1000 + roll(9000)}@example.invalid`,
            relation: kind === "扶養親族" ? "子" : "", filer: kind === "扶養親族" ? employee : "", number: eleven + checkDigit(eleven),
        });
    }
    return people;
}

/** For `people import`: without numbers, which people type themselves. */
export function peopleCsv(people) {
    const lines = people.map((one) => [one.code, one.name, one.kana, one.kind, one.birth, one.mail, one.relation, one.filer].join(","));
    return ["社員番号,氏名,フリガナ,区分,生年月日,メール,続柄,扶養者", ...lines, ""].join("\n");
}
