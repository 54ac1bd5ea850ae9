// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/list_request_service.h"
#include "ui/common/desk.h"

#include <QScrollArea>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

/// What the person at the desk asked for and can still use, or waits for: each with its state and until when, and the
/// button that makes use of it. Hidden while there is nothing.
class RequestList final : public QScrollArea
{
    Q_OBJECT

public:
    using Shown = ListRequestService::Shown;

    explicit RequestList(Desk& desk, QWidget* parent = nullptr);
    /// While a file is written no other is begun.
    void setBusy(bool busy);

Q_SIGNALS:
    void saveAsked(const kagibako::ListRequestService::Shown& request);
    void failed(const kagibako::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void load();
    void fill();
    void add(const Shown& one);
    QString titleOf(const Shown& one) const;
    QString stateOf(const Shown& one) const;
    void fit();

    Desk& m_desk;
    QList<Shown> m_requests;
    bool m_isBusy = false;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_layout = nullptr;
};

} // namespace kagibako::ui
