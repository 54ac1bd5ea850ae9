// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/password_card.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/new_password_fields.h"
#include "ui/common/style_sheet.h"
#include "ui/settings/own_secrets.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

PasswordCard::PasswordCard(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_banner(new Banner(this))
{
    auto* form = new Form(tr("Your password"), this);
    form->addWide(m_banner);
    m_now = new OwnSecrets(desk, *form, u"change"_s);
    m_next = new NewPasswordFields(*form);
    m_change = new QPushButton(tr("Change the password"), form);
    m_change->setObjectName(u"savePassword"_s);
    m_change->setEnabled(false);
    setRole(*m_change, role::Primary);
    auto* line = new QWidget(form);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_change);
    across->addStretch(1);
    form->addWide(line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    connect(m_now, &OwnSecrets::changed, this, &PasswordCard::refresh);
    connect(m_next, &NewPasswordFields::changed, this, &PasswordCard::refresh);
    connect(m_change, &QPushButton::clicked, this, &PasswordCard::change);
}

void PasswordCard::refresh()
{
    m_change->setEnabled(!m_isBusy && m_now->isFilled() && m_next->isFilled());
}

void PasswordCard::change()
{
    m_banner->clear();
    if (const QString problem = m_next->check(); !problem.isEmpty())
        return m_banner->say(Banner::Kind::Warn, problem);
    auto now = m_now->read();
    if (!now)
        return m_banner->say(Banner::Kind::Warn, tr("The account secret is mistyped. Compare it with the sheet."));
    const auto next = std::make_shared<const SecretBytes>(m_next->copy());
    m_isBusy = true;
    refresh();
    m_desk.run(
        this, tr("Changing the password"),
        [now = std::move(now), next](ClientSession& session, Job&) { return session.changePassword(*now, *next); },
        [this](const Result<void>& outcome) { took(outcome); });
}

void PasswordCard::took(const Result<void>& outcome)
{
    m_isBusy = false;
    if (outcome) {
        m_now->clear();
        m_next->clear();
        m_banner->say(Banner::Kind::Good,
                      tr("Changed. Your other sessions have ended; the account sheet is still good."));
        Q_EMIT changed();
    } else if (outcome.error().code() == ErrorCode::LoginFailed) {
        m_banner->say(Banner::Kind::Bad,
                      tr("The password now, or the account secret, is another. Nothing was changed."));
        m_now->markPassword();
    } else {
        m_banner->fail(outcome.error(), m_desk.language(), m_desk.problemId());
    }
    refresh();
}

} // namespace kagibako::ui
