// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/checkpoint.h"

#include <QList>

#include <algorithm>

namespace kagibako {

namespace {

constexpr QByteArrayView Dash = "\xe2\x80\x94 "; // U+2014, space
constexpr QByteArrayView SignatureType = "\x02"; // ECDSA P-256 in C2SP signed-note
constexpr qsizetype KeyIdSize = 4;
constexpr qint64 MostSize = (qint64(1) << 53) - 1; // what JSON can ask a proof for
constexpr qsizetype MostNote = 400;                // the longest is 316 bytes

QByteArray keyName(const OrgId& org)
{
    return "kagibako/" + org.text() + "/server";
}

QByteArray keyId(const QByteArray& name, const crypto::PublicKey& key)
{
    return crypto::sha256({name, "\n", SignatureType, key.bytes()}).toBytes().first(KeyIdSize);
}

/// What is signed: three lines, with the last newline.
QByteArray bodyOf(const Head& head)
{
    return logOrigin(head.org, head.log) + '\n' + decimal(head.size) + '\n' + head.root.base64() + '\n';
}

QByteArray noteOf(const QByteArray& body, const QByteArray& name, QByteArrayView idAndSignature)
{
    return body + '\n' + Dash.toByteArray() + name + ' ' + toBase64(idAndSignature) + '\n';
}

Result<qint64> parseSize(const QByteArray& text)
{
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 size = text.toLongLong(&fits);
    if (!digits || !fits || size > MostSize)
        return fail(ErrorCode::HeadShape);
    return size;
}

struct Note {
    Head head;
    QByteArray idAndSignature;
};

Result<Note> parseNote(QByteArrayView note, const OrgId& org, LogName log)
{
    if (note.size() > MostNote)
        return fail(ErrorCode::HeadShape);
    const QList<QByteArray> lines = note.toByteArray().split('\n');
    if (lines.size() != 6)
        return fail(ErrorCode::HeadShape);
    if (lines[0] != logOrigin(org, log))
        return fail(ErrorCode::HeadOrigin);
    KAGIBAKO_TRY_ASSIGN(const qint64 size, parseSize(lines[1]));
    const auto root = fromBase64(lines[2]).and_then(crypto::Digest::fromBytes);
    const QByteArray signer = Dash.toByteArray() + keyName(org) + ' ';
    const auto signature = fromBase64(QByteArrayView(lines[4]).sliced(std::min(signer.size(), lines[4].size())));
    if (!root || !signature || signature->size() != KeyIdSize + crypto::SignatureSize)
        return fail(ErrorCode::HeadShape);
    return Note{{org, log, size, *root}, *signature};
}

} // namespace

QByteArray logOrigin(const OrgId& org, LogName log)
{
    return "kagibako/" + org.text() + (log == LogName::Org ? "/org" : "/audit");
}

QByteArray signHead(const Head& head, const crypto::SigningKey& serverKey)
{
    Q_ASSERT(head.size >= 0 && head.size <= MostSize);
    const QByteArray body = bodyOf(head);
    const QByteArray name = keyName(head.org);
    return noteOf(body, name, keyId(name, serverKey.publicKey()) + serverKey.sign(body));
}

Result<Head> claimedHead(QByteArrayView note, const OrgId& org, LogName log)
{
    return parseNote(note, org, log).transform([](const Note& parsed) { return parsed.head; });
}

Result<Head> openHead(QByteArrayView note, const OrgId& org, LogName log, const crypto::PublicKey& serverKey)
{
    KAGIBAKO_TRY_ASSIGN(const Note parsed, parseNote(note, org, log));
    const QByteArray body = bodyOf(parsed.head);
    const QByteArray name = keyName(org);
    if (parsed.idAndSignature.first(KeyIdSize) != keyId(name, serverKey))
        return fail(ErrorCode::HeadSignature);
    // Written again it must be the same bytes: no other name, no second form of a number, nothing between, nothing
    // after.
    if (noteOf(body, name, parsed.idAndSignature) != note)
        return fail(ErrorCode::HeadShape);
    if (!serverKey.verify(body, parsed.idAndSignature.sliced(KeyIdSize)))
        return fail(ErrorCode::HeadSignature);
    return parsed.head;
}

} // namespace kagibako
