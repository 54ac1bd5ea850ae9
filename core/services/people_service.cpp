// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/people_service.h"

#include "core/services/due_planning.h"
#include "core/services/import_plan.h"
#include "core/vault/profile_box.h"
#include "core/wire/limits.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t PeopleInStatement = 1000;
constexpr int MostMerges = 100; // one after another; more are a ring

/// Whether somebody counts in the place of this one: `merged` says who does for whom.
Result<bool> isReplaced(const PersonId& person, const QHash<PersonId, PersonId>& merged, storage::PersonTable& table)
{
    PersonId at = person;
    for (int steps = 0; merged.contains(at); ++steps) {
        if (steps == MostMerges)
            return false;
        at = merged.value(at);
    }
    KAGIBAKO_TRY_ASSIGN(const auto row, table.find(at)); // who may be in a scope that this account does not read
    return row.has_value();
}

} // namespace

QString identityOf(const Person& person)
{
    return person.code.isEmpty() ? u"f:"_s + person.filer.string() + u":"_s + searchKey(person.name)
                                 : u"c:"_s + person.code;
}

bool matches(const Person& person, const QString& key)
{
    return searchKey(person.name).contains(key) || searchKey(person.kana).contains(key) ||
           searchKey(person.code).contains(key);
}

template <typename Take>
Result<PeopleService::Walked> PeopleService::walk(const QHash<PersonId, Stand>& stands, Take take)
{
    Walked walked;
    std::vector<std::pair<Person, storage::PersonRow>> held; // to be looked at when all are known
    QHash<PersonId, PersonId> merged;
    QHash<std::pair<ScopeId, qint64>, std::shared_ptr<ProfileKey>> keys;
    const auto keyOf = [&](const storage::PersonRow& row) -> ProfileKey* {
        auto& key = keys[{row.scope, row.epoch}];
        if (!key) {
            const auto directory = m_session.keyring().directory(row.scope, row.epoch);
            if (!directory)
                return nullptr;
            key = std::make_shared<ProfileKey>(profileKey(**directory));
        }
        return key.get();
    };
    const AccountId me = m_session.keyring().account();
    QHash<ScopeId, bool> mine;
    const auto isMine = [&](const ScopeId& scope) {
        auto known = mine.constFind(scope);
        if (known == mine.constEnd())
            known = mine.insert(scope, !m_session.ledger().actionsOf(me, scope).isEmpty());
        return *known;
    };
    storage::PersonTable table(m_session.cache());
    KAGIBAKO_TRY(table.forEachProfile([&](const storage::PersonRow& row, const QByteArray& sealed) -> Result<void> {
        if (!isMine(row.scope)) // not damaged: other clerks' people
            return {};
        const ProfileKey* key = keyOf(row);
        auto person = key == nullptr
                          ? fail(ErrorCode::GrantMissing)
                          : openProfile(sealed, m_session.epochOf(row.scope, row.epoch), row.person, row.profile, *key);
        if (!person)
            ++walked.unreadable;
        else if (person->mergedInto.isNull())
            take(std::move(*person), row);
        else
            held.emplace_back(std::move(*person), row);
        return {};
    }));
    for (const auto& [person, row] : held) {
        const bool hasBox = stands.value(row.person).hasBox;
        walked.merged += row.person.bytes();
        walked.merged += hasBox ? '1' : '0';
        if (!hasBox)
            merged.insert(row.person, person.mergedInto);
    }
    for (auto& [person, row] : held) {
        bool isHidden = merged.contains(row.person);
        if (isHidden) {
            KAGIBAKO_TRY_ASSIGN(isHidden, isReplaced(row.person, merged, table));
        }
        if (!isHidden)
            take(std::move(person), row);
    }
    return walked;
}

Result<QHash<PersonId, PeopleService::Stand>> PeopleService::stands()
{
    QHash<PersonId, Stand> stands;
    KAGIBAKO_TRY_ASSIGN(const auto invited, storage::InvitationTable(m_session.cache()).stands());
    for (const storage::PersonStand& row : invited)
        stands[row.person].state = row.state == "open"_L1        ? PersonState::Invited
                                   : row.state == "submitted"_L1 ? PersonState::Submitted
                                                                 : PersonState::None;
    KAGIBAKO_TRY_ASSIGN(const auto boxes, storage::BoxTable(m_session.cache()).stands());
    for (const storage::PersonStand& row : boxes) {
        const bool isCurrent = row.state == "current"_L1;
        Stand& stand = stands[row.person];
        stand.hasBox = true;
        // What came by the page waits in its submission; only a clerk's own entry is "unchecked".
        if (isCurrent || stand.state != PersonState::Submitted)
            stand.state = isCurrent ? PersonState::Current : PersonState::Unchecked;
        if (isCurrent && !row.due.isEmpty())
            stand.due = QDate::fromString(row.due, Qt::ISODate);
    }
    return stands;
}

/// Of what a roll is made: everybody's profiles, and which of them this account can read by now.
QByteArray PeopleService::stamp() const
{
    const Ledger& ledger = m_session.ledger();
    const AccountId me = m_session.keyring().account();
    QByteArray stamp = QByteArray::number(m_session.cache().peopleWrites());
    for (const Scope& scope : ledger.scopes()) {
        if (ledger.actionsOf(me, scope.id).isEmpty())
            continue;
        stamp += scope.id.bytes();
        for (qint64 epoch = 1; epoch <= scope.epoch(); ++epoch)
            stamp += m_session.keyring().directory(scope.id, epoch) ? '1' : '0';
    }
    return stamp;
}

/// Whether a roll with the stamp `before` still has everybody: of the same profiles, and with no number since of
/// somebody who was left out as merged, or the other way round.
bool PeopleService::hasEverybody(QByteArrayView before, QByteArrayView stamp, const QHash<PersonId, Stand>& stands)
{
    if (!before.startsWith(stamp))
        return false;
    QByteArrayView merged = before.sliced(stamp.size());
    for (; merged.size() > PersonId::ByteSize; merged = merged.sliced(PersonId::ByteSize + 1)) {
        const auto person = PersonId::fromBytes(merged.first(PersonId::ByteSize));
        if (!person || stands.value(*person).hasBox != (merged[PersonId::ByteSize] == '1'))
            return false;
    }
    return merged.isEmpty();
}

Result<PeopleService::Listing> PeopleService::all()
{
    Listing listing;
    KAGIBAKO_TRY_ASSIGN(const auto stands, this->stands());
    KAGIBAKO_TRY_ASSIGN(const Walked walked, walk(stands, [&](Person&& person, const storage::PersonRow& row) {
                            listing.people.push_back(
                                {std::move(person), row.scope, row.version, stands.value(row.person).state});
                        }));
    listing.unreadable = walked.unreadable;
    return listing;
}

Result<std::shared_ptr<const PeopleRoll>> PeopleService::roll(const std::shared_ptr<const PeopleRoll>& before)
{
    KAGIBAKO_TRY_ASSIGN(const auto stands, this->stands());
    const QByteArray stamp = this->stamp();
    if (before && before->unreadable() == 0 && hasEverybody(before->stamp(), stamp, stands)) {
        auto roll = std::make_shared<PeopleRoll>(*before); // shares the profiles and keys: only the states are new
        roll->restate([&](const PersonId& person) {
            const Stand stand = stands.value(person);
            return std::pair(stand.state, stand.due);
        });
        return roll;
    }
    auto roll = std::make_shared<PeopleRoll>();
    KAGIBAKO_TRY_ASSIGN(const Walked walked, walk(stands, [&](Person&& person, const storage::PersonRow& row) {
                            const Stand stand = stands.value(row.person);
                            roll->add(person, row.scope, stand.state, stand.due);
                        }));
    roll->finish(walked.unreadable, stamp + walked.merged);
    return roll;
}

Result<Person> PeopleService::one(const PersonId& id)
{
    KAGIBAKO_TRY_ASSIGN(const auto row, storage::PersonTable(m_session.cache()).find(id));
    if (!row)
        return fail(ErrorCode::NotFound, u"person"_s);
    KAGIBAKO_TRY_ASSIGN(const auto sealed, storage::ObjectTable(m_session.cache()).find(row->object));
    if (!sealed)
        return fail(ErrorCode::ObjectMissing);
    KAGIBAKO_TRY_ASSIGN(const auto* directory, m_session.keyring().directory(row->scope, row->epoch));
    return openProfile(*sealed, m_session.epochOf(row->scope, row->epoch), id, row->profile, profileKey(*directory));
}

Result<PeopleService::Imported> PeopleService::previewCsv(const QByteArray& file, const ScopeId& scope,
                                                          const FileReading& reading)
{
    return plan(file, scope, reading).transform([](auto planned) { return std::move(planned.first); });
}

Result<PeopleService::Imported> PeopleService::importCsv(const QByteArray& file, const ScopeId& scope,
                                                         const FileReading& reading, const Progress& progress)
{
    KAGIBAKO_TRY(m_session.lookFirst()); // somebody may have brought in the same people since
    KAGIBAKO_TRY_ASSIGN(auto planned, plan(file, scope, reading));
    auto& [out, changes] = planned;
    if (!out.problems.empty())
        return std::move(out);
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(scope));
    KAGIBAKO_TRY_ASSIGN(out.sent, put(changes, of, progress));
    return std::move(out);
}

Result<std::pair<PeopleService::Imported, PeopleService::Changes>>
PeopleService::plan(const QByteArray& file, const ScopeId& scope, const FileReading& reading)
{
    const QDate today = m_session.clock().today();
    KAGIBAKO_TRY_ASSIGN(PeopleImport read, readPeopleFile(file, today, reading));
    if (!read.problems.empty()) {
        Imported out;
        out.problems = std::move(read.problems);
        out.ignoredColumns = std::move(read.ignoredColumns);
        return std::pair(std::move(out), Changes());
    }
    KAGIBAKO_TRY_ASSIGN(const Listing known, all());
    ImportPlan planned = planImport(std::move(read), known.people, scope, today);
    return std::pair(std::move(planned.imported), std::move(planned.changes));
}

/// Those that go with changed records. Whose record before cannot be read keeps the date.
Result<QList<Payload>> PeopleService::dueDates(std::span<const PersonChange> people)
{
    QList<Payload> out;
    for (const auto& [person, version] : people) {
        const auto before = version > 1 ? one(person.id) : fail(ErrorCode::NotFound);
        if (!before)
            continue;
        KAGIBAKO_TRY_ASSIGN(const auto due, dueAfter(m_session, *before, person));
        if (due)
            out.append(*due);
    }
    return out;
}

/// How many were sent.
Result<qsizetype> PeopleService::put(const Changes& people, const EpochOf& of, const Progress& progress)
{
    const auto all = static_cast<qint64>(people.size());
    std::size_t at = 0;
    while (at < people.size() && (!progress || progress(static_cast<qint64>(at), all))) {
        const auto part = std::span(people).subspan(at, std::min(people.size() - at, PeopleInStatement));
        KAGIBAKO_TRY_ASSIGN(const SealedPeople sealed, sealPeople(m_session, part, of));
        KAGIBAKO_TRY_ASSIGN(const QList<Payload> dues, dueDates(part));
        constexpr qsizetype Beside = limits::StatementsInBatch - 1;
        KAGIBAKO_TRY(
            m_session.submit(QList<Payload>{sealed.put} + dues.first(std::min(dues.size(), Beside)), sealed.objects));
        for (qsizetype from = Beside; from < dues.size(); from += limits::StatementsInBatch)
            KAGIBAKO_TRY(m_session.submit(dues.mid(from, limits::StatementsInBatch), {}));
        at += part.size();
    }
    if (progress)
        progress(static_cast<qint64>(at), all);
    return static_cast<qsizetype>(at);
}

} // namespace kagibako
