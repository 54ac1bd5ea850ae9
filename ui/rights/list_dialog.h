// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/list_request_service.h"
#include "ui/common/desk.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QStandardItemModel)

namespace kagibako::ui {

class Banner;
class Table;

/// Exactly what somebody asks for, before a second person signs it: how many numbers, for what, to whom, until when,
/// and everybody who is in the list. Whoever can read none of the names cannot sign.
class ListDialog final : public QDialog
{
    Q_OBJECT

public:
    ListDialog(Desk& desk, const ListRequestService::Shown& shown, QWidget* parent);
    ~ListDialog() override;

Q_SIGNALS:
    void agreed();

private:
    static void tellUnreadable(Banner& banner, const ListRequestService::Shown& shown);
    QWidget* makeTerms(const Desk& desk, const ListRequestService::Shown& shown);
    void fill(const ListRequestService::Shown& shown);

    QStandardItemModel* m_people;
    Table* m_table;
};

} // namespace kagibako::ui
