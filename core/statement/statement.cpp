// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/statement.h"

#include "core/crypto/base/labels.h"

namespace kagibako {

namespace {

constexpr QByteArrayView RootKeyId = "root";

QByteArray keyIdOf(const Signer& signer)
{
    return signer.isRoot() ? RootKeyId.toByteArray() : signer.account->text();
}

Result<Signer> signerFrom(const QByteArray& keyid)
{
    if (keyid == RootKeyId)
        return Signer{};
    const auto account = AccountId::fromText(keyid);
    if (!account || account->isNull())
        return fail(ErrorCode::StatementShape);
    return Signer{*account};
}

} // namespace

Result<Statement> parseStatement(QByteArrayView envelopeBytes)
{
    KAGIBAKO_TRY_ASSIGN(Envelope envelope, parseEnvelope(envelopeBytes));
    KAGIBAKO_TRY_ASSIGN(const Signer signer, signerFrom(envelope.keyid));
    KAGIBAKO_TRY_ASSIGN(KnownPayload known, parsePayload(envelope.payload));
    if (kindName(known.payload) != QLatin1StringView(envelope.kind))
        return fail(ErrorCode::StatementKind);
    const crypto::Digest hash = envelope.payloadHash();
    return Statement{std::move(envelope), signer, known.common, std::move(known.payload), hash};
}

Statement makeStatement(const Common& common, const Payload& payload, const Signer& signer,
                        const crypto::SigningKey& key)
{
    const QLatin1StringView kind = kindName(payload);
    Envelope envelope =
        signEnvelope(QByteArray(kind.data(), kind.size()), encodePayload(common, payload), keyIdOf(signer), key);
    const crypto::Digest hash = envelope.payloadHash();
    return Statement{std::move(envelope), signer, common, payload, hash};
}

QByteArray popMessage(const OrgId& org, const AccountId& account, const PublicBytes& signPub, const PublicBytes& kemPub)
{
    return pae({crypto::labels::Pop, org.text(), account.text(), signPub.view(), kemPub.view()});
}

Result<void> verifyStatement(const Statement& statement, const crypto::PublicKey& key)
{
    KAGIBAKO_TRY(verifyEnvelope(statement.envelope, key));
    return std::visit(
        [&](const auto& kind) -> Result<void> {
            if constexpr (requires { kind.pop; }) {
                const auto possessor = crypto::PublicKey::fromBytes(kind.signPub.view());
                const QByteArray message = popMessage(statement.common.org, kind.account, kind.signPub, kind.kemPub);
                if (!possessor || !possessor->verify(message, kind.pop))
                    return fail(ErrorCode::StatementSignature);
            }
            return {};
        },
        statement.payload);
}

Result<Leaf> parseLeaf(QByteArrayView bytes)
{
    // The canonical form puts "payload" first in an envelope; no event has a key of that name.
    if (bytes.startsWith("{\"payload\":")) {
        KAGIBAKO_TRY_ASSIGN(Statement statement, parseStatement(bytes));
        return Leaf(std::move(statement));
    }
    KAGIBAKO_TRY_ASSIGN(Event event, parseEvent(bytes));
    return Leaf(std::move(event));
}

} // namespace kagibako
