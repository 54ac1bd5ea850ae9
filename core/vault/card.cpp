// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/card.h"

#include "core/base/base32.h"
#include "core/base/codec.h"
#include "core/crypto/base/aead.h"
#include "core/crypto/base/hkdf.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/pbkdf2.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr std::uint8_t Version = 1;
constexpr qsizetype MostText = 1000;
constexpr qsizetype MostLong = 4000;
constexpr qsizetype MostPersons = 20;
constexpr qsizetype MostList = 40;
constexpr qsizetype MostCard = 32 * 1024;
constexpr qsizetype PublicKeySize = 65;
constexpr qsizetype KeySize = 32;
constexpr qsizetype FrontSize = crypto::AeadOverhead + ContentKey::Size; ///< the box of the content key
enum Flags : std::uint8_t { WantsImages = 1, MayAddDependents = 2 };

void writeLists(ByteWriter& out, const Card& card)
{
    out.count(card.persons.size());
    for (const Card::PersonLine& person : card.persons) {
        out.id(person.id);
        out.u8(static_cast<std::uint8_t>(person.kind));
        out.text(person.name);
        out.text(person.relation);
    }
    out.count(card.purposes.size());
    for (const Card::Purpose& purpose : card.purposes) {
        out.text(purpose.code);
        out.text(purpose.ja);
        out.text(purpose.en);
    }
    out.count(card.documents.size());
    for (const Card::Document& document : card.documents) {
        out.text(document.code);
        out.text(document.ja);
        out.text(document.en);
        out.u8(document.pictures);
    }
}

void readLists(ByteReader& in, Card& card)
{
    for (qsizetype i = in.count(MostPersons); i > 0 && !in.failed(); --i) {
        Card::PersonLine person;
        person.id = in.id<PersonId>();
        const auto kind = personKindFromByte(in.u8());
        if (!kind)
            in.refuse(ErrorCode::BadEncoding);
        person.kind = kind.value_or(PersonKind::Employee);
        person.name = in.text(MostText);
        person.relation = in.text(MostText);
        card.persons.append(person);
    }
    for (qsizetype i = in.count(MostList); i > 0 && !in.failed(); --i) {
        Card::Purpose purpose;
        purpose.code = in.text(MostText);
        purpose.ja = in.text(MostText);
        purpose.en = in.text(MostText);
        card.purposes.append(purpose);
    }
    for (qsizetype i = in.count(MostList); i > 0 && !in.failed(); --i) {
        Card::Document document;
        document.code = in.text(MostText);
        document.ja = in.text(MostText);
        document.en = in.text(MostText);
        document.pictures = in.u8();
        card.documents.append(document);
    }
}

SecretBytes encode(const Card& card)
{
    ByteWriter out;
    out.u8(Version);
    out.u32(static_cast<std::uint32_t>(card.version));
    out.id(card.of.org);
    out.text(card.organization);
    out.id(card.of.scope);
    out.text(card.scopeName);
    out.u32(static_cast<std::uint32_t>(card.of.epoch));
    out.id(card.invitation);
    out.bytes(card.intakePub);
    out.raw(card.origin ? asView(card.origin->exposeSecret()) : QByteArrayView());
    out.text(card.deadline);
    out.text(card.contact);
    out.text(card.accent);
    out.text(card.greeting);
    out.u8(static_cast<std::uint8_t>((card.wantsImages ? WantsImages : 0) |
                                     (card.mayAddDependents ? MayAddDependents : 0)));
    writeLists(out, card);
    return SecretBytes::copyOf(asSpan(out.data()));
}

Card decode(ByteReader& in)
{
    Card card;
    in.version(Version);
    card.version = in.u32();
    card.of.org = in.id<OrgId>();
    card.organization = in.text(MostText);
    card.of.scope = in.id<ScopeId>();
    card.scopeName = in.text(MostText);
    card.of.epoch = in.u32();
    card.invitation = in.id<InvitationId>();
    card.intakePub = in.bytes(PublicKeySize);
    if (card.intakePub.size() != PublicKeySize)
        in.refuse(ErrorCode::BadLength);
    if (auto origin = OriginKey::fromBytes(asSpan(in.raw(KeySize))))
        card.origin = std::move(*origin);
    card.deadline = in.text(MostText);
    card.contact = in.text(MostLong);
    card.accent = in.text(MostText);
    card.greeting = in.text(MostLong);
    const std::uint8_t flags = in.u8();
    if (flags > (WantsImages | MayAddDependents))
        in.refuse(ErrorCode::BadEncoding);
    card.wantsImages = (flags & WantsImages) != 0;
    card.mayAddDependents = (flags & MayAddDependents) != 0;
    readLists(in, card);
    return card;
}

QByteArray frontContext()
{
    return pae({crypto::labels::Card});
}

QByteArray bodyContext()
{
    return pae({crypto::labels::CardContent});
}

Result<QByteArray> sealBody(const Card& card, const ContentKey& content)
{
    const SecretBytes plain = encode(card);
    // At MostCard itself no padding fits any more; the next bucket is past limits::CardBytes.
    if (plain.size() >= MostCard || !card.origin || card.intakePub.size() != PublicKeySize)
        return fail(plain.size() >= MostCard ? ErrorCode::TooLarge : ErrorCode::BadLength);
    return crypto::seal(content, padToBucket(asView(plain.exposeSecret())), bodyContext());
}

Result<Card> openBody(QByteArrayView body, const ContentKey& content)
{
    KAGIBAKO_TRY_ASSIGN(const SecretBytes padded, crypto::openSecret(content, body, bodyContext()));
    KAGIBAKO_TRY_ASSIGN(const QByteArrayView plain, unpad(asView(padded.exposeSecret())));
    if (plain.size() >= MostCard) // what nobody could seal again
        return fail(ErrorCode::TooLarge);
    ByteReader in(plain);
    Card card = decode(in);
    KAGIBAKO_TRY(in.finish());
    return card;
}

} // namespace

Result<CodeKeys> deriveCodeKeys(ByteSpan code)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray symbols, parseCode(asView(code)));
    const SecretBytes stretched = crypto::pbkdf2(asSpan(symbols), crypto::labels::CodeSalt);
    return CodeKeys{crypto::hkdf(stretched.exposeSecret(), crypto::labels::Token),
                    crypto::hkdfKey<CardKeyTag>(stretched.exposeSecret(), crypto::labels::Card)};
}

ContentKey contentKey(const InvitationKey& key, const OrgId& org, const InvitationId& invitation)
{
    return crypto::hkdfKey<ContentKeyTag>(key.exposeSecret(),
                                          pae({crypto::labels::CardContent, org.text(), invitation.text()}));
}

Result<QByteArray> sealCard(const Card& card, const CodeKeys& keys, const ContentKey& content)
{
    KAGIBAKO_TRY_ASSIGN(const QByteArray body, sealBody(card, content));
    KAGIBAKO_TRY_ASSIGN(QByteArray sealed, crypto::seal(keys.card, content.exposeSecret(), frontContext()));
    sealed.append(body);
    return sealed;
}

Result<Card> openCard(QByteArrayView box, const CodeKeys& keys)
{
    // A box that is cut is refused as one that was changed: by its tag.
    const QByteArrayView front = box.first(std::min(box.size(), FrontSize));
    KAGIBAKO_TRY_ASSIGN(const SecretBytes secret, crypto::openSecret(keys.card, front, frontContext()));
    KAGIBAKO_TRY_ASSIGN(const ContentKey content, ContentKey::fromBytes(secret.exposeSecret()));
    return openBody(box.sliced(front.size()), content);
}

Result<Card> openCardBody(QByteArrayView box, const ContentKey& content)
{
    if (box.size() < FrontSize)
        return fail(ErrorCode::BadLength, QStringLiteral("card"));
    return openBody(box.sliced(FrontSize), content);
}

Result<QByteArray> resealCard(QByteArrayView box, const Card& card, const ContentKey& content)
{
    if (box.size() < FrontSize)
        return fail(ErrorCode::BadLength, QStringLiteral("card"));
    // The front holds another key if this one does not open what stands behind it.
    KAGIBAKO_TRY(crypto::openSecret(content, box.sliced(FrontSize), bodyContext()));
    KAGIBAKO_TRY_ASSIGN(const QByteArray body, sealBody(card, content));
    QByteArray sealed = box.first(FrontSize).toByteArray();
    sealed.append(body);
    return sealed;
}

} // namespace kagibako
