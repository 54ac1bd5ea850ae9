// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/entry_review.h"
#include "ui/common/desk.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;
class EntryPanel;

/// The check of what clerks entered by post of one person: there are no pictures, the form lies on the desk. Compare,
/// approve one entry or throw all of them away, each by one key.
class EntryView final : public QWidget
{
    Q_OBJECT

public:
    using CasePtr = std::shared_ptr<const EntryReview::Case>;

    /// `banner`: the page's, where it says what became of it.
    EntryView(Desk& desk, Banner& banner, QWidget* parent = nullptr);
    void show(CasePtr opened, const QString& who);
    void clear();
    /// Null: nothing is open.
    const EntryReview::Case* opened() const { return m_case.get(); }
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void left();
    /// Decided, or tried to: the banner says how it went.
    void ended(bool isDecided);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeDecisions();
    void refresh();
    void accept();
    void chooseReason();
    void throwAway(const QByteArray& code);
    template <typename Work>
    void decide(const QString& title, const QString& said, const Work& work);

    Desk& m_desk;
    Banner& m_banner;
    EntryPanel* m_panel;
    QPushButton* m_accept = nullptr;
    QPushButton* m_throwAway = nullptr;
    QLabel* m_why = nullptr;
    CasePtr m_case;
    bool m_busy = false;
};

} // namespace kagibako::ui
