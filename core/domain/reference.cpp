// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reference.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView Head = "KAGIBAKO-R1-";
// The same as normalizeTyped() leaves it, in two parts: what it is, and the version.
constexpr QByteArrayView ReadHead = "KAG1BAK0R";
constexpr QByteArrayView ReadVersion = "1";
constexpr qsizetype OrgSymbols = base32Length(OrgId::ByteSize);
constexpr qsizetype IdSymbols = base32Length(InvitationId::ByteSize);
constexpr qsizetype TailSymbols = 10;
constexpr qsizetype TailSize = TailSymbols * 5 / 8;
constexpr qsizetype CodeSymbols = 20; // of a letter's code, without its check symbol

bool isLetterCode(const QByteArray& symbols)
{
    return symbols.size() == CodeSymbols || symbols.size() == CodeSymbols + 1;
}

/// https://HOST/c#CODE, or the end of it.
bool isLetterLink(QStringView text)
{
    const qsizetype at = std::max(text.lastIndexOf(u'#'), text.lastIndexOf(u'＃'));
    if (at < 0)
        return false;
    const auto symbols = normalizeTyped(text.sliced(at + 1).toUtf8());
    return symbols && isLetterCode(*symbols);
}

Result<InvitationId> invitationFrom(QByteArrayView symbols)
{
    auto id = InvitationId::fromText(symbols);
    if (!id)
        return fail(ErrorCode::BadCode, u"reference"_s);
    return id;
}

Result<Reference> scanned(QByteArrayView symbols)
{
    if (!symbols.startsWith(ReadVersion))
        return fail(ErrorCode::BadVersion, u"reference"_s);
    symbols = symbols.sliced(ReadVersion.size());
    if (symbols.size() != OrgSymbols + IdSymbols)
        return fail(ErrorCode::BadLength, u"reference"_s);
    const auto org = OrgId::fromText(symbols.first(OrgSymbols));
    if (!org)
        return fail(ErrorCode::BadCode, u"reference"_s);
    KAGIBAKO_TRY_ASSIGN(const InvitationId invitation, invitationFrom(symbols.sliced(OrgSymbols)));
    return Reference{*org, invitation, symbols.last(TailSymbols).toByteArray()};
}

Result<Reference> typed(QByteArrayView symbols)
{
    const QByteArray tail = symbols.first(TailSymbols).toByteArray();
    if (!tailBytes(tail)) // the five symbols beyond Z stand for a check alone
        return fail(ErrorCode::BadCode, u"reference"_s);
    if (checkSymbol(tail) != symbols.back())
        return fail(ErrorCode::BadCodeCheck, u"reference"_s);
    return Reference{{}, {}, tail};
}

} // namespace

QByteArray referenceQr(const OrgId& org, const InvitationId& invitation)
{
    return Head.toByteArray() + org.text() + '-' + invitation.text();
}

QString referenceText(const InvitationId& invitation)
{
    const QByteArray tail = invitation.text().last(TailSymbols);
    QByteArray text = grouped(tail, TailSymbols / 2);
    text.append('-').append(checkSymbol(tail));
    return QString::fromLatin1(text);
}

Result<QByteArray> tailBytes(QByteArrayView tail)
{
    const QByteArray padded = QByteArray(IdSymbols - tail.size(), '0') + tail.toByteArray();
    KAGIBAKO_TRY_ASSIGN(const QByteArray bytes, fromBase32(padded, InvitationId::ByteSize));
    return bytes.last(TailSize);
}

Result<Reference> parseReference(QStringView typedOrScanned)
{
    if (isLetterLink(typedOrScanned))
        return fail(ErrorCode::SubmitterCode);
    KAGIBAKO_TRY_ASSIGN(const QByteArray symbols, normalizeTyped(typedOrScanned.toUtf8()));
    if (symbols.size() == TailSymbols + 1)
        return typed(symbols);
    if (symbols.startsWith(ReadHead))
        return scanned(QByteArrayView(symbols).sliced(ReadHead.size()));
    if (isLetterCode(symbols))
        return fail(ErrorCode::SubmitterCode);
    if (symbols.size() != IdSymbols)
        return fail(ErrorCode::BadLength, u"reference"_s);
    KAGIBAKO_TRY_ASSIGN(const InvitationId invitation, invitationFrom(symbols));
    return Reference{{}, invitation, symbols.last(TailSymbols)};
}

} // namespace kagibako
