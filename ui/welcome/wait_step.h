// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/ways.h"

#include <QTimer>

namespace kagibako::ui {

class Paragraph;
class WordsCard;

/// What happens after somebody asked to be let in. It asks the server again by itself; when it says yes, it is done.
/// The program may be closed meanwhile: then the login page opens as soon as one was let in.
class WaitStep final : public Step
{
    Q_OBJECT

public:
    WaitStep(Desk& desk, std::shared_ptr<JoiningBeginning> beginning, QWidget* parent = nullptr);
    QString title() const override { return tr("Waiting for the administrator"); }
    QString nextText() const override { return tr("Ask again now"); }
    bool isReady() const override { return !m_isDeclined; }
    Back back() const override { return m_isDeclined ? Back::Choice : Back::Nowhere; }
    void enter() override;
    void leave() override;

private:
    void ask();
    void took(const Result<wire::EnrolState>& state);
    QString timeNow() const;

    std::shared_ptr<JoiningBeginning> m_beginning;
    WordsCard* m_words;
    Paragraph* m_state;
    QTimer m_timer;
    bool m_isAsking = false;
    bool m_isDeclined = false;
};

} // namespace kagibako::ui
