// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/account_service.h"

#include "core/base/bytes.h"
#include "core/crypto/base/labels.h"
#include "core/crypto/base/random.h"
#include "core/crypto/base/sheet_code.h"
#include "core/domain/reason.h"
#include "core/services/epoch_making.h"
#include "core/services/scope_service.h"
#include "core/wire/limits.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

Result<AccountService::NewSheet> AccountService::makeSheet(Rank rank, const Roles& roles)
{
    const OrgId& org = m_session.config().org;
    kinds::SheetCreate create;
    create.sheet = crypto::randomId<SheetId>();
    create.account = enrolmentAccount(org, create.sheet);
    create.expires = m_session.clock().now().addDays(SheetDays);
    create.rank = rank;
    for (auto role = roles.cbegin(); role != roles.cend(); ++role)
        create.roles.append({role.value(), role.key()});
    KAGIBAKO_TRY(m_session.submit({create}, {}));
    const SecretBytes code = enrolmentCode(m_session.keyring().kem(), org, create.sheet);
    return NewSheet{create.sheet, crypto::sheetText(crypto::labels::EnrolmentSheet, code.exposeSecret()),
                    create.expires};
}

Result<std::vector<AccountService::Waiting>> AccountService::waiting()
{
    std::vector<Waiting> all;
    const auto& enrolments = m_session.ledger().enrolments();
    for (auto one = enrolments.cbegin(); one != enrolments.cend(); ++one) {
        const Sheet* sheet = m_session.ledger().sheet(one->sheet);
        if (sheet == nullptr || sheet->used)
            continue; // somebody else came in by it
        KAGIBAKO_TRY_ASSIGN(Waiting waiting, look(one.key(), *one));
        all.push_back(std::move(waiting));
    }
    std::ranges::sort(all, std::ranges::greater(), &Waiting::index);
    return all;
}

Result<AccountService::Waiting> AccountService::look(const crypto::Digest& request, const Enrolment& enrolment)
{
    KAGIBAKO_TRY_ASSIGN(const auto leaves, storage::LeafTable(m_session.cache()).read(enrolment.index, 1));
    if (leaves.empty())
        return fail(ErrorCode::LogGap);
    KAGIBAKO_TRY_ASSIGN(const Statement statement, parseStatement(leaves.front()));
    const auto* kind = std::get_if<kinds::EnrolRequest>(&statement.payload);
    if (kind == nullptr || statement.hash != request)
        return fail(ErrorCode::LogRoot);
    const OrgId& org = m_session.config().org;
    const Sheet* sheet = m_session.ledger().sheet(enrolment.sheet);
    Waiting waiting;
    waiting.request = request;
    waiting.index = enrolment.index;
    waiting.account = enrolment.account;
    waiting.login = enrolment.login;
    waiting.rank = sheet->rank;
    waiting.roles = sheet->roles;
    waiting.sheetBy = loginOf(sheet->by);
    waiting.isMine = sheet->by == m_session.keyring().account();
    if (waiting.isMine) {
        const SecretBytes code = enrolmentCode(m_session.keyring().kem(), org, enrolment.sheet);
        const crypto::Digest mac = enrolmentMac(code.exposeSecret(), statement.common, *kind);
        waiting.isProven = equalConstantTime(asSpan(mac.view()), asSpan(kind->mac->view()));
    }
    waiting.needsWords = sheet->rank == Rank::Admin ||
                         std::ranges::any_of(sheet->roles, [](Actions actions) { return actions.has(Action::Keys); });
    waiting.words = spokenWords(org, *kind);
    return waiting;
}

Result<Ledger::Effect> AccountService::admit(const crypto::Digest& request)
{
    const auto enrolment = m_session.ledger().enrolments().constFind(request);
    if (enrolment == m_session.ledger().enrolments().constEnd())
        return fail(ErrorCode::NotFound, u"request"_s);
    KAGIBAKO_TRY_ASSIGN(const Waiting waiting, look(request, *enrolment));
    if (!waiting.isProven)
        return fail(ErrorCode::Forbidden, u"the code was not proven"_s);
    KAGIBAKO_TRY_ASSIGN(const auto leaves, storage::LeafTable(m_session.cache()).read(enrolment->index, 1));
    KAGIBAKO_TRY_ASSIGN(const Statement statement, parseStatement(leaves.front()));
    const auto& kind = std::get<kinds::EnrolRequest>(statement.payload);
    kinds::AccountGrant grant;
    grant.account = kind.account;
    grant.kemPub = kind.kemPub;
    grant.login = kind.login;
    grant.pop = kind.pop;
    grant.rank = waiting.rank;
    grant.request = request;
    grant.signPub = kind.signPub;
    KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, m_session.ledger().check(m_session.sign(grant)));
    QList<Payload> payloads{grant};
    if (effect == Ledger::Effect::AtOnce) {
        for (auto role = waiting.roles.cbegin(); role != waiting.roles.cend(); ++role)
            payloads.append(kinds::PermissionSet{kind.account, role.value(), role.key()});
    }
    KAGIBAKO_TRY(m_session.submit(payloads, {}));
    return effect;
}

Result<Ledger::Effect> AccountService::submit(const Payload& payload)
{
    KAGIBAKO_TRY_ASSIGN(const Ledger::Effect effect, m_session.ledger().check(m_session.sign(payload)));
    KAGIBAKO_TRY(m_session.submit({payload}, {}));
    return effect;
}

Result<Ledger::Effect> AccountService::setActions(const AccountId& account, const ScopeId& scope, Actions actions)
{
    return submit(kinds::PermissionSet{account, actions, scope});
}

Result<Ledger::Effect> AccountService::setRank(const AccountId& account, Rank rank)
{
    return submit(kinds::RankSet{account, rank});
}

Result<void> AccountService::leave(const ScopeId& scope)
{
    return m_session.submit({kinds::PermissionLeave{scope}}, {});
}

Result<void> AccountService::suspend(const AccountId& account)
{
    return m_session.submit({kinds::AccountSuspend{account}}, {});
}

Result<void> AccountService::resume(const AccountId& account)
{
    return m_session.submit({kinds::AccountResume{account}}, {});
}

Result<void> AccountService::revoke(const AccountId& account, const QByteArray& code)
{
    KAGIBAKO_TRY(reason(ReasonKind::Revoke, code));
    return m_session.submit({kinds::AccountRevoke{account, code}}, {});
}

Result<void> AccountService::resetKey(const AccountId& account)
{
    return m_session.api().resetFactor(account);
}

QList<AccountId> AccountService::withoutKeys(const ScopeId& scope) const
{
    return m_session.ledger().withoutGrant(scope);
}

Result<void> AccountService::giveKeys(const ScopeId& scope, const QList<AccountId>& to)
{
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(scope));
    if (m_session.keyring().keys(scope, of.epoch) == nullptr)
        KAGIBAKO_TRY(ScopeService(m_session).claim(scope)); // made here, and approved meanwhile
    const ScopeKeys* keys = m_session.keyring().keys(scope, of.epoch);
    if (keys == nullptr)
        return fail(ErrorCode::GrantMissing);
    const auto send = [this](Batch& batch) {
        return batch.payloads.isEmpty() ? Result<void>() : m_session.submit(batch.payloads, batch.objects);
    };
    Batch batch;
    for (const AccountId& id : to) {
        const Account* account = m_session.ledger().account(id);
        if (account == nullptr)
            return fail(ErrorCode::NotFound, u"account"_s);
        KAGIBAKO_TRY(
            addGrant(batch, *keys, of, *account, m_session.ledger().actionsOf(id, scope), m_session.clock().now()));
        if (batch.payloads.size() < limits::StatementsInBatch)
            continue;
        KAGIBAKO_TRY(send(batch));
        batch = {};
    }
    return send(batch);
}

std::vector<AccountService::Pending> AccountService::pending() const
{
    std::vector<Pending> all;
    const auto& pending = m_session.ledger().pending();
    for (auto one = pending.cbegin(); one != pending.cend(); ++one) {
        const auto list = listTermsOf(one->statement.payload);
        const bool isOver = list && m_session.clock().now() >= list->expires;
        all.push_back({one.key(), one->statement, loginOf(one->statement.signer.account),
                       !isOver && m_session.ledger().mayApprove(m_session.keyring().account(), one.key())});
    }
    return all;
}

Result<void> AccountService::approve(const crypto::Digest& request)
{
    return m_session.submit({kinds::Approve{request}}, {});
}

Result<AccountId> AccountService::find(const QString& login) const
{
    const Account* account = m_session.ledger().accountByLogin(login);
    if (account == nullptr)
        return fail(ErrorCode::NotFound, u"account"_s);
    return account->id;
}

QString AccountService::loginOf(const std::optional<AccountId>& account) const
{
    const Account* found = account ? m_session.ledger().account(*account) : nullptr;
    return found == nullptr ? QString() : found->login;
}

} // namespace kagibako
