// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/number_import.h"
#include "ui/common/desk.h"

#include <QDialog>
#include <QTimer>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QProgressBar)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QTableWidget)

namespace kagibako::ui {

class Banner;
class ImportProblems;

/// 移行: numbers from a workbook or a CSV file of another program. Whose numbers come, or every problem by its row;
/// then all of them or nothing; then the file, which still has them in the clear, is offered to be overwritten and
/// removed. No number is shown.
class NumberImportDialog final : public QDialog
{
    Q_OBJECT

public:
    NumberImportDialog(Desk& desk, const QString& path, QWidget* parent = nullptr);
    /// Asks for the file, then shows the dialog. Does nothing when no file is chosen.
    static void start(Desk& desk, QWidget* parent);
    /// While numbers are brought in this asks to stop, and the dialog stays to say how far it came.
    void reject() override;

private:
    enum Page : int { Nothing, Lines, Problems }; // of the stack, in this order
    enum class Step : std::uint8_t { Preview, Done, Erased };

    void addScopes();
    void addButtons(QHBoxLayout& buttons);
    void makeTable();
    void refresh();
    std::optional<ScopeId> scope() const;

    // What is done with the file: number_import_work.cpp.
    void read();
    void took(NumberImport read);
    void preview();
    void showPlan(const NumberImportService::Plan& plan);
    void fillTable(const NumberImportService::Plan& plan);
    void import();
    void imported(const Result<NumberImportService::Imported>& outcome);
    void erase();
    void setBusy(bool busy);
    void showPage(Page page);
    void refreshProgress();

    Desk& m_desk;
    QString m_path;
    std::shared_ptr<const NumberImport> m_read; ///< null: not yet, or nothing can be said of the file
    QComboBox* m_scope;
    QComboBox* m_sheet;
    QLabel* m_sheetLabel;
    QLabel* m_summary;
    Banner* m_banner;
    QStackedWidget* m_pages;
    QTableWidget* m_table;
    ImportProblems* m_problems;
    QProgressBar* m_progress;
    QLabel* m_progressText;
    QPushButton* m_erase;
    QPushButton* m_import;
    QPushButton* m_close;
    std::shared_ptr<Job> m_job; ///< while numbers are brought in
    QTimer m_poll;              ///< how far it is
    Step m_step = Step::Preview;
    bool m_busy = false;
    qsizetype m_coming = 0;
};

} // namespace kagibako::ui
