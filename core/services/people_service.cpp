// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/people_service.h"

#include "core/crypto/base/random.h"
#include "core/vault/profile_box.h"

#include <QHash>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t PeopleInStatement = 1000;
constexpr std::size_t SamplePeople = 50;

/// Where somebody is found again: by code, or for dependents without one by filer and name.
QString identityOf(const Person& person)
{
    return person.code.isEmpty() ? u"f:"_s + person.filer.string() + u":"_s + searchKey(person.name)
                                 : u"c:"_s + person.code;
}

} // namespace

bool matches(const Person& person, const QString& key)
{
    return searchKey(person.name).contains(key) || searchKey(person.kana).contains(key) ||
           searchKey(person.code).contains(key);
}

template <typename Take>
Result<qsizetype> PeopleService::walk(Take take)
{
    qsizetype unreadable = 0;
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
    KAGIBAKO_TRY(storage::PersonTable(m_session.cache())
                     .forEachProfile([&](const storage::PersonRow& row, const QByteArray& sealed) -> Result<void> {
                         if (!isMine(row.scope)) // not damaged: other clerks' people
                             return {};
                         const ProfileKey* key = keyOf(row);
                         auto person = key == nullptr ? fail(ErrorCode::GrantMissing)
                                                      : openProfile(sealed, m_session.epochOf(row.scope, row.epoch),
                                                                    row.person, row.profile, *key);
                         if (person)
                             take(std::move(*person), row);
                         else
                             ++unreadable;
                         return {};
                     }));
    return unreadable;
}

Result<PeopleService::Stand> PeopleService::stand()
{
    Stand stand;
    KAGIBAKO_TRY_ASSIGN(const auto invited, storage::InvitationTable(m_session.cache()).stands());
    for (const storage::PersonStand& row : invited)
        stand.states[row.person] = row.state == "open"_L1        ? PersonState::Invited
                                   : row.state == "submitted"_L1 ? PersonState::Submitted
                                                                 : PersonState::None;
    KAGIBAKO_TRY_ASSIGN(const auto boxes, storage::BoxTable(m_session.cache()).stands());
    for (const storage::PersonStand& row : boxes) {
        const bool isCurrent = row.state == "current"_L1;
        // What came by the page waits in its submission; only a clerk's own entry is "unchecked".
        if (isCurrent || stand.states.value(row.person) != PersonState::Submitted)
            stand.states[row.person] = isCurrent ? PersonState::Current : PersonState::Unchecked;
        if (isCurrent && !row.due.isEmpty())
            stand.due[row.person] = QDate::fromString(row.due, Qt::ISODate);
    }
    return stand;
}

Result<PeopleService::Listing> PeopleService::all()
{
    Listing listing;
    KAGIBAKO_TRY_ASSIGN(const Stand stand, this->stand());
    KAGIBAKO_TRY_ASSIGN(listing.unreadable, walk([&](Person&& person, const storage::PersonRow& row) {
                            listing.people.push_back(
                                {std::move(person), row.scope, row.version, stand.states.value(row.person)});
                        }));
    return listing;
}

Result<std::shared_ptr<const PeopleRoll>> PeopleService::roll(const std::shared_ptr<const PeopleRoll>& before)
{
    KAGIBAKO_TRY_ASSIGN(const Stand stand, this->stand());
    KAGIBAKO_TRY_ASSIGN(const QByteArray stamp, storage::PersonTable(m_session.cache()).stamp());
    if (before && before->unreadable() == 0 && before->stamp() == stamp) {
        auto roll = std::make_shared<PeopleRoll>(*before); // shares the profiles and keys: only the states are new
        roll->restate(
            [&](const PersonId& person) { return std::pair(stand.states.value(person), stand.due.value(person)); });
        return roll;
    }
    auto roll = std::make_shared<PeopleRoll>();
    KAGIBAKO_TRY_ASSIGN(const qsizetype unreadable, walk([&](Person&& person, const storage::PersonRow& row) {
                            roll->add(person, row.scope, stand.states.value(row.person), stand.due.value(row.person));
                        }));
    roll->finish(unreadable, stamp);
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

Result<PeopleService::Imported> PeopleService::previewCsv(const QByteArray& file, const ScopeId& scope)
{
    return plan(file, scope).transform([](auto planned) { return std::move(planned.first); });
}

Result<PeopleService::Imported> PeopleService::importCsv(const QByteArray& file, const ScopeId& scope,
                                                         const Progress& progress)
{
    KAGIBAKO_TRY(m_session.lookFirst()); // somebody may have brought in the same people since
    KAGIBAKO_TRY_ASSIGN(auto planned, plan(file, scope));
    auto& [out, changes] = planned;
    if (!out.problems.empty())
        return std::move(out);
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(scope));
    KAGIBAKO_TRY(put(changes, of, progress));
    return std::move(out);
}

Result<std::pair<PeopleService::Imported, PeopleService::Changes>> PeopleService::plan(const QByteArray& file,
                                                                                       const ScopeId& scope)
{
    KAGIBAKO_TRY_ASSIGN(PeopleImport read, readPeople(file, m_session.clock().today()));
    Imported out;
    out.ignoredColumns = read.ignoredColumns;
    out.problems = read.problems;
    if (!out.problems.empty())
        return std::pair(std::move(out), Changes());
    KAGIBAKO_TRY_ASSIGN(const Listing known, all());
    QHash<QString, const KnownPerson*> byIdentity;
    QHash<QString, PersonId> byCode;
    for (const KnownPerson& person : known.people) {
        byIdentity.insert(identityOf(person.person), &person);
        byCode.insert(person.person.code, person.person.id);
    }
    for (ImportedPerson& entry : read.people) { // ids first: a dependent may stand above the employee
        const KnownPerson* same = entry.person.code.isEmpty() ? nullptr : byIdentity.value(identityOf(entry.person));
        entry.person.id = same != nullptr ? same->person.id : crypto::randomId<PersonId>();
        if (!entry.person.code.isEmpty())
            byCode.insert(entry.person.code, entry.person.id);
    }
    Changes changes;
    for (ImportedPerson& entry : read.people) {
        if (!entry.filerCode.isEmpty()) {
            entry.person.filer = byCode.value(entry.filerCode);
            if (entry.person.filer.isNull())
                out.problems.push_back({entry.row, 0, ErrorCode::NotFound, fieldName(PersonField::Filer)});
        }
        if (out.sample.size() < SamplePeople)
            out.sample.push_back(entry.person);
        const KnownPerson* same = byIdentity.value(identityOf(entry.person));
        if (same != nullptr)
            entry.person.id = same->person.id;
        if (same != nullptr && same->scope != scope)
            out.problems.push_back({entry.row, 0, ErrorCode::Conflict, fieldName(PersonField::Code)});
        if (same != nullptr && same->person == entry.person) {
            ++out.unchanged;
            continue;
        }
        ++(same != nullptr ? out.changed : out.added);
        changes.emplace_back(entry.person, same != nullptr ? same->version + 1 : 1);
    }
    return std::pair(std::move(out), std::move(changes));
}

Result<void> PeopleService::put(const Changes& people, const EpochOf& of, const Progress& progress)
{
    KAGIBAKO_TRY_ASSIGN(const DirectoryKey* directory, m_session.keyring().directory(of.scope, of.epoch));
    const ProfileKey key = profileKey(*directory);
    for (std::size_t at = 0; at < people.size(); at += PeopleInStatement) {
        kinds::PersonPut put;
        put.epoch = of.epoch;
        put.scope = of.scope;
        QList<wire::IdBytes> objects;
        for (std::size_t i = at; i < std::min(people.size(), at + PeopleInStatement); ++i) {
            const auto& [person, version] = people[i];
            KAGIBAKO_TRY_ASSIGN(const QByteArray sealed, sealProfile(person, of, version, key));
            const auto object = crypto::orderedId<ObjectId>(m_session.clock().now());
            put.objects.append({crypto::sha256(sealed), person.id, object, version});
            objects.append({object, sealed});
        }
        KAGIBAKO_TRY(m_session.submit({put}, objects));
        if (progress)
            progress(static_cast<qint64>(std::min(people.size(), at + PeopleInStatement)),
                     static_cast<qint64>(people.size()));
    }
    return {};
}

} // namespace kagibako
