// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/typed_back.h"
#include "ui/welcome/ways.h"

namespace kagibako::ui {

class SheetCard;
class WordsCard;

/// The account sheet of somebody new, brought onto paper and typed back before anybody is asked: after the request is
/// in, its secret must not be lost.
class JoinSheetStep final : public Step
{
    Q_OBJECT

public:
    JoinSheetStep(Desk& desk, std::shared_ptr<JoiningBeginning> beginning, QWidget* parent = nullptr);
    QString title() const override { return tr("Your four words and your account sheet"); }
    QString nextText() const override { return tr("Ask to be let in"); }
    bool isReady() const override;
    void enter() override;
    void leave() override;

    /// The numbers of the groups that are asked for, from 1.
    const std::array<int, 2>& asked() const { return m_typed->asked(); }
    const Joining& joining() const { return *m_beginning->joining; }

private:
    void ask();
    void took(const Result<wire::EnrolState>& state);

    std::shared_ptr<JoiningBeginning> m_beginning;
    SheetCard* m_account;
    WordsCard* m_words;
    TypedBack* m_typed;
};

} // namespace kagibako::ui
