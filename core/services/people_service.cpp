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

/// Where somebody is found again: by code, or for dependents without one by filer and name.
QString identityOf(const Person& person)
{
    return person.code.isEmpty() ? u"f:"_s + person.filer.string() + u":"_s + searchKey(person.name)
                                 : u"c:"_s + person.code;
}

} // namespace

QString searchKey(const QString& text)
{
    QString out;
    for (QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (c.unicode() >= 0x3041 && c.unicode() <= 0x3096)
            c = QChar(char16_t(c.unicode() + 0x60)); // hiragana → katakana
        if (!c.isSpace())
            out.append(c);
    }
    return out;
}

bool matches(const Person& person, const QString& key)
{
    return searchKey(person.name).contains(key) || searchKey(person.kana).contains(key) ||
           searchKey(person.code).contains(key);
}

Result<PeopleService::Listing> PeopleService::all()
{
    Listing listing;
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
    QHash<PersonId, QString> states;
    KAGIBAKO_TRY_ASSIGN(const auto invitations, storage::InvitationTable(m_session.cache()).all());
    for (const storage::InvitationRow& invitation : invitations) {
        for (const PersonId& person : invitation.persons)
            states[person] = invitation.state == "open"_L1        ? u"invited"_s
                             : invitation.state == "submitted"_L1 ? u"submitted"_s
                                                                  : QString();
    }
    for (const QString& state : {u"unchecked"_s, u"current"_s}) {
        KAGIBAKO_TRY_ASSIGN(const auto boxes, storage::BoxTable(m_session.cache()).inState(state));
        for (const storage::BoxRow& box : boxes)
            states[box.person] = state;
    }
    KAGIBAKO_TRY(storage::PersonTable(m_session.cache())
                     .forEachProfile([&](const storage::PersonRow& row, const QByteArray& sealed) -> Result<void> {
                         const ProfileKey* key = keyOf(row);
                         auto person = key == nullptr ? fail(ErrorCode::GrantMissing)
                                                      : openProfile(sealed, m_session.epochOf(row.scope, row.epoch),
                                                                    row.person, row.profile, *key);
                         if (person)
                             listing.people.push_back(
                                 {std::move(*person), row.scope, row.version, states.value(row.person)});
                         else
                             ++listing.unreadable;
                         return {};
                     }));
    return listing;
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

Result<PeopleService::Imported> PeopleService::importCsv(const QByteArray& file, const ScopeId& scope)
{
    KAGIBAKO_TRY_ASSIGN(PeopleImport read, readPeople(file, m_session.clock().today()));
    Imported out;
    out.ignoredColumns = read.ignoredColumns;
    out.problems = read.problems;
    if (!out.problems.empty())
        return out;
    KAGIBAKO_TRY_ASSIGN(const EpochOf of, m_session.currentEpoch(scope));
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
    std::vector<std::pair<Person, qint64>> changes;
    for (ImportedPerson& entry : read.people) {
        if (!entry.filerCode.isEmpty()) {
            entry.person.filer = byCode.value(entry.filerCode);
            if (entry.person.filer.isNull())
                out.problems.push_back({entry.row, 0, ErrorCode::NotFound, fieldName(PersonField::Filer)});
        }
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
    if (!out.problems.empty())
        return out;
    KAGIBAKO_TRY(put(changes, of));
    return out;
}

Result<void> PeopleService::put(const std::vector<std::pair<Person, qint64>>& people, const EpochOf& of)
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
    }
    return {};
}

} // namespace kagibako
