// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/account_sheet_step.h"
#include "ui/welcome/ways.h"

namespace kagibako::ui {

class WordsCard;

/// The account sheet of somebody new and the words to be compared, before the request to be let in.
class JoinSheetStep final : public AccountSheetStep
{
    Q_OBJECT

public:
    JoinSheetStep(Desk& desk, std::shared_ptr<JoiningBeginning> beginning, QWidget* parent = nullptr);
    QString title() const override { return tr("Your four words and your account sheet"); }
    QString nextText() const override { return tr("Ask to be let in"); }
    void enter() override;

    const Joining& joining() const { return *m_beginning->joining; }

private:
    void commit() override;
    void took(const Result<wire::EnrolState>& state);

    std::shared_ptr<JoiningBeginning> m_beginning;
    WordsCard* m_words;
};

} // namespace kagibako::ui
