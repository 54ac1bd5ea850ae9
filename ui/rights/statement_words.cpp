// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/statement_words.h"

#include "ui/rights/rights_words.h"

#include <QCoreApplication>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class StatementWords
{
    Q_DECLARE_TR_FUNCTIONS(StatementWords)
};

QString ranges(const QList<IpRange>& all)
{
    QStringList texts;
    for (const IpRange& range : all)
        texts.append(QString::fromLatin1(range.text()));
    return texts.isEmpty() ? StatementWords::tr("none") : texts.join(u", "_s);
}

QString yesNo(bool yes)
{
    return yes ? StatementWords::tr("yes") : StatementWords::tr("no");
}

struct Sentences {
    const RightsView& view;

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

    QStringList operator()(const kinds::PermissionSet& p) const
    {
        const RightsView::AccountRow* row = view.account(p.account);
        const Actions before = row == nullptr ? Actions() : actionsOf(*row, p.scope);
        const RightsChange change{p.account, p.scope, before, p.actions};
        return {StatementWords::tr("%1 in %2: %3").arg(login(p.account), name(p.scope), wordOf(change)),
                StatementWords::tr("From then on altogether: %1").arg(wordOf(p.actions))};
    }
    QStringList operator()(const kinds::AccountGrant& p) const
    {
        return {StatementWords::tr("%1 is let in, with the rank: %2").arg(p.login, wordOf(p.rank))};
    }
    QStringList operator()(const kinds::RankSet& p) const
    {
        return {StatementWords::tr("%1 gets the rank: %2").arg(login(p.account), wordOf(p.rank))};
    }
    QStringList operator()(const kinds::ScopeCreate& p) const
    {
        return {StatementWords::tr("A scope is made: %1").arg(p.name)};
    }
    QStringList operator()(const kinds::PolicySet& p) const
    {
        const Policy& to = p.policy;
        QStringList lines{StatementWords::tr("The rules of the organization become:")};
        const auto add = [&](const QString& label, const QString& value) {
            lines.append(StatementWords::tr("%1: %2").arg(label, value));
        };
        add(StatementWords::tr("Numbers an account may open in a day"), QString::number(to.opensPerDay));
        add(StatementWords::tr("Who entered a number may not accept it"), yesNo(to.fourEyesEntry));
        add(StatementWords::tr("Days of backups"), QString::number(to.backupDays));
        add(StatementWords::tr("Minutes until the desktop locks"), QString::number(to.autoLockMinutes));
        add(StatementWords::tr("Minutes until an unused login ends"), QString::number(to.idleMinutes));
        add(StatementWords::tr("Minutes until any login ends"), QString::number(to.absoluteMinutes));
        add(StatementWords::tr("Numbers that are due are destroyed"),
            to.disposal == DisposalMode::Automatic ? StatementWords::tr("14 days after their notice")
                                                   : StatementWords::tr("after somebody's approval"));
        add(StatementWords::tr("Address of the page"),
            to.pageUrl.isEmpty() ? StatementWords::tr("the server's own") : to.pageUrl);
        add(StatementWords::tr("Every login needs an issued key"), yesNo(to.secondFactor));
        add(StatementWords::tr("Addresses let in (none: all)"), ranges(to.ip.allow));
        add(StatementWords::tr("Addresses kept out"), ranges(to.ip.deny));
        for (auto own = to.accountIp.cbegin(); own != to.accountIp.cend(); ++own) {
            add(StatementWords::tr("Addresses of %1, let in").arg(login(own.key())), ranges(own->allow));
            add(StatementWords::tr("Addresses of %1, kept out").arg(login(own.key())), ranges(own->deny));
        }
        return lines;
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
                StatementWords::tr("Reason: %1").arg(QString::fromLatin1(p.reason))};
    }
    QStringList operator()(const kinds::ExportRequest& p) const
    {
        return {StatementWords::tr("%n number(s) of %1 are taken out as a file.", nullptr, static_cast<int>(p.count))
                    .arg(name(p.scope)),
                StatementWords::tr("Purpose: %1 · for: %2")
                    .arg(QString::fromLatin1(p.purpose), QString::fromLatin1(p.addressee))};
    }
    template <typename Other>
    QStringList operator()(const Other&) const
    {
        return {StatementWords::tr("A statement of the kind %1.").arg(QString(Other::Kind))};
    }
};

} // namespace

QStringList sentencesOf(const Payload& payload, const RightsView& view)
{
    return std::visit(Sentences{view}, payload);
}

} // namespace kagibako::ui
