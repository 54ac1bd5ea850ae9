// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/typed_back.h"
#include "ui/welcome/step.h"

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class SheetCard;

/// The account sheet of somebody who has no account yet, brought onto paper and typed back before the server is asked:
/// once the account is made, its secret must not be lost. What stands beside the sheet and what is done then is each
/// way's own.
class AccountSheetStep : public Step
{
    Q_OBJECT

public:
    AccountSheetStep(Desk& desk, QWidget* parent);
    bool isReady() const final;
    void leave() final;

    /// The numbers of the groups that are asked for, from 1.
    const std::array<int, 2>& asked() const { return m_typed->asked(); }

protected:
    /// Above the groups to be typed.
    void putAbove(QWidget* card);
    /// `text`: 8 groups; `seed`: see TypedBack::ask().
    void put(const ClientConfig& config, const SecretBytes& text, QByteArrayView seed);
    /// The sheet can be read: does what the way is for.
    virtual void commit() = 0;

private:
    SheetCard* m_account;
    TypedBack* m_typed;
    QVBoxLayout* m_right;
};

} // namespace kagibako::ui
