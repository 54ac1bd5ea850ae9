// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/people_roll.h"
#include "ui/postal/draft.h"
#include "ui/postal/postal_entry.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <functional>
#include <utility>

namespace kagibako::ui {

/// What was entered since the program was started, the newest first. It outlives a lock, which only takes the names out
/// of it: a clerk who comes back from lunch goes on with the same pile.
class EntryList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { State, Time, Code, Name, Documents, Mismatches, Columns };
    enum Role : int { StateRole = Qt::UserRole + 1 };

    explicit EntryList(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Returns its key.
    int add(PostalEntry entry, const PeopleRoll& people);
    void change(int key, const std::function<void(PostalEntry&)>& how);
    void remove(int key);
    /// Null when it is gone.
    const PostalEntry* find(int key) const;
    const PostalEntry& at(int row) const { return m_rows[static_cast<std::size_t>(row)].entry; }
    std::optional<int> rowOf(int key) const;
    QString nameOf(int key) const;
    bool has(PostalEntry::State state) const;
    /// What was saved or taken back went onto a sheet: the next batch begins without it.
    void beginNewBatch();

    void showNames(const PeopleRoll& people, Language language);
    void forgetNames();
    /// Of everything that counts, earlier batches too.
    QList<QDateTime> times() const;
    /// What the next form probably brings too.
    const QList<QByteArray>& lastDocuments() const { return m_lastDocuments; }

    /// Whom the clerk is working on.
    void setCurrent(const std::optional<Draft>& current) { m_current = current; }
    const std::optional<Draft>& current() const { return m_current; }
    /// Everything begun and not known to be saved, what is worked on last.
    QList<Draft> drafts() const;
    /// True once: nothing happened since the program was started.
    bool takeFresh() { return std::exchange(m_isFresh, false); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed();
    void settled(int key); ///< the server has spoken, or could not be asked: saved, failed, or taken back

private:
    struct Row {
        PostalEntry entry;
        QString code;
        QString name;
    };
    static void fillNames(Row& row, const PeopleRoll& people);
    QString documentWords(const PostalEntry& entry) const;

    std::vector<Row> m_rows;
    QList<QDateTime> m_filed; ///< of earlier batches
    QList<QByteArray> m_lastDocuments;
    std::optional<Draft> m_current;
    Language m_language = Language::Japanese;
    int m_lastKey = 0;
    bool m_isFresh = true;
};

} // namespace kagibako::ui
