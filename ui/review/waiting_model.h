// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/overview.h"

#include <QAbstractTableModel>

#include <variant>

namespace kagibako::ui {

/// What waits to be checked, oldest first: submissions, and people whose number clerks entered by post.
class WaitingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { State, Received, Who, Scope, Numbers, Pictures, EnteredBy, Columns };
    enum Role : int { TroubledRole = Qt::UserRole + 1, EnteredRole };
    /// By which a row is found again: a submission, or a person of whom something was entered.
    using Key = std::variant<SubmissionId, PersonId>;

    explicit WaitingModel(Language language, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_language(language)
    {
    }
    void setOverview(const Overview& overview);
    /// Null when it is no submission.
    const ReviewService::Waiting* submission(int row) const;
    /// Null when it was not entered by clerks.
    const EntryReview::Waiting* entered(int row) const;
    /// Entered by nobody but this account, which may not accept it.
    bool isBarred(int row) const;
    Key key(int row) const;
    QString who(int row) const { return at(row).who; }
    std::optional<int> rowOf(const Key& wanted) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::variant<ReviewService::Waiting, EntryReview::Waiting> waiting;
        QString who;
        QString scope;
        QString received; ///< as the log writes times, which sorts
    };
    const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    static QString cell(const ReviewService::Waiting& waiting, Column column);
    static QString cell(const EntryReview::Waiting& waiting, Column column);

    Language m_language;
    std::vector<Row> m_rows;
};

} // namespace kagibako::ui
