// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/people_row.h"

#include "core/domain/date_text.h"
#include "core/domain/facts_input.h"
#include "core/domain/person_input.h"
#include "core/exchange/csv_writer.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

struct KindName {
    PersonKind kind;
    QStringView name;
};

constexpr std::array KindNames{
    KindName{PersonKind::Employee, u"従業員"},    KindName{PersonKind::Employee, u"社員"},
    KindName{PersonKind::Employee, u"役員"},      KindName{PersonKind::Employee, u"employee"},
    KindName{PersonKind::Dependent, u"扶養親族"}, KindName{PersonKind::Dependent, u"扶養"},
    KindName{PersonKind::Dependent, u"扶養家族"}, KindName{PersonKind::Dependent, u"被扶養者"},
    KindName{PersonKind::Dependent, u"家族"},     KindName{PersonKind::Dependent, u"dependent"},
    KindName{PersonKind::Payee, u"個人支払先"},   KindName{PersonKind::Payee, u"支払先(個人)"},
    KindName{PersonKind::Payee, u"個人"},         KindName{PersonKind::Payee, u"payee"},
    KindName{PersonKind::Company, u"法人支払先"}, KindName{PersonKind::Company, u"支払先(法人)"},
    KindName{PersonKind::Company, u"法人"},       KindName{PersonKind::Company, u"company"},
};

/// More than any field may have: what is longer is cut, so that no file makes more of itself in memory than it is.
constexpr qsizetype MostLength = 1000;
constexpr qsizetype CodeLength = 32; // code points, as problemsOf() allows

class RowReader
{
public:
    RowReader(const QStringList& fields, const PeopleColumns& columns) : m_fields(fields), m_columns(columns) {}

    PeopleRow read(QDate today)
    {
        Person& person = m_row.person;
        person.code = text(PersonField::Code, QString::NormalizationForm_KC);
        person.name = text(PersonField::Name, QString::NormalizationForm_C);
        person.kana = text(PersonField::Kana, QString::NormalizationForm_KC);
        person.mail = text(PersonField::Mail, QString::NormalizationForm_KC);
        person.department = text(PersonField::Department, QString::NormalizationForm_C);
        person.relation = text(PersonField::Relation, QString::NormalizationForm_C);
        person.birth = date(PersonField::Birth);
        person.joined = date(PersonField::Joined);
        person.left = date(PersonField::Left);
        person.postalCode = typedPostalCode(text(PersonField::PostalCode, QString::NormalizationForm_KC));
        person.address = text(PersonField::Address, QString::NormalizationForm_C);
        person.corporateNumber =
            typedCorporateNumber(text(PersonField::CorporateNumber, QString::NormalizationForm_KC));
        person.purposes = parsed(PersonField::Purposes, parsePurposes);
        person.yearlyAmount = parsed(PersonField::YearlyAmount, parseYen);
        person.documents = parsed(PersonField::Documents, parseDocuments);
        person.uses = parsed(PersonField::Uses, parseEndedUses);
        person.individual = parsed(PersonField::Individual, parseIndividualDate);
        m_row.filerCode = text(PersonField::Filer, QString::NormalizationForm_KC);
        if (person.relation == u"本人"_s)
            person.relation.clear();
        readKind();
        standUnderFiler();
        addRules(today);
        return std::move(m_row);
    }

private:
    QString text(PersonField field, QString::NormalizationForm form)
    {
        const qsizetype at = m_columns.at(field);
        if (at < 0)
            return {};
        const QString whole = unguardFormula(m_fields[at].trimmed());
        if (whole.size() <= MostLength)
            return whole.normalized(form);
        m_row.problems.push_back({field, ErrorCode::TextLength});
        m_tooLong.append(field);
        return QStringView(whole).first(MostLength).toString().normalized(form); // a copy of its own, no share in it
    }

    std::optional<QDate> date(PersonField field)
    {
        const qsizetype at = m_columns.at(field);
        if (at < 0 || m_fields[at].trimmed().isEmpty())
            return std::nullopt;
        const auto day = parseDate(m_fields[at]);
        if (!day) {
            m_row.problems.push_back({field, day.error().code()});
            return std::nullopt;
        }
        return *day;
    }

    /// An empty value where the text is none of what `parse` reads, which is told.
    template <typename Value>
    Value parsed(PersonField field, Result<Value> (*parse)(const QString&))
    {
        auto value = parse(text(field, QString::NormalizationForm_C));
        if (value)
            return std::move(*value);
        addUnlessTooLong({field, value.error().code()});
        return {};
    }

    /// Of what was cut that is all there is to say.
    void addUnlessTooLong(const FieldProblem& problem)
    {
        if (!m_tooLong.contains(problem.field))
            m_row.problems.push_back(problem);
    }

    void readKind()
    {
        const QString name = text(PersonField::Kind, QString::NormalizationForm_KC).toLower();
        if (name.isEmpty()) {
            m_row.person.kind = m_row.person.relation.isEmpty() ? PersonKind::Employee : PersonKind::Dependent;
            return;
        }
        const auto found = std::ranges::find(KindNames, QStringView(name), &KindName::name);
        if (found == KindNames.end())
            m_row.problems.push_back({PersonField::Kind, ErrorCode::UnknownKind});
        else
            m_row.person.kind = found->kind;
    }

    void standUnderFiler()
    {
        if (m_row.person.kind == PersonKind::Dependent && m_row.filerCode.isEmpty())
            m_row.filerCode = std::exchange(m_row.person.code, {});
    }

    void addRules(QDate today)
    {
        const bool dependent = m_row.person.kind == PersonKind::Dependent;
        const bool kindKnown = m_row.problems.empty() || m_row.problems.back().code != ErrorCode::UnknownKind;
        for (const FieldProblem& problem : problemsOf(m_row.person, today)) {
            // The filer is still a code here, not an id; and rules of a kind say nothing where the kind is unknown.
            const bool byKind = problem.code == ErrorCode::FieldUnexpected || problem.field == PersonField::Code;
            if (problem.field != PersonField::Filer && (kindKnown || !byKind))
                addUnlessTooLong(problem);
        }
        if (m_row.filerCode.toUcs4().size() > CodeLength)
            addUnlessTooLong({PersonField::Filer, ErrorCode::TextLength});
        if (dependent && m_row.filerCode.isEmpty())
            m_row.problems.push_back({PersonField::Filer, ErrorCode::FieldMissing});
        if (!dependent && kindKnown && !m_row.filerCode.isEmpty())
            m_row.problems.push_back({PersonField::Filer, ErrorCode::FieldUnexpected});
    }

    const QStringList& m_fields;
    const PeopleColumns& m_columns;
    PeopleRow m_row;
    QList<PersonField> m_tooLong;
};

} // namespace

PeopleRow readPeopleRow(const QStringList& fields, const PeopleColumns& columns, QDate today)
{
    return RowReader(fields, columns).read(today);
}

} // namespace kagibako
