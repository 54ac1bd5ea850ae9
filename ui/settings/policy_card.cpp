// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_card.h"

#include "ui/common/ask_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/common/policy_words.h"
#include "ui/common/style_sheet.h"
#include "ui/settings/policy_fields.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

PolicyCard::PolicyCard(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_banner(new Banner(this))
{
    auto* form = new Form(tr("Rules of the organization"), this);
    m_about = new Paragraph({}, form);
    m_about->setObjectName(u"policyAbout"_s);
    setRole(*m_about, role::Muted);
    form->addWide(m_about);
    m_fields = new PolicyFields(*form);
    form->addWide(m_banner);
    form->addWide(makeButtons(form));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    connect(m_fields, &PolicyFields::changed, this, [this] {
        m_isEdited = true;
        refresh();
    });
    connect(&desk, &Desk::overviewChanged, this, &PolicyCard::load);
    refresh();
    load();
}

QWidget* PolicyCard::makeButtons(QWidget* parent)
{
    auto* line = new QWidget(parent);
    m_review = new QPushButton(tr("Review changes …"), line);
    m_review->setObjectName(u"reviewPolicy"_s);
    setRole(*m_review, role::Primary);
    m_undo = new QPushButton(tr("As they stand"), line);
    m_undo->setObjectName(u"undoPolicy"_s);
    connect(m_review, &QPushButton::clicked, this, &PolicyCard::review);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        showStanding();
    });
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_review);
    across->addWidget(m_undo);
    across->addStretch(1);
    return line;
}

bool PolicyCard::mayEdit() const
{
    return kagibako::height(m_desk.overview().rank) >= kagibako::height(Rank::Admin);
}

void PolicyCard::refresh()
{
    m_about->setWords(mayEdit() ? tr("They hold for everybody, the server's own limits too. An admin may tighten them; "
                                     "an owner may loosen them, and then another owner has to sign too where there is "
                                     "one.")
                                : tr("They hold for everybody, the server's own limits too. Admins and owners change "
                                     "them."));
    m_fields->setReadOnly(!mayEdit());
    m_review->setVisible(mayEdit());
    m_undo->setVisible(mayEdit());
    m_review->setEnabled(m_isLoaded && !m_isBusy);
    m_undo->setEnabled(m_isEdited && !m_isBusy);
}

PolicyCard::Rules PolicyCard::rulesOf(const ClientSession& session)
{
    const Ledger& ledger = session.ledger();
    Rules rules{ledger.policy(), {}, {}};
    for (const Account& account : ledger.accounts()) {
        if (account.isActive() || rules.policy.accountIp.contains(account.id))
            rules.logins.insert(account.id, account.login);
        if (account.isActive() && account.rank == Rank::Owner && account.id != session.keyring().account())
            rules.otherOwners.append(account.login);
    }
    return rules;
}

void PolicyCard::load()
{
    m_desk.run(
        this, {}, [](ClientSession& session, Job&) -> Result<Rules> { return rulesOf(session); },
        [this](Result<Rules> rules) {
            if (!rules)
                return m_banner->fail(rules.error(), m_desk.language(), m_desk.problemId());
            take(std::move(*rules));
        });
}

/// What somebody is typing stays; everything else is as it stands now.
void PolicyCard::take(Rules rules)
{
    const bool isOther = m_isLoaded && rules.policy != m_rules.policy;
    m_rules = std::move(rules);
    m_isLoaded = true;
    if (!m_isEdited)
        return showStanding();
    if (isOther)
        m_banner->say(Banner::Kind::Warn, tr("The rules were changed meanwhile. What you typed is still here: read the "
                                             "changes once more, or take the rules as they stand."));
    refresh();
}

void PolicyCard::showStanding()
{
    m_fields->set(m_rules.policy, m_rules.logins);
    m_isEdited = false;
    refresh();
}

QStringList PolicyCard::changesTo(const Policy& policy) const
{
    return policyChanges(m_rules.policy, policy,
                         [this](const AccountId& id) { return m_rules.logins.value(id, id.string()); });
}

void PolicyCard::review()
{
    m_banner->clear();
    const std::optional<Policy> typed = m_fields->policy();
    if (!typed)
        return m_banner->say(Banner::Kind::Warn, tr("A line of addresses is wrong; it says why."));
    if (const auto checked = checkPolicy(*typed); !checked)
        return refuse(checked.error());
    if (*typed == m_rules.policy)
        return m_banner->say(Banner::Kind::Info, tr("Nothing is another than it stands."));
    m_isBusy = true;
    refresh();
    m_desk.run(
        this, {}, [policy = *typed](ClientSession& session, Job&) { return PolicyService(session).effectOf(policy); },
        [this, policy = *typed](const Result<Ledger::Effect>& effect) {
            m_isBusy = false;
            refresh();
            if (!effect)
                return refuse(effect.error());
            if (isVisible()) // not over another organization, which may be in front now
                ask(policy, *effect);
        });
}

void PolicyCard::ask(const Policy& policy, Ledger::Effect effect)
{
    QStringList lines = changesTo(policy);
    lines.append(effect == Ledger::Effect::AtOnce
                     ? tr("You sign it alone, and it holds at once for everybody.")
                     : tr("Another owner has to sign it too (%1). Until then nothing changes.")
                           .arg(m_rules.otherOwners.join(tr(", "))));
    auto* dialog = new AskDialog(m_desk,
                                 {.title = tr("Change the rules?"),
                                  .lines = lines,
                                  .yes = tr("Sign"),
                                  .danger = isLoosening(m_rules.policy, policy)},
                                 window());
    connect(dialog, &AskDialog::agreed, this, [this, policy] { sign(policy, LockOut::Refused); });
    dialog->show();
}

bool PolicyCard::isSure()
{
    return m_desk.prompt().confirm(this, {.title = tr("These rules keep you out"),
                                          .text = tr("The address of this computer, as the server sees it, would not "
                                                     "be let in any more. You could not take that back from here."),
                                          .yes = tr("Keep me out"),
                                          .danger = true}) &&
           m_desk.prompt().confirm(this, {.title = tr("Really keep yourself out?"),
                                          .text = tr("The window locks at once. Only somebody who is let in can change "
                                                     "the rules again; without anybody, nobody can."),
                                          .yes = tr("Yes, sign it"),
                                          .danger = true});
}

void PolicyCard::sign(const Policy& policy, LockOut lockOut)
{
    m_isBusy = true;
    refresh();
    m_desk.run(
        this, tr("Changing the rules"),
        [policy, lockOut, shown = m_rules.policy](ClientSession& session, Job&) -> Result<Ledger::Effect> {
            KAGIBAKO_TRY(session.lookFirst()); // what was pressed before, and its answer lost, is known then
            PolicyService service(session);
            if (service.current() != shown && service.current() != policy)
                return fail(ErrorCode::Conflict); // else what somebody else changed meanwhile would be undone unread
            return service.current() == policy ? Result<Ledger::Effect>(Ledger::Effect::AtOnce)
                                               : service.set(policy, lockOut);
        },
        [this, policy](const Result<Ledger::Effect>& effect) { took(policy, effect); });
}

void PolicyCard::took(const Policy& policy, const Result<Ledger::Effect>& effect)
{
    m_isBusy = false;
    if (!effect && effect.error().code() == ErrorCode::LocksOut && isVisible() && isSure())
        return sign(policy, LockOut::Accepted);
    if (!effect) {
        refresh();
        return refuse(effect.error());
    }
    m_isEdited = false;
    if (*effect == Ledger::Effect::AfterApproval)
        m_banner->say(Banner::Kind::Warn, tr("Signed. It waits for another owner, and changes nothing before."));
    else
        m_banner->say(Banner::Kind::Good, tr("The rules are changed."));
    load();
}

void PolicyCard::refuse(const Error& error)
{
    const QString& field = error.detail();
    if (error.code() == ErrorCode::LedgerRight)
        m_banner->say(Banner::Kind::Warn, tr("This loosens the rules, and only an owner may do that. Nothing was "
                                             "changed."));
    else if (error.code() == ErrorCode::LedgerRank)
        m_banner->say(Banner::Kind::Warn, tr("This would keep out somebody of a higher rank. Nothing was changed."));
    else if (error.code() == ErrorCode::PolicyBounds && field == "idle_minutes"_L1)
        m_banner->say(Banner::Kind::Warn, tr("An unused login cannot last longer than any login."));
    else if (error.code() == ErrorCode::PolicyBounds && field == "page_url"_L1)
        m_banner->say(Banner::Kind::Warn, tr("The address of the page has to begin with https:// and may hold neither "
                                             "a user nor “?” or “#”."));
    else
        m_banner->fail(error, m_desk.language(), m_desk.problemId());
}

} // namespace kagibako::ui
