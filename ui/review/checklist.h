// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/domain/check_choice.h"

#include <QDate>
#include <QList>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Paragraph;

/// What the clerk looked at: one document for the number, one or two for who it is. Offers only what is lawful for the
/// way and the day it came, and says in words what is still missing, what to look at, and why something can't be chosen
/// (番号法16条, domain.md §3).
class Checklist final : public QWidget
{
    Q_OBJECT

public:
    explicit Checklist(Language language, QWidget* parent = nullptr);
    /// How and on which day the documents came; with an invalid day the dates aren't looked at. Nothing is chosen then.
    void setCase(Route route, const QDate& received);
    void reset();
    /// Chooses what the submitted pictures are said to be, by the catalogue's codes; the clerk still looks. What is not
    /// lawful for this case is not chosen.
    void propose(const QList<QByteArray>& documents);
    QList<QByteArray> chosen() const;
    bool isComplete() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox* makeChoice(const QString& name);
    void fill(QComboBox* choice, const std::vector<CheckChoice>& lawful);
    void fillAll();
    QString absentWords() const;
    QString remarkWords() const;
    void refresh();

    Language m_language;
    Route m_route = Route::Online; ///< the page's
    QDate m_received;
    QComboBox* m_number;
    QComboBox* m_identity;
    QComboBox* m_second;
    QLabel* m_secondLabel;
    Paragraph* m_remarks;
    Paragraph* m_missing;
    QPushButton* m_why;
    Paragraph* m_absent;
};

} // namespace kagibako::ui
