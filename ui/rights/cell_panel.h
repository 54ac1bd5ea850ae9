// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "ui/rights/rights_model.h"
#include "ui/rights/rights_words.h"
#include "ui/rights/seen_as.h"

#include <QFrame>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QMenu)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace kagibako::ui {

class Paragraph;

/// The cell that is chosen, in words: who, in which scope, each action with what it is worth, and what the account
/// would see. Changes go into the same draft as those in the matrix; acts on the account are asked for at once.
class CellPanel final : public QFrame
{
    Q_OBJECT

public:
    CellPanel(Language language, SectionsOf seenBy, QWidget* parent = nullptr);
    void showCell(const RightsModel& model, const QModelIndex& cell);
    void showNobody();
    void focusFirst();

Q_SIGNALS:
    void toggled(kagibako::Action action);
    void wanted(kagibako::Actions actions);
    void seenAsked(); ///< what the account sees, in full
    void rankAsked(kagibako::Rank rank);
    void suspendAsked();
    void resumeAsked();
    void handOverAsked();
    void revokeAsked(const QByteArray& code);

private:
    QWidget* makeActions();
    void fillTemplates();
    void fillActs(Language language);
    void refreshActs(const RightsModel& model, const RightsView::AccountRow& row);

    SectionsOf m_seenBy;
    QScrollArea* m_scroll;
    QWidget* m_body;
    QLabel* m_login;
    Paragraph* m_about;
    Paragraph* m_why;
    Paragraph* m_sees;
    QLabel* m_scope = nullptr;
    std::array<QCheckBox*, ShownActions.size()> m_boxes{};
    QPushButton* m_templates = nullptr;
    QPushButton* m_asSeen;
    QWidget* m_actionPart; ///< with the three before, so after them
    QPushButton* m_acts;
    QMenu* m_ranks = nullptr;
    QMenu* m_reasons = nullptr;
    QAction* m_suspend = nullptr;
    QAction* m_resume = nullptr;
    Paragraph* m_nobody;
};

} // namespace kagibako::ui
