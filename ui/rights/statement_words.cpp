// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/statement_words.h"

#include "core/domain/reason.h"
#include "ui/common/list_words.h"
#include "ui/common/policy_words.h"
#include "ui/common/words.h"
#include "ui/rights/rights_words.h"

#include <QCoreApplication>

namespace kagibako::ui {

namespace {

class StatementWords
{
    Q_DECLARE_TR_FUNCTIONS(StatementWords)
};

struct Sentences {
    const RightsView& view;
    const RightsBefore& before;
    std::optional<AccountId> by; ///< who signed it
    Language language;

    QString login(const AccountId& id) const
    {
        const RightsView::AccountRow* row = view.account(id);
        return row == nullptr ? id.string() : row->login;
    }
    QString name(const ScopeId& id) const
    {
        const RightsView::ScopeColumn* column = view.scope(id);
        return column == nullptr ? id.string() : column->name;
    }
    QString reasonLine(ReasonKind kind, const QByteArray& code) const
    {
        const auto found = reason(kind, code);
        return StatementWords::tr("Reason: %1").arg(found ? wordOf(**found, language) : QString::fromLatin1(code));
    }
    QString time(const QDateTime& at) const { return timeText(QString::fromLatin1(utcText(at)), language); }
    QStringList rights(const AccountId& account, const ScopeId& scope, Actions after) const
    {
        const RightsChange change{account, scope, before.actions, after};
        if (change.before == change.after)
            return {StatementWords::tr("%1 in %2: nothing changes.").arg(login(account), name(scope))};
        return {StatementWords::tr("%1 in %2: %3").arg(login(account), name(scope), wordOf(change)),
                StatementWords::tr("From then on altogether: %1").arg(wordOf(after))};
    }

    QStringList operator()(const kinds::OrgCreate& p) const
    {
        return {StatementWords::tr("The organization is founded: %1").arg(p.name)};
    }
    QStringList operator()(const kinds::OrgKeys&) const
    {
        return {StatementWords::tr("The keys of the organization itself are replaced, of the recovery sheet or of the "
                                   "server.")};
    }
    QStringList operator()(const kinds::OwnerGrant& p) const
    {
        return {StatementWords::tr("%1 becomes an owner, by the root key.").arg(p.login)};
    }
    QStringList operator()(const kinds::OwnerRevoke& p) const
    {
        return {StatementWords::tr("The owner %1 is revoked, by the root key.").arg(login(p.account)),
                reasonLine(ReasonKind::Revoke, p.reason)};
    }
    QStringList operator()(const kinds::AccountGrant& p) const
    {
        return {StatementWords::tr("%1 is let in, with the rank: %2").arg(p.login, wordOf(p.rank))};
    }
    QStringList operator()(const kinds::RankSet& p) const
    {
        return {StatementWords::tr("%1 gets the rank: %2 (before: %3)")
                    .arg(login(p.account), wordOf(p.rank), wordOf(before.rank))};
    }
    QStringList operator()(const kinds::AccountSuspend& p) const
    {
        return {StatementWords::tr("%1 is suspended.").arg(login(p.account))};
    }
    QStringList operator()(const kinds::AccountResume& p) const
    {
        return {StatementWords::tr("%1 may log in again.").arg(login(p.account))};
    }
    QStringList operator()(const kinds::AccountRevoke& p) const
    {
        return {StatementWords::tr("%1 is revoked for good.").arg(login(p.account)),
                reasonLine(ReasonKind::Revoke, p.reason)};
    }
    QStringList operator()(const kinds::PermissionSet& p) const { return rights(p.account, p.scope, p.actions); }
    QStringList operator()(const kinds::PermissionLeave& p) const
    {
        return by ? rights(*by, p.scope, {}) : QStringList();
    }
    QStringList operator()(const kinds::ScopeCreate& p) const
    {
        return {StatementWords::tr("A scope is made: %1").arg(p.name)};
    }
    QStringList operator()(const kinds::ScopeRotate& p) const
    {
        return {StatementWords::tr("%1 gets new keys, generation %2.").arg(name(p.scope), QString::number(p.epoch))};
    }
    QStringList operator()(const kinds::PolicySet& p) const
    {
        const QStringList changes =
            policyChanges(before.policy, p.policy, [this](const AccountId& id) { return login(id); });
        if (changes.isEmpty())
            return {StatementWords::tr("The rules of the organization stay as they are.")};
        return QStringList{StatementWords::tr("Rules of the organization are changed:")} + changes;
    }
    QStringList operator()(const kinds::SheetCreate& p) const
    {
        AccountService::Roles roles;
        for (const kinds::SheetRole& role : p.roles)
            roles.insert(role.scope, role.actions);
        return QStringList{StatementWords::tr("An enrolment sheet is made, good until %1, with the rank: %2")
                               .arg(time(p.expires), wordOf(p.rank))} +
               roleLines(view, roles);
    }
    QStringList operator()(const kinds::GrantPut& p) const
    {
        return {StatementWords::tr("%1 gets the keys of %2, generation %3.")
                    .arg(login(p.account), name(p.scope), QString::number(p.epoch))};
    }
    QStringList operator()(const kinds::OrgRestore& p) const
    {
        return {StatementWords::tr("The server was restored from a backup. Entries %1 to %2 of the audit log are lost.")
                    .arg(p.auditFrom)
                    .arg(p.auditTo)};
    }
    QStringList operator()(const kinds::DisposeOrder& p) const
    {
        return {StatementWords::tr("%n number(s) in %1 are destroyed.", nullptr, static_cast<int>(p.boxes.size()))
                    .arg(name(p.scope)),
                reasonLine(ReasonKind::Dispose, p.reason)};
    }
    QStringList operator()(const kinds::ExportRequest& p) const
    {
        return {StatementWords::tr("%n number(s) of %1 are taken out as a file.", nullptr, static_cast<int>(p.count))
                    .arg(name(p.scope)),
                StatementWords::tr("Purpose: %1").arg(purposeWord(p.purpose, language)),
                StatementWords::tr("The file goes to: %1").arg(addresseeWord(p.addressee)),
                StatementWords::tr("Good until %1").arg(time(p.expires))};
    }
    QStringList operator()(const kinds::OpenRequest& p) const
    {
        return {StatementWords::tr("%n number(s) of %1 may be opened one by one, beside the daily limit.", nullptr,
                                   static_cast<int>(p.count))
                    .arg(name(p.scope)),
                StatementWords::tr("Purpose: %1").arg(purposeWord(p.purpose, language)),
                StatementWords::tr("Good until %1").arg(time(p.expires))};
    }
    template <typename Other>
    QStringList operator()(const Other&) const
    {
        return {StatementWords::tr("A statement of the kind %1.").arg(QString(Other::Kind))};
    }
};

/// What the statement would find now.
RightsBefore foundNow(const Payload& payload, const RightsView& view)
{
    RightsBefore before;
    before.policy = view.policy;
    if (const auto* set = std::get_if<kinds::PermissionSet>(&payload)) {
        if (const RightsView::AccountRow* row = view.account(set->account))
            before.actions = actionsOf(*row, set->scope);
    } else if (const auto* ranked = std::get_if<kinds::RankSet>(&payload)) {
        if (const RightsView::AccountRow* row = view.account(ranked->account))
            before.rank = row->rank;
    }
    return before;
}

} // namespace

QStringList sentencesOf(const Payload& payload, const RightsView& view, Language language)
{
    const RightsBefore before = foundNow(payload, view);
    return std::visit(Sentences{view, before, {}, language}, payload);
}

QStringList sentencesOf(const RightsAct& act, const RightsView& view, Language language)
{
    return std::visit(Sentences{view, act.before, act.by, language}, act.payload);
}

} // namespace kagibako::ui
