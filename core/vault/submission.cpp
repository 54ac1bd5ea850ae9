// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/submission.h"

#include "core/base/codec.h"
#include "core/crypto/base/aead.h"
#include "core/crypto/base/hmac.h"
#include "core/crypto/base/labels.h"

#include <algorithm>

namespace kagibako {

namespace {

constexpr std::uint8_t Version = 1;
constexpr qsizetype MostText = 1000;
constexpr qsizetype MostNote = 2000;
constexpr qsizetype MostPersons = 20;
constexpr qsizetype MostPurposes = 40;
constexpr qsizetype MostImages = 8;
constexpr qsizetype KeySize = 32;

bool readFlag(ByteReader& in)
{
    const std::uint8_t value = in.u8();
    if (value > 1)
        in.refuse(ErrorCode::BadEncoding);
    return value == 1;
}

void readImages(ByteReader& in, Submission::PersonPart& person)
{
    for (qsizetype i = in.count(MostImages); i > 0 && !in.failed(); --i) {
        const auto object = in.id<ObjectId>();
        auto key = Key<ImageKeyTag>::fromBytes(asSpan(in.raw(KeySize)));
        if (!key)
            return; // the reader has failed already
        Submission::Image image{object, std::move(*key), {}, 0, 1, {}, 0};
        image.document = in.text(MostText);
        image.index = in.u8();
        image.count = in.u8();
        image.mediaType = in.text(MostText);
        image.size = in.u32();
        person.images.push_back(std::move(image));
    }
}

Submission::PersonPart readPerson(ByteReader& in)
{
    Submission::PersonPart person;
    person.id = in.id<PersonId>();
    person.isNew = readFlag(in);
    const auto kind = personKindFromByte(in.u8());
    if (!kind)
        in.refuse(ErrorCode::BadEncoding);
    person.kind = kind.value_or(PersonKind::Employee);
    person.name = in.text(MostText);
    person.kana = in.text(MostText);
    person.relation = in.text(MostText);
    person.birth = in.text(MostText);
    person.checkedByFiler = readFlag(in);
    person.box = in.id<ObjectId>();
    readImages(in, person);
    return person;
}

Submission decode(ByteReader& in)
{
    Submission submission;
    in.version(Version);
    submission.id = in.id<SubmissionId>();
    submission.language = in.text(MostText);
    submission.decline = in.text(MostText);
    submission.note = in.text(MostNote);
    for (qsizetype i = in.count(MostPurposes); i > 0 && !in.failed(); --i)
        submission.purposes.append(in.text(MostText));
    for (qsizetype i = in.count(MostPersons); i > 0 && !in.failed(); --i)
        submission.persons.push_back(readPerson(in));
    return submission;
}

bool isNamed(const wire::Manifest& manifest, const ObjectId& object, const PersonId& person, wire::VaultKind kind)
{
    return std::ranges::any_of(manifest.objects, [&](const wire::ManifestObject& entry) {
        return entry.object == object && entry.person == person && entry.kind == kind;
    });
}

/// Everything inside must be what the manifest binds together (protocol-review P11).
Result<void> checkAgainst(const wire::Manifest& manifest, const Submission& submission)
{
    if (submission.id != manifest.submission)
        return fail(ErrorCode::ManifestHash);
    for (const Submission::PersonPart& person : submission.persons) {
        if (!person.box.isNull() && !isNamed(manifest, person.box, person.id, wire::VaultKind::Number))
            return fail(ErrorCode::ManifestHash);
        for (const Submission::Image& image : person.images) {
            if (!isNamed(manifest, image.object, person.id, wire::VaultKind::Image))
                return fail(ErrorCode::ManifestHash);
        }
    }
    return {};
}

} // namespace

Result<void> checkTag(QByteArrayView manifest, QByteArrayView tag, const EpochOf& of, const InvitationId& invitation,
                      const OriginKey& origin)
{
    const QByteArray message =
        pae({crypto::labels::Tag, of.org.text(), of.scope.text(), decimal(of.epoch), invitation.text(), manifest});
    if (!crypto::hmacMatches(origin.exposeSecret(), message, tag))
        return fail(ErrorCode::ManifestTag);
    return {};
}

Result<Submission> openSubmission(QByteArrayView box, const EpochOf& of, const InvitationId& invitation,
                                  const ObjectId& object, const wire::Manifest& manifest,
                                  const crypto::KemKeyPair& intake)
{
    const crypto::SealContext context{crypto::SealKind::Submission, of.org, of.scope.text(), of.epoch};
    KAGIBAKO_TRY_ASSIGN(const SecretBytes padded,
                        crypto::hpke::open(intake, context.info(), pae({invitation.text(), object.text()}), box));
    KAGIBAKO_TRY_ASSIGN(const QByteArrayView plain, unpad(asView(padded.exposeSecret())));
    ByteReader in(plain);
    Submission submission = decode(in);
    KAGIBAKO_TRY(in.finish());
    KAGIBAKO_TRY(checkAgainst(manifest, submission));
    return submission;
}

Result<QByteArray> openImage(QByteArrayView box, const SubmissionId& submission, const Submission::Image& image)
{
    const QByteArray context = pae(
        {crypto::labels::Image, submission.text(), image.object.text(), decimal(image.index), decimal(image.count)});
    KAGIBAKO_TRY_ASSIGN(QByteArray padded, crypto::open(image.key, box, context));
    KAGIBAKO_TRY_ASSIGN(const QByteArrayView plain, unpad(padded));
    padded.truncate(plain.size());
    return padded;
}

} // namespace kagibako
