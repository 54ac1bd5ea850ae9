// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/people_roll.h"

#include <QWidget>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QListWidget)

namespace kagibako::ui {

class Paragraph;

/// Finds one employee among everybody: a line to search by code, name or kana, and the first hits below it as long as
/// they are several. A code typed in full, or the only hit, is chosen at once.
class FilerPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit FilerPicker(std::shared_ptr<const PeopleRoll> people, QWidget* parent = nullptr);
    void choose(const PersonId& person);
    const PersonId& chosen() const { return m_chosen; } ///< null: nobody
    QLineEdit* line() { return m_line; }

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void take(const PersonId& person);
    void takeHit();
    bool keyInLine(int key);
    bool keyInHits(int key);
    QString nameOf(const PersonId& person) const;

    std::shared_ptr<const PeopleRoll> m_people;
    QLineEdit* m_line;
    QListWidget* m_hits;
    Paragraph* m_who;
    PersonId m_chosen;
};

} // namespace kagibako::ui
