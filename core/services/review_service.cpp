// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/review_service.h"

#include "core/crypto/base/random.h"
#include "core/domain/reason.h"
#include "core/services/acceptance.h"
#include "core/services/submission_check.h"
#include "core/vault/profile_box.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

Result<std::vector<ReviewService::Waiting>> ReviewService::inbox()
{
    std::vector<Waiting> out;
    KAGIBAKO_TRY_ASSIGN(const auto rows, storage::SubmissionTable(m_session.cache()).inState(u"waiting"_s));
    for (const storage::SubmissionRow& row : rows) {
        Waiting waiting{row.id, row.invitation, row.scope, row.received, {}, false, {}, 0, 0, {}, false};
        KAGIBAKO_TRY_ASSIGN(const auto invitation, storage::InvitationTable(m_session.cache()).find(row.invitation));
        if (invitation) {
            waiting.channel = invitation->channel;
            waiting.disputed = invitation->disputed;
            waiting.persons = invitation->persons;
            waiting.isLinkKnown = isLinkKnown(*invitation);
        }
        if (const auto verified = checkSubmission(m_session, row)) {
            for (const wire::ManifestObject& object : verified->manifest.objects) {
                waiting.numbers += object.kind == wire::VaultKind::Number ? 1 : 0;
                waiting.images += object.kind == wire::VaultKind::Image ? 1 : 0;
            }
        } else {
            waiting.problem = verified.error().code();
            m_session.events().note(verified.error());
        }
        out.push_back(std::move(waiting));
    }
    return out;
}

bool ReviewService::isLinkKnown(const storage::InvitationRow& invitation) const
{
    const Scope* scope = m_session.ledger().scope(invitation.scope);
    return scope != nullptr && invitation.codeEpoch <= scope->leakedEpoch;
}

Result<storage::SubmissionRow> ReviewService::waitingRow(const SubmissionId& id)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::SubmissionTable(m_session.cache()).find(id));
    if (!row)
        return fail(ErrorCode::NotFound, u"submission"_s);
    if (row->state != "waiting"_L1)
        return fail(ErrorCode::Conflict, u"already reviewed"_s);
    return *row;
}

Result<std::unique_ptr<ReviewService::Case>> ReviewService::show(const SubmissionId& id)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, waitingRow(id));
    return m_session.events().noted(open(row));
}

Result<std::unique_ptr<ReviewService::Case>> ReviewService::open(const storage::SubmissionRow& row)
{
    auto opened = std::make_unique<Case>();
    KAGIBAKO_TRY_ASSIGN(const auto verified, checkSubmission(m_session, row));
    opened->manifest = verified.manifest;
    opened->of = verified.of;
    kinds::Open open;
    open.purpose = "review";
    open.scope = row.scope;
    open.way = Way::Review;
    const wire::ManifestObject* main = nullptr;
    for (const wire::ManifestObject& object : opened->manifest.objects) {
        KAGIBAKO_TRY_ASSIGN(const auto hash, crypto::Digest::fromBytes(object.hash));
        open.objects.append({hash, object.object, object.person});
        if (object.kind == wire::VaultKind::Submission)
            main = &object;
    }
    KAGIBAKO_TRY_ASSIGN(const OpenedObjects objects, openObjects(m_session, open));
    opened->auditIndex = objects.auditIndex;
    if (!objects.sealed.contains(main->object))
        return fail(ErrorCode::ObjectMissing, u"submission"_s);
    KAGIBAKO_TRY_ASSIGN(const NumberKey* number, m_session.keyring().number(opened->of.scope, opened->of.epoch));
    KAGIBAKO_TRY_ASSIGN(const auto intake, intakePair(*number));
    KAGIBAKO_TRY_ASSIGN(opened->submission, openSubmission(objects.sealed.value(main->object), opened->of,
                                                           row.invitation, main->object, opened->manifest, intake));
    opened->waiting = {row.id, row.invitation, row.scope, row.received, {}, false, {}, 0, 0, {}, false};
    if (const auto invitation = storage::InvitationTable(m_session.cache()).find(row.invitation);
        invitation && *invitation)
        opened->waiting.isLinkKnown = isLinkKnown(**invitation);
    KAGIBAKO_TRY(openPersons(*opened, objects, intake));
    return opened;
}

Result<void> ReviewService::openPersons(Case& opened, const OpenedObjects& objects, const crypto::KemKeyPair& intake)
{
    for (const Submission::PersonPart& part : opened.submission.persons) {
        OpenedPerson person;
        person.part = &part;
        if (!part.box.isNull()) {
            auto number = objects.sealed.contains(part.box)
                              ? openNumber(objects.sealed.value(part.box), opened.of, part.id, part.box, intake)
                              : fail(ErrorCode::ObjectMissing);
            if (number)
                person.number = std::move(*number);
            else
                person.problem = m_session.events().noted(std::move(number)).error().code();
        }
        for (const Submission::Image& image : part.images) {
            const auto jpeg = openImage(objects.sealed.value(image.object), opened.submission.id, image);
            person.images.push_back(jpeg.value_or(QByteArray()));
        }
        opened.persons.push_back(std::move(person));
    }
    return {};
}

Result<void> ReviewService::addNewPersons(const Case& reviewed, QList<Payload>& payloads,
                                          QList<wire::IdBytes>& objects) const
{
    kinds::PersonPut put;
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(reviewed.of.scope));
    KAGIBAKO_TRY_ASSIGN(const DirectoryKey* directory, m_session.keyring().directory(of.scope, of.epoch));
    put.epoch = of.epoch;
    put.scope = of.scope;
    for (const Submission::PersonPart& part : reviewed.submission.persons) {
        if (!part.isNew)
            continue;
        Person person;
        person.id = part.id;
        person.kind = part.kind;
        person.name = part.name;
        person.kana = part.kana;
        person.relation = part.relation;
        person.filer = reviewed.submission.persons.front().id;
        if (const QDate birth = QDate::fromString(part.birth, Qt::ISODate); birth.isValid())
            person.birth = birth;
        const auto object = crypto::orderedId<ObjectId>(m_session.clock().now());
        KAGIBAKO_TRY_ASSIGN(const QByteArray sealed, sealProfile(person, of, 1, profileKey(*directory)));
        put.objects.append({crypto::sha256(sealed), person.id, object, 1});
        objects.append({object, sealed});
    }
    if (!put.objects.isEmpty())
        payloads.append(put);
    return {};
}

Result<void> ReviewService::accept(const Case& reviewed, const QList<QByteArray>& checks, const QDate& due)
{
    KAGIBAKO_TRY(areKnownChecks(checks));
    QList<Payload> payloads;
    QList<wire::IdBytes> objects;
    KAGIBAKO_TRY(addNewPersons(reviewed, payloads, objects));
    for (const OpenedPerson& person : reviewed.persons) {
        if (person.part->box.isNull())
            continue;
        if (!person.number)
            return fail(ErrorCode::BoxUnchecked);
        const auto entry =
            std::ranges::find(reviewed.manifest.objects, person.part->box, &wire::ManifestObject::object);
        const NamedBox box{person.part->box, entry->hash, person.part->id, reviewed.of.scope};
        KAGIBAKO_TRY_ASSIGN(kinds::NumberAccept accept, acceptanceOf(m_session, box, checks, due));
        for (const Submission::Image& image : person.part->images)
            accept.evidence.append(image.object);
        accept.submission = reviewed.submission.id;
        payloads.append(accept);
    }
    if (payloads.isEmpty())
        return fail(ErrorCode::BoxUnchecked, u"no number"_s); // who declined is refused or sent back, not accepted
    return m_session.submit(payloads, objects);
}

Result<void> ReviewService::giveBack(const SubmissionId& id, const QByteArray& code)
{
    KAGIBAKO_TRY(reason(ReasonKind::Return, code));
    KAGIBAKO_TRY_ASSIGN(const auto row, waitingRow(id));
    return m_session.submit({kinds::SubmissionReturn{code, row.scope, id}}, {});
}

Result<void> ReviewService::refuse(const SubmissionId& id, const QByteArray& code)
{
    KAGIBAKO_TRY(reason(ReasonKind::Refuse, code));
    KAGIBAKO_TRY_ASSIGN(const auto row, waitingRow(id));
    return m_session.submit({kinds::SubmissionRefuse{code, row.scope, id}}, {});
}

} // namespace kagibako
