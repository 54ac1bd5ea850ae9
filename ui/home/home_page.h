// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/feature.h"

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

/// ホーム: first what is still to be set up, step by step; then how far the collection is. Every figure is a link into
/// the filtered list.
class HomePage final : public Page
{
    Q_OBJECT

public:
    explicit HomePage(Desk& desk, QWidget* parent = nullptr);
    void arrive(const QString& wish) override;

private:
    void refresh();
    QWidget* makeSetUp();
    QWidget* makeAlerts();
    QWidget* makeReaders();
    QWidget* makeDisposal();
    QWidget* makeProgress();
    void acknowledge(qint64 index);

    Desk& m_desk;
    qint64 m_acknowledged = -1; ///< new readers up to this leaf were seen here
    QVBoxLayout* m_body;
    QWidget* m_shown = nullptr;
};

Feature homeFeature();

} // namespace kagibako::ui
