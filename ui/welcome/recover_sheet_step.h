// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/typed_back.h"
#include "ui/welcome/ways.h"

namespace kagibako::ui {

class SheetCard;

/// The account sheet of the new owner, brought onto paper and typed back before the account is made. What follows from
/// the use of the recovery sheet is done in the settings, where it can be taken up again after any break.
class RecoverSheetStep final : public Step
{
    Q_OBJECT

public:
    RecoverSheetStep(Desk& desk, std::shared_ptr<RecoveringBeginning> beginning, QWidget* parent = nullptr);
    QString title() const override { return tr("Your new account sheet"); }
    QString nextText() const override { return tr("Become an owner"); }
    bool isReady() const override;
    void enter() override;
    void leave() override;

    /// The numbers of the groups that are asked for, from 1.
    const std::array<int, 2>& asked() const { return m_typed->asked(); }
    const Recovery& recovery() const { return *m_beginning->recovery; }

private:
    void commit();
    void took(const Result<void>& outcome);

    std::shared_ptr<RecoveringBeginning> m_beginning;
    SheetCard* m_account;
    TypedBack* m_typed;
};

} // namespace kagibako::ui
