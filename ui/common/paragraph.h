// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace kagibako::ui {

/// Text of more than one line. Japanese fills its line from top to bottom, so lines need room between them, which a
/// plain label does not give. What is set is shown as it is: nothing in it is taken for markup.
class Paragraph : public QLabel
{
    Q_OBJECT

public:
    explicit Paragraph(const QString& words = {}, QWidget* parent = nullptr);
    void setWords(const QString& words);
    const QString& words() const { return m_words; }

private:
    QString m_words;
};

} // namespace kagibako::ui
