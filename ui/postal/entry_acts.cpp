// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/entry_acts.h"

#include "core/services/box_voiding.h"

#include <QCoreApplication>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

using State = PostalEntry::State;

class PostalActs
{
    Q_DECLARE_TR_FUNCTIONS(PostalActs)
};

const QString DraftKey = u"postal/draft"_s;

struct SavedBox {
    std::optional<ObjectId> box;
    bool hadArrived = false;
};

Result<bool> hasArrived(ClientSession& session, const PeopleRoll& people, const PersonId& person,
                        const QDateTime& since)
{
    const auto row = people.rowOf(person);
    if (!row)
        return false;
    KAGIBAKO_TRY_ASSIGN(const auto candidate, EntryService(session).about(people, *row));
    return isSince(candidate, session.config().login, since);
}

/// In the worker's thread.
Result<SavedBox> save(ClientSession& session, const EntryOrder& order)
{
    const auto arrived = [&] { return hasArrived(session, *order.people, order.person, order.firstTried); };
    if (order.isAgain) {
        KAGIBAKO_TRY(session.sync());
        KAGIBAKO_TRY_ASSIGN(const bool isThere, arrived());
        if (isThere)
            return SavedBox{{}, true};
    }
    EntryService service(session);
    const EntryService::Entry entry{order.person, order.scope, *order.number, order.documents, order.invitation};
    auto entered = service.enter(entry);
    if (!entered && entered.error().code() == ErrorCode::AlreadyDone) {
        // Some entry that was sent before had arrived, and this one was not sent. If it is not the same, it goes now.
        KAGIBAKO_TRY_ASSIGN(const bool isThere, arrived());
        if (isThere)
            return SavedBox{{}, true};
        entered = service.enter(entry);
    }
    if (!entered)
        return std::unexpected(entered.error());
    return SavedBox{entered->box, false};
}

void settle(Desk& desk, EntryList& list, int key, const std::function<void(PostalEntry&)>& how)
{
    list.change(key, how);
    keepDrafts(desk, list);
    Q_EMIT list.settled(key);
}

void setArrived(PostalEntry& entry)
{
    entry.state = State::Saved;
    entry.hadArrived = true;
    entry.problem.reset();
}

} // namespace

bool isSince(const EntryService::Candidate& candidate, const QString& login, const QDateTime& since)
{
    // The log has whole seconds.
    return candidate.isMine && candidate.by == login && since.isValid() && candidate.since.isValid() &&
           candidate.since >= since.addSecs(-1);
}

std::shared_ptr<EntryList> makeEntryList(Desk& desk)
{
    auto made = std::make_shared<EntryList>();
    EntryList* list = made.get();
    QObject::connect(&desk, &Desk::aboutToLock, list, &EntryList::forgetNames);
    // What was on its way when the server ended the session: nobody told what became of it.
    QObject::connect(&desk, &Desk::unlocked, list, [list] {
        for (int row = 0; row < list->rowCount(); ++row) {
            if (list->at(row).state == State::Saving)
                list->change(list->at(row).key, [](PostalEntry& entry) {
                    entry.state = State::Failed;
                    entry.problem = Error(ErrorCode::Unauthorized);
                });
        }
    });
    return made;
}

void saveEntry(Desk& desk, EntryList& list, int key, EntryOrder order)
{
    desk.run(
        &list, PostalActs::tr("Saving an entry"),
        [order = std::move(order)](ClientSession& session, Job&) { return save(session, order); },
        [&desk, &list, key](const Result<SavedBox>& saved) {
            settle(desk, list, key, [&](PostalEntry& entry) {
                entry.state = saved ? State::Saved : State::Failed;
                entry.problem = saved ? std::nullopt : std::optional(saved.error());
                entry.problemId = saved ? QString() : desk.problemId();
                entry.box = saved ? saved->box : std::nullopt;
                entry.hadArrived = saved && saved->hadArrived;
            });
            const PostalEntry* entry = list.find(key);
            if (entry == nullptr || !entry->isUndoWanted)
                return;
            if (entry->state == State::Saved && entry->box)
                undoEntry(desk, list, key);
            else
                list.change(key, [](PostalEntry& one) { one.isUndoWanted = false; });
        });
}

void undoEntry(Desk& desk, EntryList& list, int key)
{
    const PostalEntry* entry = list.find(key);
    if (entry == nullptr || entry->state != State::Saved || !entry->box)
        return;
    const ScopeId scope = entry->scope;
    const ObjectId box = *entry->box;
    list.change(key, [](PostalEntry& one) { one.isUndoWanted = true; });
    desk.run(
        &list, PostalActs::tr("Taking an entry back"),
        [scope, box](ClientSession& session, Job&) { return voidBoxes(session, scope, {box}, "mistyped"); },
        [&desk, &list, key](const Result<void>& outcome) {
            const bool isGone = outcome || outcome.error().code() == ErrorCode::AlreadyDone;
            settle(desk, list, key, [&](PostalEntry& one) {
                one.isUndoWanted = false;
                one.state = isGone ? State::Undone : State::Saved;
                one.problem = isGone ? std::nullopt : std::optional(outcome.error());
                one.problemId = isGone ? QString() : desk.problemId();
            });
        });
}

void lookForArrived(Desk& desk, EntryList& list)
{
    struct Doubt {
        int key;
        PersonId person;
        QDateTime since;
    };
    std::vector<Doubt> doubts;
    for (int row = 0; row < list.rowCount(); ++row) {
        const PostalEntry& entry = list.at(row);
        if (entry.state == State::Failed && entry.problem && entry.firstTried.isValid())
            doubts.push_back({entry.key, entry.person, entry.firstTried});
    }
    if (doubts.empty())
        return;
    desk.run(
        &list, {},
        [doubts, people = desk.overview().people](ClientSession& session, Job&) -> Result<QList<int>> {
            QList<int> arrived;
            for (const Doubt& doubt : doubts) {
                KAGIBAKO_TRY_ASSIGN(const bool isThere, hasArrived(session, *people, doubt.person, doubt.since));
                if (isThere)
                    arrived.append(doubt.key);
            }
            return arrived;
        },
        [&desk, &list](const Result<QList<int>>& arrived) {
            if (!arrived) // they stay as they are, for the clerk to try again
                return;
            for (const int key : *arrived) {
                const PostalEntry* entry = list.find(key);
                if (entry != nullptr && entry->state == State::Failed)
                    settle(desk, list, key, setArrived);
            }
        });
}

void keepDrafts(Desk& desk, const EntryList& list)
{
    desk.settings().setLast(DraftKey, draftText(list.drafts()));
}

QList<Draft> keptDrafts(Desk& desk)
{
    return draftsFrom(desk.settings().last(DraftKey));
}

} // namespace kagibako::ui
