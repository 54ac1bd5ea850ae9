// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/account_sheet_step.h"
#include "ui/welcome/ways.h"

namespace kagibako::ui {

/// The account sheet of the new owner, before the account is made. What follows from the use of the recovery sheet is
/// done in the settings, where it can be taken up again after any break.
class RecoverSheetStep final : public AccountSheetStep
{
    Q_OBJECT

public:
    RecoverSheetStep(Desk& desk, std::shared_ptr<RecoveringBeginning> beginning, QWidget* parent = nullptr);
    QString title() const override { return tr("Your new account sheet"); }
    QString nextText() const override { return tr("Become an owner"); }
    void enter() override;

    const Recovery& recovery() const { return *m_beginning->recovery; }

private:
    void commit() override;
    void took(const Result<void>& outcome);

    std::shared_ptr<RecoveringBeginning> m_beginning;
};

} // namespace kagibako::ui
