// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/join_sheet_step.h"

#include "ui/welcome/account_card.h"
#include "ui/welcome/words_card.h"

#include <QHBoxLayout>

namespace kagibako::ui {

JoinSheetStep::JoinSheetStep(Desk& desk, std::shared_ptr<JoiningBeginning> beginning, QWidget* parent)
    : Step(desk, parent), m_beginning(std::move(beginning)), m_account(makeAccountCard(desk, this)),
      m_words(new WordsCard(this)),
      m_typed(new TypedBack(
          tr("Take the printed account sheet and type these two groups. So you know that it can be read."), this))
{
    auto* right = new QVBoxLayout;
    right->setSpacing(space::L);
    right->addWidget(m_words);
    right->addWidget(m_typed);
    right->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    layout->addWidget(m_account);
    layout->addLayout(right, 1);
    connect(m_typed, &TypedBack::changed, this, &Step::readyChanged);
    connect(m_account, &SheetCard::cameOut, this, &Step::readyChanged);
    connect(m_account, &SheetCard::failed, this, &Step::failed);
}

void JoinSheetStep::enter()
{
    // The name of the organization is not known for sure before the log was verified.
    const auto sheet = accountSheet(m_desk, {}, joining().config(), joining().accountText());
    m_words->setWords(joining().words());
    m_typed->ask(sheet, m_beginning->request.sheet.bytes());
    if (const auto put = m_account->put(sheet); !put)
        Q_EMIT failed(put.error());
    Q_EMIT readyChanged();
}

bool JoinSheetStep::isReady() const
{
    return m_account->isOut() && m_typed->isFilled();
}

void JoinSheetStep::leave()
{
    if (const QString problem = m_typed->check(); !problem.isEmpty())
        Q_EMIT wrong(problem);
    else
        ask();
}

void JoinSheetStep::ask()
{
    m_desk.worker().run(
        this, tr("Asking to be let in"),
        [beginning = m_beginning, make = m_desk.transport(),
         folder = m_desk.folder()](Job&) -> Result<wire::EnrolState> {
            const auto transport = make(beginning->request.server, beginning->request.pin);
            KAGIBAKO_TRY_ASSIGN(const wire::EnrolState state, beginning->joining->ask(*transport));
            // Asking again after a folder could not be written is the same request.
            if (state != wire::EnrolState::Declined && !readClientConfig(folder))
                KAGIBAKO_TRY(writeClientConfig(folder, beginning->joining->config()));
            return state;
        },
        [this](const Result<wire::EnrolState>& state) { took(state); });
}

void JoinSheetStep::took(const Result<wire::EnrolState>& state)
{
    if (!state && state.error().code() == ErrorCode::NotFound) {
        Q_EMIT wrong(tr("This server knows no such sheet, or its 7 days are over. Nothing was asked for. Go back and "
                        "compare address, organization ID and sheet number; else ask for a new sheet."));
        return;
    }
    if (!state) {
        Q_EMIT failed(state.error());
        return;
    }
    if (*state == wire::EnrolState::Declined) {
        Q_EMIT wrong(tr("Somebody else came in by this sheet. You were not let in, and nothing was changed. Tell the "
                        "administrator at once, and ask for a new sheet."));
        return;
    }
    m_desk.settings().setWaiting(true);
    Q_EMIT done();
}

} // namespace kagibako::ui
