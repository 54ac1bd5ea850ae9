// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "ui/common/desk.h"
#include "ui/common/words.h"
#include "ui/disposal/disposal_load.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QFormLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Banner;
class Paragraph;
class WhatIf;

/// Everything about one number that goes or is gone: the day, every reason with its article, warnings, the hold, the
/// day that somebody set, and what would be if its owner left on another day.
class DisposalPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit DisposalPanel(Desk& desk, QWidget* parent = nullptr);
    /// `person`: as on record; none where that cannot be read.
    void showKept(const DisposalService::Row& row, const std::optional<Person>& person);
    void showGone(const DisposalService::Gone& gone, const DisposalLoad& load);
    void showNobody();
    void askWhatIf();

private:
    void begin(const QString& name, const QStringList& about, const StateLook& look);
    void addField(const QString& title, const QString& value);
    void addReason(const QString& words);
    QString remarkOf(const DisposalService::Row& row) const;

    Desk& m_desk;
    QLabel* m_name;
    QLabel* m_about;
    QVBoxLayout* m_stateRow;
    QWidget* m_stateLabel = nullptr;
    QFormLayout* m_fields;
    Banner* m_warnings;
    QLabel* m_whyTitle;
    QVBoxLayout* m_whyLayout;
    QWidget* m_why = nullptr;
    WhatIf* m_whatIf;
    QScrollArea* m_scroll;
    Paragraph* m_nobody;
};

} // namespace kagibako::ui
