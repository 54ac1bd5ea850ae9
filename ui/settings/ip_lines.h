// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ip_rules.h"

#include <QWidget>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QPlainTextEdit)

namespace kagibako::ui {

class Paragraph;

/// Ranges of IP addresses as people type them: one a line, digits in full width too, blank lines left out. What is
/// wrong is said below while it is typed, with the number of its line.
class IpLines final : public QWidget
{
    Q_OBJECT

public:
    /// `name`: of the field. `spoken`: what a screen reader calls it.
    IpLines(const QString& name, const QString& spoken, QWidget* parent);

    static QString textOf(const QList<IpRange>& ranges);
    /// In the order of statements. Nothing while a line is wrong or there are too many; `problems` says why, a line
    /// each.
    static std::optional<QList<IpRange>> read(const QString& text, QStringList* problems = nullptr);

    void setText(const QString& text);
    QString text() const;
    void setReadOnly(bool readOnly);
    void focusField();

Q_SIGNALS:
    void changed();

private:
    void refresh();

    QPlainTextEdit* m_field;
    Paragraph* m_problems;
};

} // namespace kagibako::ui
