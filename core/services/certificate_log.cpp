// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/certificate_log.h"

#include "core/ledger/ledger.h"
#include "core/log/proof.h"

#include <algorithm>

namespace kagibako {

namespace {

/// Nothing else that a person signs says that a number was destroyed.
bool isDecision(const Payload& payload)
{
    return std::holds_alternative<kinds::DisposeOrder>(payload) || std::holds_alternative<kinds::Approve>(payload) ||
           std::holds_alternative<kinds::BoxVoid>(payload) ||
           std::holds_alternative<kinds::SubmissionReturn>(payload) ||
           std::holds_alternative<kinds::SubmissionRefuse>(payload);
}

bool isDisposal(const EventBody& body)
{
    return std::holds_alternative<events::DisposeAnnounce>(body) || std::holds_alternative<events::Tombstone>(body);
}

Result<void> stands(const CertificateLeaf& leaf, const Head& head)
{
    merkle::Proof proof;
    for (const QByteArray& hash : leaf.proof) {
        KAGIBAKO_TRY_ASSIGN(const crypto::Digest digest, crypto::Digest::fromBytes(hash));
        proof.append(digest);
    }
    return merkle::verifyInclusion(leaf.index, head.size, merkle::leafHash(leaf.bytes), proof, head.root);
}

} // namespace

Result<CertificateLog> CertificateLog::read(const OrgId& org, const QByteArray& head,
                                            const std::vector<CertificateLeaf>& leaves)
{
    KAGIBAKO_TRY_ASSIGN(const Head claimed, claimedHead(head, org, LogName::Org));
    CertificateLog log(org, claimed);
    log.m_leaves.reserve(leaves.size());
    for (const CertificateLeaf& leaf : leaves)
        KAGIBAKO_TRY(log.take(leaf));
    if (!log.m_server)
        return fail(ErrorCode::LedgerGenesis);
    // Now the key is known that must have signed the head under which all of them were proved.
    KAGIBAKO_TRY_ASSIGN(log.m_head, openHead(head, org, LogName::Org, *log.m_server));
    return log;
}

Result<void> CertificateLog::take(const CertificateLeaf& leaf)
{
    if (!m_leaves.empty() && leaf.index <= m_leaves.back().index)
        return fail(ErrorCode::CertificateLeaf);
    KAGIBAKO_TRY(stands(leaf, m_head));
    KAGIBAKO_TRY_ASSIGN(Leaf parsed, parseLeaf(leaf.bytes));
    const auto* statement = std::get_if<Statement>(&parsed);
    const OrgId& org = statement != nullptr ? statement->common.org : std::get<Event>(parsed).org;
    if (org != m_org)
        return fail(ErrorCode::StatementOrg);
    if (m_leaves.empty()) {
        if (leaf.index != 0 || statement == nullptr)
            return fail(ErrorCode::LedgerGenesis);
        KAGIBAKO_TRY(found(*statement));
    } else if (statement != nullptr) {
        KAGIBAKO_TRY(admit(*statement));
    } else if (!isDisposal(std::get<Event>(parsed).body)) {
        return fail(ErrorCode::CertificateLeaf);
    }
    // The organization's own keys are what all the others hang on.
    const bool isOwn = statement != nullptr && (std::holds_alternative<kinds::OrgCreate>(statement->payload) ||
                                                std::holds_alternative<kinds::OrgKeys>(statement->payload));
    m_leaves.push_back({leaf.index, std::move(parsed), isOwn});
    return {};
}

/// The organization's id is the hash of its first root key: from here on everything hangs on that id.
Result<void> CertificateLog::found(const Statement& statement)
{
    const auto* create = std::get_if<kinds::OrgCreate>(&statement.payload);
    if (create == nullptr || !statement.signer.isRoot() || orgIdOf(create->rootPub) != m_org)
        return fail(ErrorCode::LedgerGenesis);
    KAGIBAKO_TRY_ASSIGN(m_root, crypto::PublicKey::fromBytes(create->rootPub.view()));
    KAGIBAKO_TRY_ASSIGN(m_server, crypto::PublicKey::fromBytes(create->serverPub.view()));
    return verifyStatement(statement, *m_root);
}

Result<void> CertificateLog::admit(const Statement& statement)
{
    if (statement.signer.isRoot())
        return byRoot(statement);
    const auto signer = m_accounts.constFind(*statement.signer.account);
    if (signer == m_accounts.constEnd())
        return fail(ErrorCode::LedgerSigner);
    KAGIBAKO_TRY(verifyStatement(statement, signer->key));
    if (const auto* account = std::get_if<kinds::AccountGrant>(&statement.payload))
        return grant(*account, statement.signer);
    return isDecision(statement.payload) ? Result<void>() : fail(ErrorCode::CertificateLeaf);
}

Result<void> CertificateLog::byRoot(const Statement& statement)
{
    KAGIBAKO_TRY(verifyStatement(statement, *m_root));
    if (const auto* owner = std::get_if<kinds::OwnerGrant>(&statement.payload))
        return grant(*owner, statement.signer);
    const auto* keys = std::get_if<kinds::OrgKeys>(&statement.payload);
    if (keys == nullptr)
        return fail(ErrorCode::CertificateLeaf);
    KAGIBAKO_TRY_ASSIGN(m_root, crypto::PublicKey::fromBytes(keys->rootPub.view()));
    KAGIBAKO_TRY_ASSIGN(m_server, crypto::PublicKey::fromBytes(keys->serverPub.view()));
    return {};
}

template <typename Grant>
Result<void> CertificateLog::grant(const Grant& grant, const Signer& by)
{
    if (m_accounts.contains(grant.account)) // an account is granted once
        return fail(ErrorCode::CertificateLeaf);
    KAGIBAKO_TRY_ASSIGN(crypto::PublicKey key, crypto::PublicKey::fromBytes(grant.signPub.view()));
    m_accounts.insert(grant.account, {std::move(key), grant.login, m_leaves.size(), by.account});
    return {};
}

Result<const Leaf*> CertificateLog::at(qint64 index)
{
    const auto found = std::ranges::lower_bound(m_leaves, index, {}, &Known::index);
    if (found == m_leaves.end() || found->index != index)
        return fail(ErrorCode::CertificateLeaf);
    found->isNeeded = true;
    return &found->leaf;
}

Result<crypto::PublicKey> CertificateLog::keyOf(const AccountId& account)
{
    const auto asked = m_accounts.constFind(account);
    if (asked == m_accounts.constEnd())
        return fail(ErrorCode::LedgerSigner);
    // Each was granted by somebody granted before, so this ends at the root.
    std::optional<AccountId> id = account;
    while (id && !m_names.contains(*id)) {
        const Granted& one = *m_accounts.constFind(*id);
        m_leaves[one.position].isNeeded = true;
        m_names.insert(*id, one.login);
        id = one.by;
    }
    return asked->key;
}

Result<void> CertificateLog::isAllNeeded() const
{
    if (!std::ranges::all_of(m_leaves, &Known::isNeeded))
        return fail(ErrorCode::CertificateLeaf);
    return {};
}

} // namespace kagibako
