// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_simulator.h"

#include "core/base/codec.h"
#include "core/crypto/base/aead.h"
#include "core/crypto/base/hmac.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/vault/number_seal.h"
#include "core/vault/submission.h"
#include "core/wire/paths.h"

namespace kagibako::test {

namespace {

constexpr qsizetype ImageStep = 65536;

/// An image as the page stores it, and the key for the submission.
Result<std::pair<QByteArray, QByteArray>> sealImage(const SubmissionId& submission, const ObjectId& id, int index,
                                                    int count, const QByteArray& picture)
{
    const auto key = crypto::randomKey<ImageKeyTag>();
    const QByteArray context =
        pae({crypto::labels::Image, submission.text(), id.text(), decimal(index), decimal(count)});
    KAGIBAKO_TRY_ASSIGN(QByteArray sealed, crypto::seal(key, padToMultiple(picture, ImageStep), context));
    return std::pair(std::move(sealed), asView(key.exposeSecret()).toByteArray());
}

} // namespace

PageSimulator::PageSimulator(CodeKeys keys, QByteArray sealed, Card card)
    : m_keys(std::move(keys)), m_sealed(std::move(sealed)), m_card(std::move(card))
{
}

Result<PageSimulator> PageSimulator::open(const PageAsk& ask, const QByteArray& link)
{
    const QByteArray code = link.mid(link.indexOf('#') + 1);
    KAGIBAKO_TRY_ASSIGN(CodeKeys keys, deriveCodeKeys(asSpan(code)));
    const wire::TokenRequest request{asView(keys.token.exposeSecret()).toByteArray()};
    KAGIBAKO_TRY_ASSIGN(const auto answer, wire::decodeCardAnswer(ask(path::PageCard, wire::encode(request))));
    KAGIBAKO_TRY_ASSIGN(Card card, openCard(answer.card, keys));
    return PageSimulator(std::move(keys), answer.card, std::move(card));
}

QByteArray PageSimulator::token() const
{
    return asView(m_keys.token.exposeSecret()).toByteArray();
}

Result<QByteArray> PageSimulator::sealSubmission(const SubmissionId& id, const ObjectId& self, const ObjectId& box,
                                                 const std::vector<std::pair<ObjectId, QByteArray>>& images) const
{
    const Card::PersonLine& person = m_card.persons.first();
    ByteWriter out;
    out.u8(1);
    out.id(id);
    for (const char* text : {"ja", "", ""}) // language, decline, note
        out.text(QString::fromLatin1(text));
    out.count(1);
    out.text(m_card.purposes.first().code);
    out.count(1);
    out.id(person.id);
    out.u8(0);
    out.u8(static_cast<std::uint8_t>(person.kind));
    out.text(person.name);
    for (int i = 0; i < 3; ++i) // kana, relation, birth
        out.text(QString());
    out.u8(0);
    out.id(box);
    out.count(static_cast<qsizetype>(images.size()));
    for (std::size_t i = 0; i < images.size(); ++i) {
        out.id(images[i].first);
        out.raw(images[i].second);
        out.text(QStringLiteral("my_number_card"));
        out.u8(static_cast<std::uint8_t>(i));
        out.u8(static_cast<std::uint8_t>(images.size()));
        out.text(QStringLiteral("image/jpeg"));
        out.u32(static_cast<std::uint32_t>(m_picture.size()));
    }
    const crypto::SealContext context{crypto::SealKind::Submission, m_card.of.org, m_card.of.scope.text(),
                                      m_card.of.epoch};
    return crypto::hpke::seal(m_card.intakePub, context.info(), pae({m_card.invitation.text(), self.text()}),
                              asSpan(padToBucket(out.data())));
}

Result<wire::SubmitRequest> PageSimulator::fill(const QByteArray& number, int images, const Spoil& spoil)
{
    wire::SubmitRequest request;
    request.token = token();
    request.submission = crypto::randomId<SubmissionId>();
    const PersonId person = m_card.persons.first().id;
    const auto box = crypto::randomId<ObjectId>();
    const auto self = crypto::randomId<ObjectId>();
    KAGIBAKO_TRY_ASSIGN(const AnyNumber parsed, parseAny(asSpan(number)));
    KAGIBAKO_TRY_ASSIGN(const QByteArray sealedNumber, sealNumber(parsed, m_card.of, person, box, m_card.intakePub));
    request.objects.append({box, wire::VaultKind::Number, sealedNumber});
    std::vector<std::pair<ObjectId, QByteArray>> pictures;
    for (int i = 0; i < images; ++i) {
        const auto id = crypto::randomId<ObjectId>();
        KAGIBAKO_TRY_ASSIGN(const auto sealed, sealImage(request.submission, id, i, images, m_picture));
        pictures.emplace_back(id, sealed.second);
        request.objects.append({id, wire::VaultKind::Image, sealed.first});
    }
    KAGIBAKO_TRY_ASSIGN(const QByteArray whole, sealSubmission(request.submission, self, box, pictures));
    request.objects.append({self, wire::VaultKind::Submission, whole});
    for (wire::PageObject& object : request.objects) {
        if (spoil)
            spoil(object);
    }
    wire::Manifest manifest{crypto::sha256(m_sealed).toBytes(), request.submission, {}};
    for (const wire::PageObject& object : request.objects)
        manifest.objects.append({person, object.kind, object.id, crypto::sha256(object.bytes).toBytes()});
    request.manifest = wire::encodeManifest(manifest);
    request.tag = crypto::hmacSha256(m_card.origin->exposeSecret(),
                                     pae({crypto::labels::Tag, m_card.of.org.text(), m_card.of.scope.text(),
                                          decimal(m_card.of.epoch), m_card.invitation.text(), request.manifest}))
                      .toBytes();
    return request;
}

} // namespace kagibako::test
