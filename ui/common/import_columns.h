// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/people_file.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QTableWidget)

namespace kagibako::ui {

class Paragraph;

/// The columns of a file, each with its heading, what stands below it, and the field it goes to.
class ImportColumns final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportColumns(QWidget* parent = nullptr);

    /// Begins with the guesses. True when somebody has to look at them before the file can be read.
    bool setFile(const FileGlance& glance, const QList<ColumnGuess>& guesses);
    bool isReady() const; ///< one column is the name, and no field has two
    /// As it is chosen now; the sheet is the caller's.
    FileReading reading() const;
    /// To be kept for the next file; of a file without headings nothing is.
    RememberedColumns remembered() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static QString goalWord(PersonField field);
    QComboBox* makeChoice(int column, const QString& heading, std::optional<PersonField> field);
    ColumnFields fields() const;
    QString problem() const;
    void showHeadings();
    void refresh();

    FileGlance m_glance;
    QCheckBox* m_noHeadings;
    QTableWidget* m_table;
    Paragraph* m_hint;
    std::vector<QComboBox*> m_choices;
};

} // namespace kagibako::ui
