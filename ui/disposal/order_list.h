// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/disposal/disposal_load.h"

#include <QScrollArea>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

/// Orders that wait for a second signature: who asks, for how many, why, and who may sign. Hidden while none waits.
class OrderList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit OrderList(Desk& desk, QWidget* parent = nullptr);
    void set(const DisposalLoad& load);

Q_SIGNALS:
    void lookAsked(const kagibako::crypto::Digest& request); ///< to be read, and signed there

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void add(const DisposalService::Waits& one, const QStringList& by, const DisposalLoad& load);
    void fit();

    Desk& m_desk;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_layout = nullptr;
};

} // namespace kagibako::ui
