// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/feature.h"
#include "ui/review/picture_strip.h"
#include "ui/review/waiting_model.h"

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

class Banner;
class CasePanel;
class EntryView;
class Table;

/// 本人確認: what was handed in or entered by post, looked at and decided one after the other. Opening one is recorded
/// in the log before anything is seen, so it takes Enter, not just moving along the list; whoever decides gets the next
/// at once. review_queue.cpp has the list, review_decisions.cpp what is decided about a submission, EntryView the
/// entries.
class ReviewPage final : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(Desk& desk, QWidget* parent = nullptr);
    ~ReviewPage() override;
    void arrive(const QString& wish) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    using CasePtr = std::shared_ptr<const ReviewService::Case>;

    QWidget* makeQueue();
    QWidget* makeCase();
    QWidget* makeDecisions();
    void refreshQueue();
    void openCurrent();
    void openSubmission(const SubmissionId& id);
    void openEntries(const EntryReview::Waiting& waiting);
    std::optional<int> nextRow() const;
    void goOn();
    /// `isPrepared`: its pictures were decoded ahead.
    void show(CasePtr opened, bool isPrepared = false);
    std::vector<PictureStrip::Picture> picturesOf(const ReviewService::Case& opened) const;
    void leaveCase();
    void leaveWhatIsDecided();
    void closeCase();
    void leaveEntries();
    void leaveChangedEntries();
    void afterEntries(bool isDecided);
    void preloadNext();
    void refreshDecisions();
    void accept();
    void chooseReason(ReasonKind kind);
    void end(ReasonKind kind, const QByteArray& code);
    template <typename Work>
    void decide(const QString& title, const QString& said, const Work& work);
    void afterDecision(const Result<void>& outcome, const SubmissionId& id, const QString& said);

    Desk& m_desk;
    WaitingModel m_model;
    Table* m_table;
    Banner* m_banner;
    QStackedWidget* m_stack;
    PictureStrip* m_pictures;
    CasePanel* m_panel;
    EntryView* m_entries;
    QPushButton* m_open = nullptr;
    QPushButton* m_accept = nullptr;
    QPushButton* m_giveBack = nullptr;
    QPushButton* m_refuse = nullptr;
    QLabel* m_why = nullptr;
    CasePtr m_case;
    CasePtr m_next; ///< opened ahead, while somebody works through the queue
    bool m_busy = false;
    bool m_goingOn = false; ///< works through the queue: something was decided, and the list not looked at since
};

Feature reviewFeature();

} // namespace kagibako::ui
