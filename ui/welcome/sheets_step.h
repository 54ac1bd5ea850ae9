// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet_card.h"
#include "ui/common/typed_back.h"
#include "ui/welcome/ways.h"

namespace kagibako::ui {

/// The papers, before anything exists at the server: printed (or saved as PDF), and two groups of the recovery key
/// typed back from the paper. Only then the organization is founded.
class SheetsStep final : public Step
{
    Q_OBJECT

public:
    SheetsStep(Desk& desk, std::shared_ptr<FoundingBeginning> beginning, QWidget* parent = nullptr);
    QString title() const override { return tr("Two papers for the safe"); }
    QString nextText() const override { return tr("Found the organization"); }
    bool isReady() const override;
    void enter() override;
    void leave() override;

    /// The numbers of the groups that are asked for, from 1.
    const std::array<int, 2>& asked() const { return m_typed->asked(); }
    const Founded& founded() const { return m_beginning->founding->founded(); }

private:
    Result<void> putSheets();
    void commit();

    std::shared_ptr<FoundingBeginning> m_beginning;
    SheetCard* m_recovery;
    SheetCard* m_account;
    TypedBack* m_typed;
};

} // namespace kagibako::ui
