// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/wait_step.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/welcome/words_card.h"

#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int AgainMilliseconds = 15'000;
} // namespace

WaitStep::WaitStep(Desk& desk, std::shared_ptr<JoiningBeginning> beginning, QWidget* parent)
    : Step(desk, parent), m_beginning(std::move(beginning)), m_words(new WordsCard(this)),
      m_state(new Paragraph({}, this))
{
    auto* form = new Form(tr("What happens now"), this);
    form->addWide(new Paragraph(tr("The administrator sees your request, compares the four words with you, and lets "
                                   "you in. Then this program unlocks by itself."),
                                form));
    form->addWide(
        new Paragraph(tr("You may close it. Next time, log in with your password and your account sheet."), form));
    m_state->setObjectName(u"joinState"_s);
    form->addWide(m_state);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    layout->addWidget(m_words);
    layout->addWidget(form);
    layout->addStretch(1);
    m_timer.setInterval(AgainMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &WaitStep::ask);
}

void WaitStep::enter()
{
    m_words->setWords(m_beginning->joining->words());
    m_state->setWords(tr("You have asked. Nobody has let you in yet."));
    m_timer.start();
}

void WaitStep::leave()
{
    ask(); // or wait for the answer that is on its way
}

void WaitStep::ask()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_desk.worker().run(
        this, {},
        [beginning = m_beginning, make = m_desk.transport()](Job&) {
            const auto transport = make(beginning->request.server, beginning->request.pin);
            return beginning->joining->ask(*transport);
        },
        [this](const Result<wire::EnrolState>& state) {
            m_isAsking = false;
            took(state);
        });
}

QString WaitStep::timeNow() const
{
    return m_desk.clock().now().toOffsetFromUtc(9 * 3600).toString(u"HH:mm:ss"_s);
}

void WaitStep::took(const Result<wire::EnrolState>& state)
{
    if (!state) {
        // Not the end: it asks again by itself.
        m_state->setWords(
            tr("Asked at %1, without an answer: %2").arg(timeNow(), errorSentences(state.error(), m_desk.language())));
        Q_EMIT stays();
        return;
    }
    if (*state == wire::EnrolState::Waiting) {
        m_state->setWords(tr("Asked at %1: nobody has let you in yet.").arg(timeNow()));
        Q_EMIT stays();
        return;
    }
    m_timer.stop();
    m_desk.settings().setWaiting(false);
    if (*state == wire::EnrolState::Granted) {
        m_state->setWords(tr("You were let in."));
        Q_EMIT done();
        return;
    }
    m_isDeclined = true;
    removeClientConfig(m_desk.folder()); // it leads nowhere
    m_state->setWords(tr("You were not let in."));
    Q_EMIT wrong(tr("Somebody else came in by your sheet. You were not let in. Tell the administrator at once, ask for "
                    "a new sheet, and shred the account sheet you printed."));
}

} // namespace kagibako::ui
