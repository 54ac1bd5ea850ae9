// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/words.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QFormLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Banner;
class DisposalBox;
class FamilyNumbers;
class NumberComparison;
class Paragraph;
class SecretLabel;
class Timeline;

/// Everything about one person: what is on record, and the number, which is shown for a purpose and for a while only.
class PersonPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit PersonPanel(Desk& desk, QWidget* parent = nullptr);
    void showPerson(const Person& person, PersonState state, const QDate& due, const QString& scope, bool mayReveal);
    void showNobody();
    /// Before showPerson(): who belongs to whoever is shown next, and whether the person at the desk may change them.
    void setFamily(std::vector<Person> family) { m_family = std::move(family); }
    void setMayChange(bool may);
    /// Asks for the number with the purpose that is chosen.
    void reveal();

Q_SIGNALS:
    void changeAsked();
    void personAsked(const kagibako::PersonId& person); ///< of the family

private:
    QWidget* makeNumber();
    QWidget* makeRecordHeading();
    // What is on record: person_record.cpp.
    void fillFields(const Person& person, const QDate& due, const QString& scope);
    void addField(const QString& title, const QString& value);
    void addFamily(const QString& title);
    void fillPurposes(const Person& person);
    void copy();
    void showWhose();
    std::optional<Purpose> purpose() const;
    void open(Way way, QPushButton& pressed, std::function<void(SecretBytes)> then);
    void refreshButtons();

    Desk& m_desk;
    Person m_person;
    std::vector<Person> m_family;
    PersonState m_state = PersonState::None;
    bool m_mayReveal = false;
    bool m_busy = false;
    QLabel* m_name;
    QLabel* m_kana;
    QVBoxLayout* m_stateRow;
    QWidget* m_stateLabel = nullptr;
    QFormLayout* m_fields;
    QPushButton* m_change = nullptr;
    DisposalBox* m_disposal;
    Timeline* m_timeline;
    Banner* m_banner;
    SecretLabel* m_number;
    QLabel* m_countdown;
    QComboBox* m_purpose;
    QPushButton* m_reveal;
    QPushButton* m_copy;
    FamilyNumbers* m_familyNumbers;
    NumberComparison* m_comparison;
    QScrollArea* m_scroll;
    QWidget* m_body;
    QWidget* m_numberPart; ///< made in m_body
    Paragraph* m_nobody;
};

} // namespace kagibako::ui
