// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/entry_service.h"
#include "ui/common/feature.h"
#include "ui/postal/entry_list.h"

QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace kagibako::ui {

class Banner;
class DayPanel;
class DocumentsStep;
class FinderStep;
class NumberStep;

/// 郵送登録, the postal desk: a pile of envelopes, one after the other, by the keyboard alone. Three steps in a column,
/// and beside it what was entered. Saving goes on behind: the next form is begun at once. What was typed of a number
/// is gone when the page is left or locked.
class PostalPage final : public Page
{
    Q_OBJECT

public:
    PostalPage(Desk& desk, std::shared_ptr<EntryList> list, QWidget* parent = nullptr);
    ~PostalPage() override;
    void arrive(const QString& wish) override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using Candidate = EntryService::Candidate;
    enum class Step : std::uint8_t { Find, Number, Documents };
    struct Work {
        Candidate candidate;
        QString name;
        std::optional<int> again; ///< key of the entry that is made once more
        int mismatches = 0;       ///< of earlier tries
    };

    QWidget* makeColumn();
    void connectSteps();
    void connectPanel();
    void addKeys();
    void takeUpDrafts();

    void adopt(const Candidate& candidate, std::optional<int> key, const QString& note);
    void turnTo(Step step);
    void bringIntoSight(const QWidget& step);
    void stepBack();
    void resume();
    void drop();
    void save();
    PostalEntry entryOf(const Work& work) const;
    void keep();

    void again(int key);
    void considerAgain(int key, const Result<Candidate>& candidate);
    void undoLast();
    void dropEntry(int key);
    void makeSheet();
    void tell(int key);

    Desk& m_desk;
    std::shared_ptr<EntryList> m_list;
    Banner* m_banner;
    FinderStep* m_finder;
    NumberStep* m_number;
    DocumentsStep* m_documents;
    DayPanel* m_panel;
    QScrollArea* m_scroll;
    Step m_step = Step::Find;
    std::optional<Work> m_work;
    std::optional<int> m_offer; ///< the entry that was interrupted last
    bool m_wasLeft = false;     ///< in the middle of a number, which is gone
};

Feature postalFeature();

} // namespace kagibako::ui
