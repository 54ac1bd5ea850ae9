// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/join_sheet_step.h"

#include "ui/welcome/words_card.h"

namespace kagibako::ui {

JoinSheetStep::JoinSheetStep(Desk& desk, std::shared_ptr<JoiningBeginning> beginning, QWidget* parent)
    : AccountSheetStep(desk, parent), m_beginning(std::move(beginning)), m_words(new WordsCard(this))
{
    putAbove(m_words);
}

void JoinSheetStep::enter()
{
    m_words->setWords(joining().words());
    put(joining().config(), joining().accountText(), m_beginning->request.sheet.bytes());
}

void JoinSheetStep::commit()
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
