// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;

/// The way from a founded organization to the first invitations: scope, people, links. What is done is ticked off; the
/// next step is the only one with a button.
class SetUpCard final : public QFrame
{
    Q_OBJECT

public:
    explicit SetUpCard(Desk& desk, QWidget* parent = nullptr);
    static bool isDone(const Overview& overview);
    void focusNext();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void goTo(const QString& section, const QString& wish);
    void stepDone();

private:
    void addStep(QGridLayout& grid, int row, const QString& title, const QString& about, bool done, QWidget* act);
    QPushButton* makeButton(const QString& name, const QString& picture, const QString& text);
    QWidget* makeScope();
    QWidget* makePeople();
    QWidget* makeInvite();
    void createScope();

    Desk& m_desk;
    Banner* m_banner;
    QLineEdit* m_name = nullptr;
    QPushButton* m_create = nullptr;
    QWidget* m_next = nullptr;
    bool m_busy = false;
};

} // namespace kagibako::ui
