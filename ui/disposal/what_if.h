// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/disposal_plan.h"
#include "core/domain/person.h"
#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace kagibako::ui {

class Paragraph;

/// «What if the leaving date is …»: the answer is there as soon as a day is typed. Nothing is stored.
class WhatIf final : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIf(Desk& desk, QWidget* parent = nullptr);
    void setPerson(const std::optional<Person>& person); ///< none: nobody is known here
    void focusField();

private:
    void answer();
    void tell(const QDate& day, const Result<DisposalPlan>& plan);

    Desk& m_desk;
    std::optional<Person> m_person;
    QLineEdit* m_day;
    Paragraph* m_answer;
};

/// Whoever leaves on this day, with all uses of the number that still go on ended on it.
Person leavingOn(Person person, const QDate& day);

} // namespace kagibako::ui
