// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"
#include "core/vault/enrolment.h"

namespace kagibako {

/// Who is in the organization and what they may do: sheets for those to come, letting in, rights, second signatures and
/// the grants that make a right work (protocol.md §4, §5). The ledger judges everything; here it is put together.
class AccountService
{
public:
    explicit AccountService(ClientSession& session) : m_session(session) {}

    using Roles = QMap<ScopeId, Actions>;
    struct NewSheet {
        SheetId id;
        SecretBytes text; ///< of the code, for the paper only; this account's own client makes it again when needed
        QDateTime expires;
    };
    static constexpr int SheetDays = 7;
    /// Errors: those of submit().
    Result<NewSheet> makeSheet(Rank rank, const Roles& roles);

    /// Somebody who used a sheet and waits.
    struct Waiting {
        crypto::Digest request;
        qint64 index = 0; ///< of its leaf
        AccountId account;
        QString login;
        Rank rank = Rank::Member;
        Roles roles;
        QString sheetBy;         ///< login of who made the sheet
        bool isMine = false;     ///< made by this account: only then the code can be checked
        bool isProven = false;   ///< the code was right, and nothing of the request was changed on the way
        bool needsWords = false; ///< keys or rank at stake: compare the words by voice first
        std::array<SpokenWord, 4> words;
    };
    /// The newest first: whoever asked again, because an answer was lost, has the keys of the last request only.
    Result<std::vector<Waiting>> waiting();
    /// Signs account.grant and the permissions that the sheet promised; where a second signature is needed, only the
    /// first of them. Errors: NotFound; Forbidden for a request that is not proven; those of submit().
    Result<Ledger::Effect> admit(const crypto::Digest& request);

    Result<Ledger::Effect> setActions(const AccountId& account, const ScopeId& scope, Actions actions);
    Result<Ledger::Effect> setRank(const AccountId& account, Rank rank);
    /// Gives up everything one may do in a scope oneself. Errors: LedgerState (nothing to give up), LedgerLast (nobody
    /// else holds its keys).
    Result<void> leave(const ScopeId& scope);
    Result<void> suspend(const AccountId& account);
    Result<void> resume(const AccountId& account);
    /// `code`: of ReasonKind::Revoke.
    Result<void> revoke(const AccountId& account, const QByteArray& code);

    /// Takes the way to the automatically issued keys away from somebody who lost telephone or mailbox, and unlocks the
    /// account after failed logins. Of somebody below one's own rank only.
    Result<void> resetKey(const AccountId& account);

    /// Active members of a scope whose keys they do not have yet, for a holder of `keys` to look at first.
    QList<AccountId> withoutKeys(const ScopeId& scope) const;
    /// Seals the scope's keys to exactly these. Errors: GrantMissing (no keys here), those of submit().
    Result<void> giveKeys(const ScopeId& scope, const QList<AccountId>& to);

    /// What waits for a second signature.
    struct Pending {
        crypto::Digest request;
        Statement statement;
        QString by; ///< login
        bool mayApprove = false;
    };
    std::vector<Pending> pending() const;
    Result<void> approve(const crypto::Digest& request);

    /// By login name. Errors: NotFound.
    Result<AccountId> find(const QString& login) const;

private:
    Result<Waiting> look(const crypto::Digest& request, const Enrolment& enrolment);
    Result<Ledger::Effect> submit(const Payload& payload);
    QString loginOf(const std::optional<AccountId>& account) const;

    ClientSession& m_session;
};

} // namespace kagibako
