// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/people_service.h"
#include "ui/common/desk.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QTableWidget)

namespace kagibako::ui {

class Banner;

/// People from a CSV file: what would happen is shown first, with every problem by its row; then all of it or nothing.
class PeopleImportDialog final : public QDialog
{
    Q_OBJECT

public:
    PeopleImportDialog(Desk& desk, const QString& path, QWidget* parent = nullptr);
    /// Asks for the file, then shows the dialog, not modal to others. Does nothing when no file is chosen.
    static void start(Desk& desk, QWidget* parent);

private:
    void preview();
    void showPreview(const PeopleService::Imported& preview);
    void showProblems(const std::vector<RowProblem>& problems);
    void showSample(const std::vector<Person>& people);
    void import();
    void setBusy(bool busy);
    std::optional<ScopeId> scope() const;

    Desk& m_desk;
    QByteArray m_file;
    QComboBox* m_scope;
    QLabel* m_summary;
    QTableWidget* m_table;
    Banner* m_banner;
    QPushButton* m_import;
    QPushButton* m_close;
};

} // namespace kagibako::ui
