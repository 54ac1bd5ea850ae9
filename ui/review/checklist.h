// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/domain/identity_check.h"

#include <QList>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)

namespace kagibako::ui {

class Paragraph;

/// What the clerk looked at: one document for the number, one or two for who it is. Says in words what is still missing
/// (番号法16条, domain.md §3).
class Checklist final : public QWidget
{
    Q_OBJECT

public:
    explicit Checklist(Language language, QWidget* parent = nullptr);
    void reset();
    /// Chooses what the submitted pictures are said to be, by the catalogue's codes; the clerk still looks.
    void propose(const QList<QByteArray>& documents);
    QList<QByteArray> chosen() const;
    bool isComplete() const;

Q_SIGNALS:
    void changed();

private:
    QComboBox* makeChoice(const QString& name, Aspect aspect);
    void refresh();

    Language m_language;
    QComboBox* m_number;
    QComboBox* m_identity;
    QComboBox* m_second;
    QLabel* m_secondLabel;
    Paragraph* m_missing;
};

} // namespace kagibako::ui
