// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/domain/person.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace kagibako::ui {

/// Whose number is typed, large enough to hold a form against it.
class PersonCard final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonCard(QWidget* parent = nullptr);
    void showPerson(const Person& person, const QString& scope, Language language);
    void showNobody();

private:
    QLabel* m_name;
    QLabel* m_kana;
    QLabel* m_details;
};

} // namespace kagibako::ui
