// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QButtonGroup)
QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

/// What is asked before something is signed.
struct Ask {
    QString title;
    QStringList lines = {};   ///< what exactly is signed, and what follows
    QString spoken = {};      ///< large, to be read out to somebody; may be empty
    QString field = {};       ///< something to be typed; empty: nothing
    QString tick = {};        ///< what has to be true; empty: nothing
    QStringList choices = {}; ///< the first is the usual one
    QString yes = {};         ///< what the button does, in words
    bool danger = false;
};

/// Shows what is about to be signed, and takes the answers that it needs. Everything in it is shown as it is: nothing
/// somebody named becomes markup.
class AskDialog final : public QDialog
{
    Q_OBJECT

public:
    AskDialog(Desk& desk, const Ask& ask, QWidget* parent);

Q_SIGNALS:
    void agreed(int choice, const QString& typed);

private:
    void addAnswers(const Ask& ask, QVBoxLayout& layout);
    void refresh();

    QCheckBox* m_tick = nullptr;
    QLineEdit* m_field = nullptr;
    QButtonGroup* m_choices = nullptr;
    QPushButton* m_yes;
};

} // namespace kagibako::ui
