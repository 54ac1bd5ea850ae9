// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/account_addresses.h"

#include "ui/common/theme.h"
#include "ui/settings/ip_lines.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

AccountAddresses::AccountAddresses(QWidget* parent)
    : QWidget(parent), m_account(new QComboBox(this)),
      m_allow(new IpLines(u"accountAllow"_s, tr("Addresses let in, of one account"), this)),
      m_deny(new IpLines(u"accountDeny"_s, tr("Addresses kept out, of one account"), this))
{
    m_account->setObjectName(u"addressAccount"_s);
    m_account->setAccessibleName(tr("Account"));
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(16);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::M);
    grid->setVerticalSpacing(space::XS);
    grid->addWidget(m_account, 0, 0, Qt::AlignLeft);
    grid->addWidget(new QLabel(tr("Let in"), this), 1, 0);
    grid->addWidget(new QLabel(tr("Kept out"), this), 1, 1);
    grid->addWidget(m_allow, 2, 0, Qt::AlignTop);
    grid->addWidget(m_deny, 2, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setFocusProxy(m_account);
    connect(m_account, &QComboBox::currentIndexChanged, this, &AccountAddresses::showChosen);
    for (IpLines* lines : {m_allow, m_deny})
        connect(lines, &IpLines::changed, this, &AccountAddresses::keep);
}

void AccountAddresses::set(const Rules& rules, const QMap<AccountId, QString>& logins)
{
    const std::optional<AccountId> before = chosen();
    m_logins = logins;
    m_texts.clear();
    for (auto own = rules.cbegin(); own != rules.cend(); ++own)
        m_texts.insert(own.key(), {IpLines::textOf(own->allow), IpLines::textOf(own->deny)});
    {
        const QSignalBlocker quiet(m_account);
        m_account->clear();
        for (auto login = logins.cbegin(); login != logins.cend(); ++login) {
            m_account->addItem(QString(), login.key().toBytes());
            nameRow(m_account->count() - 1);
        }
        if (before)
            m_account->setCurrentIndex(std::max(0, m_account->findData(before->toBytes())));
    }
    showChosen();
}

std::optional<AccountAddresses::Rules> AccountAddresses::rules()
{
    Rules rules;
    for (auto texts = m_texts.cbegin(); texts != m_texts.cend(); ++texts) {
        if (texts->isEmpty())
            continue;
        const auto allow = IpLines::read(texts->allow);
        const auto deny = IpLines::read(texts->deny);
        if (!allow || !deny) {
            m_account->setCurrentIndex(std::max(0, m_account->findData(texts.key().toBytes())));
            (allow ? m_deny : m_allow)->focusField();
            return std::nullopt;
        }
        rules.insert(texts.key(), {*allow, *deny});
    }
    return rules;
}

void AccountAddresses::setReadOnly(bool readOnly)
{
    m_allow->setReadOnly(readOnly);
    m_deny->setReadOnly(readOnly);
}

std::optional<AccountId> AccountAddresses::chosen() const
{
    const auto id = AccountId::fromBytes(m_account->currentData().toByteArray());
    return id ? std::optional(*id) : std::nullopt;
}

void AccountAddresses::showChosen()
{
    const auto id = chosen();
    const Texts texts = id ? m_texts.value(*id) : Texts();
    m_isShowing = true;
    m_allow->setText(texts.allow);
    m_deny->setText(texts.deny);
    m_isShowing = false;
}

void AccountAddresses::keep()
{
    const auto id = chosen();
    if (m_isShowing || !id)
        return;
    m_texts.insert(*id, {m_allow->text(), m_deny->text()});
    nameRow(m_account->currentIndex());
    Q_EMIT changed();
}

/// The login, and whether there is anything to see.
void AccountAddresses::nameRow(int row)
{
    const auto id = AccountId::fromBytes(m_account->itemData(row).toByteArray());
    if (!id)
        return;
    const QString login = m_logins.value(*id);
    m_account->setItemText(row, m_texts.value(*id).isEmpty() ? login : tr("%1 (has rules)").arg(login));
}

} // namespace kagibako::ui
