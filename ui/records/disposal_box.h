// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/disposal_plan.h"
#include "core/domain/person.h"
#include "ui/common/desk.h"

#include <QTimer>
#include <QWidget>

namespace kagibako::ui {

class Paragraph;

/// Of a kept number: the day on which it may go by what is on record, and the first reason. The section Disposal has
/// all of them.
class DisposalBox final : public QWidget
{
    Q_OBJECT

public:
    explicit DisposalBox(Desk& desk, QWidget* parent = nullptr);
    /// `due`: the date that is set; invalid: none.
    void showPerson(const Person& person, const QDate& due);
    void clear();

private:
    void load();
    void tell(const DisposalPlan& plan);

    Desk& m_desk;
    Person m_person;
    QDate m_due;
    QTimer m_wait; ///< whoever holds an arrow key passes many by
    Paragraph* m_words;
};

} // namespace kagibako::ui
