// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/object_opening.h"

#include "core/log/proof.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkTrace(const ClientSession& session, const Statement& statement, const wire::OpenAnswer& answer)
{
    KAGIBAKO_TRY_ASSIGN(const auto key, crypto::PublicKey::fromBytes(session.ledger().orgKeys()->serverPub.view()));
    KAGIBAKO_TRY_ASSIGN(const Head head, openHead(answer.auditHead, session.config().org, LogName::Audit, key));
    if (head.size < session.state().audit.head().size)
        return fail(ErrorCode::LogRollback);
    merkle::Proof proof;
    for (const QByteArray& hash : answer.inclusion) {
        KAGIBAKO_TRY_ASSIGN(const auto digest, crypto::Digest::fromBytes(hash));
        proof.append(digest);
    }
    const crypto::Digest leaf = merkle::leafHash(statement.envelope.encode());
    if (!merkle::verifyInclusion(answer.auditIndex, head.size, leaf, proof, head.root))
        return fail(ErrorCode::AuditMissing);
    return {};
}

} // namespace

Result<OpenedObjects> openObjects(ClientSession& session, const kinds::Open& open)
{
    const Statement statement = session.sign(open);
    KAGIBAKO_TRY(session.ledger().check(statement));
    KAGIBAKO_TRY_ASSIGN(const wire::OpenAnswer answer, session.api().open(statement.envelope.encode()));
    KAGIBAKO_TRY(checkTrace(session, statement, answer));
    if (answer.objects.size() != open.objects.size())
        return fail(ErrorCode::ServerShape, u"objects"_s);
    OpenedObjects out;
    out.auditIndex = answer.auditIndex;
    for (qsizetype i = 0; i < open.objects.size(); ++i) {
        const wire::FoundBytes& got = answer.objects[i];
        const kinds::OpenedObject& asked = open.objects[i];
        if (got.found && got.id == asked.object && crypto::sha256(got.bytes) == asked.hash) {
            out.sealed.insert(asked.object, got.bytes);
            continue;
        }
        if (got.found)
            session.events().note(Error(ErrorCode::ObjectHash));
        out.missing.append(asked.object);
    }
    return out;
}

} // namespace kagibako
