// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/founding.h"
#include "ui/common/desk.h"

#include <QWidget>

namespace kagibako::ui {

/// What the steps of the first run fill in, one after the other.
struct Beginning {
    FoundingRequest request;
    std::optional<Founding> founding; ///< keys made, nothing at the server yet
    ClientSession::Secrets secrets;   ///< to unlock with, once it exists
};

/// One step. It says by itself when it may be left, and does its work on the way out.
class Step : public QWidget
{
    Q_OBJECT

public:
    Step(Desk& desk, std::shared_ptr<Beginning> beginning, QWidget* parent)
        : QWidget(parent), m_desk(desk), m_beginning(std::move(beginning))
    {
    }
    virtual QString title() const = 0;
    virtual QString nextText() const = 0;
    virtual bool isReady() const = 0;
    /// Comes to the front.
    virtual void enter() {}
    /// Does the work; ends in done() or failed().
    virtual void leave() = 0;

Q_SIGNALS:
    void readyChanged();
    void done();
    void failed(const kagibako::Error& error);
    void wrong(const QString& text); ///< something to correct, in words

protected:
    Desk& m_desk;
    std::shared_ptr<Beginning> m_beginning;
};

} // namespace kagibako::ui
