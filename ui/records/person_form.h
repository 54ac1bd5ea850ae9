// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/payment_threshold.h"
#include "core/domain/purpose.h"
#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace kagibako::ui {

class FilerPicker;
class Form;
class Paragraph;

/// All fields of a person, with what is wrong with each below it. The kind decides which are shown; a field that is not
/// for the kind comes back empty.
class PersonForm final : public QWidget
{
    Q_OBJECT

public:
    /// `isNew`: not on record yet, so the scope is asked for too.
    PersonForm(Desk& desk, const Person& person, bool isNew, QWidget* parent = nullptr);

    struct Typed {
        Person person;
        std::vector<FieldProblem> problems; ///< what cannot be read
    };
    Typed typed() const;
    void fill(const Person& person);
    ScopeId scope() const; ///< of somebody new
    void setScope(const ScopeId& scope);
    /// What stands in the fields as it was typed, also where it cannot be read; to be put there again after fill().
    std::vector<std::pair<PersonField, QString>> lines() const;
    void setLines(const std::vector<std::pair<PersonField, QString>>& lines);
    /// Takes the place of what was told before, and puts the cursor into the first of these fields.
    void tell(const std::vector<FieldProblem>& problems);

Q_SIGNALS:
    void changed();

private:
    struct Row {
        PersonField field;
        QLabel* label;
        QWidget* part;  ///< everything but the label
        QWidget* input; ///< what the cursor goes into
        Paragraph* problem;
        QLineEdit* line; ///< null: none
        QString hint;
    };
    void makeRows();
    void makeWhere();
    void addLine(PersonField field, const QString& label, const QString& name, const QString& hint = {});
    void addRow(PersonField field, const QString& label, QWidget* input, const QString& hint = {});
    QWidget* makePurposes();
    void refresh();
    void followFiler();
    void refreshThreshold(const Person& person);
    bool isFor(PersonField field, PersonKind of) const;
    PersonKind kind() const;
    QString text(PersonField field, QString::NormalizationForm form) const;
    const Row* row(PersonField field) const;

    Desk& m_desk;
    Person m_person; ///< id and what no field holds
    bool m_isNew;
    Form* m_form;
    std::vector<Row> m_rows;
    QComboBox* m_kind;
    QComboBox* m_scope = nullptr;
    FilerPicker* m_filer;
    std::vector<std::pair<Purpose, QCheckBox*>> m_purposes;
    Paragraph* m_threshold = nullptr;
};

} // namespace kagibako::ui
