// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/disposal/due_proposal.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Banner;
class LineModel;
class Paragraph;
class Table;

/// Due dates before they are signed: the old day and the new one of every number, how many become earlier, and what is
/// left out. The days are those of the facts, or one that is typed with its reason.
class DueDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Days : std::uint8_t { Proposed, ByHand };
    /// ByHand: `proposal` is of forDayByHand().
    DueDialog(Desk& desk, DueProposal proposal, Days days, QWidget* parent);
    ~DueDialog() override;

Q_SIGNALS:
    /// `reason`: of a day by hand, with which it goes on record; else empty.
    void agreed(const std::vector<kagibako::DisposalService::DueChange>& changes, const QByteArray& reason);

private:
    void addFields(QVBoxLayout& layout);
    QWidget* makeButtons();
    void takeDay();
    void refresh();
    QString summary() const;
    QString leftOut() const;
    QString cell(std::size_t row, int column) const;

    Desk& m_desk;
    DueProposal m_chosen; ///< as given
    DueProposal m_shown;
    QDate m_today;
    QLineEdit* m_day = nullptr;
    QComboBox* m_reason = nullptr;
    Paragraph* m_summary;
    Banner* m_warning;
    LineModel* m_lines;
    Table* m_table;
    QPushButton* m_sign;
};

} // namespace kagibako::ui
