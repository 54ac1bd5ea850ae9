// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace kagibako::ui {

struct Question {
    QString title;
    QString text;
    QString yes;         ///< what the button does, in words: "Destroy 3 pictures"
    bool danger = false; ///< then Enter does not press it
};

/// Everything modal that a screen asks: an interface so that tests can answer.
class Prompt
{
public:
    virtual ~Prompt() = default;
    virtual bool confirm(QWidget* parent, const Question& question) = 0;
    virtual void tell(QWidget* parent, const QString& title, const QString& text) = 0;
    /// Empty when the person thought better of it. `filter`: "CSV (*.csv)".
    virtual QString openFile(QWidget* parent, const QString& title, const QString& filter) = 0;
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggestion,
                             const QString& filter) = 0;
};

class WindowPrompt final : public Prompt
{
public:
    bool confirm(QWidget* parent, const Question& question) override;
    void tell(QWidget* parent, const QString& title, const QString& text) override;
    QString openFile(QWidget* parent, const QString& title, const QString& filter) override;
    QString saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter) override;
};

} // namespace kagibako::ui
