// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/account_sheet_step.h"

#include "ui/welcome/account_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace kagibako::ui {

AccountSheetStep::AccountSheetStep(Desk& desk, QWidget* parent)
    : Step(desk, parent), m_account(makeAccountCard(desk, this)),
      m_typed(new TypedBack(
          tr("Take the printed account sheet and type these two groups. So you know that it can be read."), this)),
      m_right(new QVBoxLayout)
{
    m_right->setSpacing(space::L);
    m_right->addWidget(m_typed);
    m_right->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    layout->addWidget(m_account);
    layout->addLayout(m_right, 1);
    connect(m_typed, &TypedBack::changed, this, &Step::readyChanged);
    connect(m_account, &SheetCard::cameOut, this, &Step::readyChanged);
    connect(m_account, &SheetCard::failed, this, &Step::failed);
}

void AccountSheetStep::putAbove(QWidget* card)
{
    m_right->insertWidget(0, card);
}

void AccountSheetStep::put(const ClientConfig& config, const SecretBytes& text, QByteArrayView seed)
{
    // The name of the organization is not known for sure before the log was verified.
    const auto sheet = accountSheet(m_desk, {}, config, text);
    m_typed->ask(sheet, seed);
    if (const auto out = m_account->put(sheet); !out)
        Q_EMIT failed(out.error());
    Q_EMIT readyChanged();
}

bool AccountSheetStep::isReady() const
{
    return m_account->isOut() && m_typed->isFilled();
}

void AccountSheetStep::leave()
{
    if (const QString problem = m_typed->check(); !problem.isEmpty())
        Q_EMIT wrong(problem);
    else
        commit();
}

} // namespace kagibako::ui
