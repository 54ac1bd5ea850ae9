// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"
#include "ui/common/desk.h"

#include <QWidget>

namespace kagibako::ui {

/// What the steps of one way in fill in, one after the other. Each way adds what is its own.
struct Beginning {
    Beginning() = default;
    Beginning(const Beginning&) = delete;
    Beginning& operator=(const Beginning&) = delete;
    virtual ~Beginning() = default;

    ClientSession::Secrets secrets; ///< to unlock with, once the account exists
};

/// One step. It says by itself when it may be left, and does its work on the way out.
class Step : public QWidget
{
    Q_OBJECT

public:
    /// Where Back leads.
    enum class Back : std::uint8_t {
        Before, ///< to the step before, from the first one to the choice
        Choice,
        Nowhere, ///< what was done cannot be undone here
    };

    Step(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {}
    virtual QString title() const = 0;
    virtual QString nextText() const = 0;
    virtual bool isReady() const = 0;
    virtual Back back() const { return Back::Before; }
    /// Comes to the front.
    virtual void enter() {}
    /// Does the work; ends in done(), stays(), failed() or wrong().
    virtual void leave() = 0;

Q_SIGNALS:
    void readyChanged();
    void done();
    void stays(); ///< nothing went wrong, and it is not over
    void failed(const kagibako::Error& error);
    void wrong(const QString& text); ///< something to correct, in words

protected:
    Desk& m_desk;
};

/// One way in from a computer that knows no organization.
struct Way {
    QString title;
    std::shared_ptr<Beginning> beginning;
    std::vector<Step*> steps;
};

} // namespace kagibako::ui
