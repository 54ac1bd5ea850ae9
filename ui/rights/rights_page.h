// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/feature.h"
#include "ui/rights/rights_model.h"

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;
class CellPanel;
class Table;
class WaitingList;
struct Ask;

/// 権限: who may do what in which scope, at a glance; changes drafted by one click each, read once more, and signed;
/// what waits for somebody, above.
class RightsPage final : public Page
{
    Q_OBJECT

public:
    /// `seenBy`: which sections somebody sees, for "as seen by".
    RightsPage(Desk& desk, SectionsOf seenBy, QWidget* parent = nullptr);
    void arrive(const QString& wish) override;
    const RightsModel& model() const { return m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Effect = Ledger::Effect;
    QWidget* makeTop();
    void makeTable();
    void connectParts();
    void load();
    void take(RightsModel::View view);
    void setWidths();
    void showCurrent();
    void refreshButtons();
    QModelIndex current() const;
    QModelIndex chosenBefore() const;
    const RightsView::AccountRow* chosenAccount() const; ///< null for none

    // What is shown beside the matrix: rights_views.cpp.
    void showSeenAs();
    void showHistory();
    void lookAtList(const crypto::Digest& request);

    // What is asked and signed: rights_acts.cpp, rights_keys.cpp, rights_hand_over.cpp.
    void ask(const Ask& question, std::function<void(int choice, const QString& typed)> then);
    void carryOut(const QString& title, std::function<Result<Effect>(ClientSession&)> work, const QString& done);
    void letSomebodyIn();
    void makeScope();
    void reviewChanges();
    void letIn(const crypto::Digest& request);
    void approve(const crypto::Digest& request);
    void askApproval(const AccountService::Pending& one, bool locksOut);
    void sign(const crypto::Digest& request);
    void giveKeys(const ScopeId& scope);
    void offerKeys(const QList<ScopeId>& scopes);
    void askLinks(const ScopeId& scope, bool unfinishedOnly);
    void changeKeys(const ScopeId& scope, bool keepLinks, bool unfinishedOnly);
    void setRank(Rank rank);
    void suspend();
    void resume();
    void handOver();
    void changeKeysOf(const QList<ScopeId>& due);
    void revoke(const QByteArray& code);

    Desk& m_desk;
    SectionsOf m_seenBy;
    RightsModel m_model;
    WaitingList* m_waiting;
    Table* m_table;
    CellPanel* m_panel;
    Banner* m_banner;
    QPushButton* m_letIn;
    QPushButton* m_scope;
    QPushButton* m_review;
    QPushButton* m_history;
    QList<ScopeId> m_offer; ///< scopes in which somebody just got a right, whose keys may have to be given
    AccountId m_account;    ///< of the cell that was chosen
    std::optional<ScopeId> m_chosen;
};

/// `seenBy`: which of the window's sections somebody sees.
Feature rightsFeature(SectionsOf seenBy);

} // namespace kagibako::ui
