// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/people_service.h"
#include "ui/common/desk.h"

#include <QDialog>
#include <QTimer>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QProgressBar)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace kagibako::ui {

class Banner;
class ImportColumns;
class ImportDifferences;
class ImportProblems;

/// People from a workbook or a CSV file: which column holds what, where the headings don't say it; then what would
/// happen, or every problem by its row; then all of it or nothing. Who stops it on the way keeps what came by then.
class PeopleImportDialog final : public QDialog
{
    Q_OBJECT

public:
    PeopleImportDialog(Desk& desk, const QString& path, QWidget* parent = nullptr);
    /// Asks for the file, then shows the dialog, not modal to others. Does nothing when no file is chosen.
    static void start(Desk& desk, QWidget* parent);
    /// While people are brought in this asks to stop, and the dialog stays to say how far it came.
    void reject() override;

private:
    enum Page : int { Nothing, Columns, Differences, Problems }; // of the stack, in this order

    void addScopes();
    void addButtons(QHBoxLayout& buttons);
    void look();
    void looked(const Result<FileGlance>& glance);
    void refuse(const Error& error);
    void leaveColumns();
    void preview();
    void showPreview(const PeopleService::Imported& preview);
    void import();
    void imported(const Result<PeopleService::Imported>& outcome);
    void setBusy(bool busy);
    void showPage(Page page);
    void refresh();
    void refreshProgress();
    FileReading reading() const;
    std::optional<ScopeId> scope() const;

    Desk& m_desk;
    QByteArray m_file;
    QComboBox* m_scope;
    QComboBox* m_sheet;
    QLabel* m_sheetLabel;
    QLabel* m_summary;
    Banner* m_banner;
    QStackedWidget* m_pages;
    ImportColumns* m_columns;
    ImportDifferences* m_differences;
    ImportProblems* m_problems;
    QProgressBar* m_progress;
    QLabel* m_progressText;
    QPushButton* m_showColumns;
    QPushButton* m_next;
    QPushButton* m_import;
    QPushButton* m_close;
    std::shared_ptr<Job> m_job; ///< while people are brought in
    QTimer m_poll;              ///< how far it is
    bool m_busy = false;
    bool m_importable = false; ///< there is something to bring in
};

} // namespace kagibako::ui
