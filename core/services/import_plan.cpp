// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/import_plan.h"

#include "core/crypto/base/random.h"
#include "core/services/person_fields.h"

#include <array>

namespace kagibako {

namespace {

/// Holds the people of a file against those on record, one after the other.
class Planner
{
public:
    Planner(const std::vector<KnownPerson>& known, const ScopeId& scope, QDate today) : m_scope(scope), m_today(today)
    {
        for (const KnownPerson& person : known) {
            m_byIdentity.insert(identityOf(person.person), &person);
            m_byCode.insert(person.person.code, person.person.id);
        }
    }

    /// Of everybody, before the first add(): a dependent may stand above the employee.
    void giveId(ImportedPerson& entry)
    {
        const KnownPerson* same = entry.person.code.isEmpty() ? nullptr : m_byIdentity.value(identityOf(entry.person));
        entry.person.id = same != nullptr ? same->person.id : crypto::randomId<PersonId>();
        if (!entry.person.code.isEmpty())
            m_byCode.insert(entry.person.code, entry.person.id);
    }

    void add(ImportedPerson& entry, const QList<PersonField>& said)
    {
        if (!entry.filerCode.isEmpty()) {
            entry.person.filer = m_byCode.value(entry.filerCode);
            if (entry.person.filer.isNull())
                addProblem(entry.row, PersonField::Filer, ErrorCode::NotFound);
        }
        const KnownPerson* same = m_byIdentity.value(identityOf(entry.person));
        if (same == nullptr) {
            list({PersonDifference::What::Added, entry.row, entry.person});
            ++m_plan.imported.added;
            m_plan.changes.emplace_back(entry.person, qint64{1});
            return;
        }
        entry.person.id = same->person.id;
        keepUnsaid(entry.person, same->person, said);
        for (const FieldProblem& problem : problemsOf(entry.person, m_today))
            addProblem(entry.row, problem.field, problem.code);
        if (same->scope != m_scope)
            addProblem(entry.row, PersonField::Code, ErrorCode::Conflict);
        if (same->person == entry.person) {
            list({PersonDifference::What::Unchanged, entry.row, entry.person});
            ++m_plan.imported.unchanged;
            return;
        }
        list({PersonDifference::What::Changed, entry.row, entry.person, same->person,
              differingFields(same->person, entry.person)});
        ++m_plan.imported.changed;
        m_plan.changes.emplace_back(entry.person, same->version + 1);
    }

    ImportPlan finish() && { return std::move(m_plan); }

private:
    void addProblem(qsizetype row, PersonField field, ErrorCode code)
    {
        m_plan.imported.problems.push_back({row, 0, code, fieldName(field)});
    }

    void list(PersonDifference difference)
    {
        if (++m_listed[static_cast<std::size_t>(difference.what)] <= PeopleService::MostListed)
            m_plan.imported.differences.push_back(std::move(difference));
    }

    ScopeId m_scope;
    QDate m_today;
    QHash<QString, const KnownPerson*> m_byIdentity;
    QHash<QString, PersonId> m_byCode;
    std::array<qsizetype, 3> m_listed{};
    ImportPlan m_plan;
};

} // namespace

ImportPlan planImport(PeopleImport read, const std::vector<KnownPerson>& known, const ScopeId& scope, QDate today)
{
    Planner planner(known, scope, today);
    for (ImportedPerson& entry : read.people)
        planner.giveId(entry);
    for (ImportedPerson& entry : read.people)
        planner.add(entry, read.fields);
    ImportPlan plan = std::move(planner).finish();
    plan.imported.ignoredColumns = std::move(read.ignoredColumns);
    return plan;
}

} // namespace kagibako
