// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;

/// Proves both logs from their first entries on, for whoever does not want to take the daily check's word.
class LogCheck final : public QWidget
{
    Q_OBJECT

public:
    explicit LogCheck(Desk& desk, QWidget* parent = nullptr);

private:
    void verifyTree();
    void verifySignatures();
    void setBusy(bool busy);

    Desk& m_desk;
    Banner* m_banner;
    QPushButton* m_tree;
    QPushButton* m_signatures;
};

} // namespace kagibako::ui
