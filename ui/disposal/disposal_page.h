// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "ui/common/feature.h"
#include "ui/disposal/disposal_model.h"

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;
class DisposalFilterBar;
class DisposalPanel;
class MonthStrip;
class OrderList;
class Table;

/// 廃棄: which numbers go on which day and why; dates, holds, orders and their second signatures, each by one key; and
/// the proof of what is gone.
class DisposalPage final : public Page
{
    Q_OBJECT

public:
    explicit DisposalPage(Desk& desk, QWidget* parent = nullptr);
    ~DisposalPage() override;
    void arrive(const QString& wish) override;
    const DisposalModel& model() const { return m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Row = DisposalService::Row;
    struct Act {
        int key;
        QPushButton* button;
        void (DisposalPage::*run)();
    };
    QWidget* makeTop();
    QWidget* makeActs();
    void addAct(QWidget* parent, Qt::Key key, const QString& icon, const QString& text, const char* name,
                void (DisposalPage::*run)());
    void makeTable();
    void connectParts();
    void load();
    void take(DisposalLoadPtr load);
    void applyFilter();
    void showCurrent();
    void tellCount();
    void tellEmpty();
    void tellAlarm();
    void refreshActs();

    // Keys and buttons: disposal_keys.cpp. What is asked and signed: disposal_acts.cpp, disposal_orders.cpp.
    std::vector<const Row*> marked() const;
    QList<ObjectId> markedGone() const;
    std::optional<Person> personOf(const PersonId& id) const;
    bool mayDispose() const;
    template <typename Value>
    void carryOut(const QString& title, std::function<Result<Value>(ClientSession&)> work,
                  std::function<QString(const Value&)> done);
    void setProposed();
    void setDay();
    void signDates(const std::vector<DisposalService::DueChange>& changes);
    void recordDay(const std::vector<DisposalService::DueChange>& changes, const QByteArray& reason);
    void hold();
    void lift();
    void order();
    void askOrder(const std::vector<const Row*>& rows, qsizetype leftOut);
    void signOrder(const QList<ObjectId>& boxes, const QByteArray& reason);
    void approveFirst();
    void lookAtOrder(const crypto::Digest& request);
    void approve(const crypto::Digest& request);
    void certify();
    void askWhatIf();

    Desk& m_desk;
    DisposalModel m_model;
    OrderList* m_orders;
    MonthStrip* m_months;
    DisposalFilterBar* m_filter;
    Table* m_table;
    DisposalPanel* m_panel;
    QLabel* m_count;
    Banner* m_alarm;
    Banner* m_banner;
    std::vector<Act> m_acts;
    ObjectId m_chosen;
    bool m_isLoaded = false;
    bool m_isStale = false; ///< something changed while the page was not seen
    bool m_isBusy = false;
};

Feature disposalFeature();

} // namespace kagibako::ui
