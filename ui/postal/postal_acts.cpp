// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does with entries; postal_page.cpp leads through the steps.
#include "ui/postal/postal_page.h"

#include "ui/common/banner.h"
#include "ui/postal/batch.h"
#include "ui/postal/batch_dialog.h"
#include "ui/postal/documents_step.h"
#include "ui/postal/entry_acts.h"
#include "ui/postal/finder_step.h"
#include "ui/postal/hindrance_words.h"
#include "ui/postal/number_step.h"

#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

using State = PostalEntry::State;

PostalEntry PostalPage::entryOf(const Work& work) const
{
    const PostalEntry* before = work.again ? m_list->find(*work.again) : nullptr;
    PostalEntry entry = before == nullptr ? PostalEntry() : *before;
    entry.at = m_desk.clock().now();
    if (!entry.firstTried.isValid())
        entry.firstTried = entry.at;
    entry.person = work.candidate.person;
    entry.scope = work.candidate.scope;
    entry.documents = m_documents->ticked();
    entry.state = State::Saving;
    entry.mismatches = work.mismatches + m_number->mismatches();
    entry.problem.reset();
    entry.isUndoWanted = false;
    return entry;
}

void PostalPage::save()
{
    if (!m_work || !m_number->isDone())
        return;
    const Work work = *m_work;
    const PostalEntry entry = entryOf(work);
    EntryOrder order;
    order.person = entry.person;
    order.scope = entry.scope;
    order.number = m_number->take();
    order.documents = entry.documents;
    order.invitation = work.candidate.invitation;
    order.people = m_desk.overview().people;
    order.firstTried = entry.firstTried;
    const bool isThere = work.again && m_list->find(*work.again) != nullptr;
    order.isAgain = isThere;
    int key = work.again.value_or(0);
    if (isThere)
        m_list->change(key, [&](PostalEntry& one) { one = entry; });
    else
        key = m_list->add(entry, *order.people);
    m_work.reset();
    m_finder->begin(); // before the others lose the focus
    m_number->showNobody();
    m_documents->setEnabled(false);
    keep();
    turnTo(Step::Find);
    saveEntry(m_desk, *m_list, key, std::move(order));
}

/// Whoever was worked on when the program ended, or when it was locked, is not forgotten.
void PostalPage::takeUpDrafts()
{
    QList<Draft> drafts;
    if (m_list->takeFresh())
        drafts = keptDrafts(m_desk);
    else if (m_list->current())
        drafts.append(*m_list->current());
    m_list->setCurrent({});
    for (const Draft& draft : std::as_const(drafts)) {
        m_offer.reset();
        for (int row = 0; row < m_list->rowCount() && !m_offer; ++row) { // made once more: it stands there already
            const PostalEntry& entry = m_list->at(row);
            if (entry.state == PostalEntry::State::Failed && entry.person == draft.person)
                m_offer = entry.key;
        }
        if (m_offer)
            continue;
        PostalEntry entry;
        entry.person = draft.person;
        entry.documents = draft.documents;
        entry.state = PostalEntry::State::Failed;
        m_offer = m_list->add(std::move(entry), *m_desk.overview().people);
    }
}

void PostalPage::again(int key)
{
    const PostalEntry* entry = m_list->find(key);
    if (entry == nullptr || entry->state != State::Failed)
        return;
    if (m_work)
        return m_banner->say(Banner::Kind::Info,
                             tr("First finish the form of %1, or leave it with Esc.").arg(m_work->name));
    m_banner->clear();
    m_desk.run(
        this, {},
        [person = entry->person, people = m_desk.overview().people](ClientSession& session, Job&) -> Result<Candidate> {
            const auto row = people->rowOf(person);
            if (!row)
                return fail(ErrorCode::ObjectMissing, u"profile"_s);
            return EntryService(session).about(*people, *row);
        },
        [this, key](const Result<Candidate>& candidate) { considerAgain(key, candidate); });
}

void PostalPage::considerAgain(int key, const Result<Candidate>& candidate)
{
    const PostalEntry* entry = m_list->find(key);
    if (entry == nullptr || entry->state != State::Failed || m_work)
        return;
    if (!candidate)
        return m_finder->say(Banner::Kind::Bad, whyNobody(candidate.error(), m_desk.language(), m_desk.problemId()));
    if (isSince(*candidate, m_desk.overview().login, entry->firstTried))
        return lookForArrived(m_desk, *m_list);
    m_finder->consider(*candidate, key);
}

void PostalPage::undoLast()
{
    int row = 0;
    while (row < m_list->rowCount()) {
        const PostalEntry& entry = m_list->at(row);
        if (!entry.isUndoWanted && (entry.state == State::Saved || entry.state == State::Saving))
            break;
        ++row;
    }
    if (row == m_list->rowCount())
        return m_banner->say(Banner::Kind::Info, tr("There is nothing in this batch that could be taken back."));
    const PostalEntry& entry = m_list->at(row);
    const int key = entry.key;
    if (entry.state == State::Saving)
        return m_list->change(key, [](PostalEntry& one) { one.isUndoWanted = true; });
    if (!entry.box)
        return m_banner->say(Banner::Kind::Warn,
                             tr("The entry of %1 was saved by an attempt whose answer was lost, so it cannot be taken "
                                "back from here. Whoever checks it can throw it away.")
                                 .arg(m_list->nameOf(key)));
    undoEntry(m_desk, *m_list, key);
}

void PostalPage::dropEntry(int key)
{
    const PostalEntry* entry = m_list->find(key);
    if (entry == nullptr || entry->state != State::Failed)
        return;
    if (!m_desk.prompt().confirm(this, {.title = tr("Take %1 off the list?").arg(m_list->nameOf(key)),
                                        .text = tr("As far as is known nothing of this form was saved. Nobody is "
                                                   "reminded of it any more."),
                                        .yes = tr("Take off the list"),
                                        .danger = true}))
        return;
    m_list->remove(key);
    keep();
}

void PostalPage::makeSheet()
{
    if (m_list->has(State::Saving))
        return m_banner->say(Banner::Kind::Info, tr("Some entries are still being saved: wait a moment."));
    auto* dialog = new BatchDialog(m_desk, batchSheetOf(*m_list, m_desk.overview(), m_desk.clock().today()), window());
    connect(dialog, &BatchDialog::filed, this, [this] {
        m_list->beginNewBatch();
        turnTo(m_step);
    });
    dialog->show();
}

/// What became of an entry, where it is not what the clerk expects.
void PostalPage::tell(int key)
{
    const PostalEntry* entry = m_list->find(key);
    if (entry == nullptr)
        return;
    const QString name = m_list->nameOf(key);
    const QString why =
        entry->problem ? errorSentences(*entry->problem, m_desk.language(), entry->problemId) : QString();
    if (entry->state == State::Failed)
        return m_banner->say(Banner::Kind::Bad,
                             tr("The entry of %1 was not saved: %2 Person and documents are kept in the list, the "
                                "number is not: to enter it again, type it again.")
                                 .arg(name, why));
    if (entry->state == State::Undone)
        return m_banner->say(Banner::Kind::Good,
                             tr("The entry of %1 was taken back, and the number is destroyed.").arg(name));
    if (entry->problem)
        return m_banner->say(Banner::Kind::Bad, tr("The entry of %1 was not taken back: %2").arg(name, why));
    if (!entry->hadArrived)
        return;
    m_banner->say(Banner::Kind::Good, tr("The entry of %1 had arrived after all: it is saved, once.").arg(name));
    if (m_work && m_work->again == key) { // typed once more for nothing
        m_finder->begin();
        drop();
    }
}

} // namespace kagibako::ui
