// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/reveal_service.h"
#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Banner;
class SecretLabel;

/// The numbers of an employee and of who stands on the employee's form, side by side: opened by one act, each of them
/// counted and in the log, and hidden again together. Of whom the purpose does not allow nothing is asked.
class FamilyNumbers final : public QWidget
{
    Q_OBJECT

public:
    explicit FamilyNumbers(Desk& desk, QWidget* parent = nullptr);
    /// The employee first; nothing is offered where nobody stands on the form. Of others nothing stays on the screen.
    void setPeople(std::vector<Person> people);
    void setPurpose(const std::optional<Purpose>& purpose);
    void hideNow();
    bool isShown() const { return m_shown != nullptr; }

Q_SIGNALS:
    void aboutToShow(); ///< what is shown of one of them alone is hidden then

private:
    void press();
    std::vector<Person> allowed() const;
    void open();
    void took(const std::vector<Person>& people, const Result<RevealService::Together>& opened);
    void showNumbers(const std::vector<Person>& people, const RevealService::Together& opened);
    SecretLabel* addNumber(QVBoxLayout& rows, const Person& person);
    void refresh();

    Desk& m_desk;
    std::vector<Person> m_people;
    std::optional<Purpose> m_purpose;
    bool m_busy = false;
    QPushButton* m_button;
    Banner* m_banner;
    QVBoxLayout* m_layout;
    QWidget* m_shown = nullptr; ///< the numbers; made when they are opened, gone when they are hidden
};

} // namespace kagibako::ui
