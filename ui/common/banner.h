// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/language.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace kagibako::ui {

class Paragraph;

/// A message inside the page it belongs to: nothing modal, nothing that goes away by itself. Empty and hidden until
/// something is said.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { Info, Good, Warn, Bad };

    explicit Banner(QWidget* parent = nullptr);
    void say(Kind kind, const QString& text);
    /// What happened, what was kept, what to do; with the stable name of the error, which the server's operator can
    /// find in the log. `problemId`: the server's, empty for none.
    void fail(const Error& error, Language language, const QString& problemId = {});
    void clear();
    QString text() const;

private:
    QLabel* m_icon;
    Paragraph* m_text;
    QToolButton* m_close;
};

/// The sentences of an error with its name behind them.
QString errorSentences(const Error& error, Language language, const QString& problemId = {});

} // namespace kagibako::ui
