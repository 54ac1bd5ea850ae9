// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/entry_review.h"
#include "ui/common/desk.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Checklist;
class EntryComparison;
class SecretLabel;

/// What clerks entered by post of one person: whether the entries are the same number, by whom and when they are, what
/// came with the form, the numbers (shown for a while), and the checklist.
class EntryPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit EntryPanel(Desk& desk, QWidget* parent = nullptr);
    void setCase(std::shared_ptr<const EntryReview::Case> opened, const QString& who);
    void clear();
    void showNumbers();
    bool areNumbersShown() const;
    EntryComparison& comparison() { return *m_comparison; }

    /// What it was checked with, by the catalogue's codes; nothing is asked about a company's number, which is public.
    QList<QByteArray> checks() const;
    bool isChecked() const;

Q_SIGNALS:
    void changed();

private:
    QWidget* makeEntries(const QString& who);
    QWidget* makeEntry(std::size_t place, QWidget* parent);
    QString documentWords(const QList<QByteArray>& codes) const;
    QList<QByteArray> allDocuments() const;
    bool isOfCompany() const;

    Desk& m_desk;
    EntryComparison* m_comparison;
    QVBoxLayout* m_entries;
    QWidget* m_entriesPart = nullptr;
    QWidget* m_checkPart;
    Checklist* m_checklist;
    std::shared_ptr<const EntryReview::Case> m_case;
    std::vector<std::pair<SecretLabel*, std::size_t>> m_numbers; ///< with the place of the entry
};

} // namespace kagibako::ui
