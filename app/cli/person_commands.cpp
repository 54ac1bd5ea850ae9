// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/person_commands.h"

#include "core/domain/date_text.h"
#include "core/domain/facts_input.h"
#include "core/domain/payment_threshold.h"
#include "core/domain/person_input.h"

#include <algorithm>
#include <array>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array KindNames{
    std::pair{"employee", PersonKind::Employee},
    std::pair{"dependent", PersonKind::Dependent},
    std::pair{"payee", PersonKind::Payee},
    std::pair{"company", PersonKind::Company},
};

/// By code, or by the id that `people list` prints.
Result<KnownPerson> personNamed(const std::vector<KnownPerson>& people, const QString& name)
{
    const auto found = std::ranges::find_if(people, [&](const KnownPerson& one) {
        return (!name.isEmpty() && one.person.code == name) || one.person.id.string() == name;
    });
    if (found == people.end())
        return fail(ErrorCode::NotFound, u"person"_s);
    return *found;
}

/// The same; by id also somebody who was merged and so stands in no list.
Result<KnownPerson> personToChange(ClientSession& session, const std::vector<KnownPerson>& people, const QString& name)
{
    auto known = personNamed(people, name);
    const auto id = PersonId::fromText(name.toLatin1());
    if (known || !id)
        return known;
    KAGIBAKO_TRY_ASSIGN(PersonEditing::Standing standing, PersonEditing(session).look(*id));
    return KnownPerson{std::move(standing.person), standing.scope, standing.version, PersonState::None};
}

Result<PersonField> fieldWithName(const QString& name)
{
    for (std::size_t i = 0; i < PersonFieldCount; ++i) {
        const auto field = static_cast<PersonField>(i);
        if (name == QLatin1StringView(fieldName(field)))
            return field;
    }
    return fail(ErrorCode::UsageBad, u"no such field"_s);
}

Result<PersonKind> kindNamed(const QString& name)
{
    for (const auto& [word, kind] : KindNames) {
        if (name == QLatin1StringView(word))
            return kind;
    }
    return fail(ErrorCode::UnknownKind);
}

Result<void> setDate(std::optional<QDate>& day, const QString& value)
{
    day.reset();
    if (value.isEmpty())
        return {};
    KAGIBAKO_TRY_ASSIGN(day, parseDate(value));
    return {};
}

/// All but Filer, which names somebody else.
Result<void> setField(Person& person, PersonField field, const QString& value)
{
    const QString plain = value.normalized(QString::NormalizationForm_KC);
    switch (field) {
    case PersonField::Kind: {
        KAGIBAKO_TRY_ASSIGN(person.kind, kindNamed(plain));
        break;
    }
    case PersonField::Code:
        person.code = plain;
        break;
    case PersonField::Name:
        person.name = value;
        break;
    case PersonField::Kana:
        person.kana = plain;
        break;
    case PersonField::Birth:
        return setDate(person.birth, value);
    case PersonField::Mail:
        person.mail = plain;
        break;
    case PersonField::Department:
        person.department = value;
        break;
    case PersonField::Joined:
        return setDate(person.joined, value);
    case PersonField::Left:
        return setDate(person.left, value);
    case PersonField::Filer:
        break;
    case PersonField::Relation:
        person.relation = value;
        break;
    case PersonField::PostalCode:
        person.postalCode = typedPostalCode(value);
        break;
    case PersonField::Address:
        person.address = value;
        break;
    case PersonField::Purposes: {
        KAGIBAKO_TRY_ASSIGN(person.purposes, parsePurposes(value));
        break;
    }
    case PersonField::CorporateNumber:
        person.corporateNumber = typedCorporateNumber(value);
        break;
    case PersonField::YearlyAmount: {
        KAGIBAKO_TRY_ASSIGN(person.yearlyAmount, parseYen(value));
        break;
    }
    case PersonField::Documents: {
        KAGIBAKO_TRY_ASSIGN(person.documents, parseDocuments(value));
        break;
    }
    case PersonField::Uses: {
        KAGIBAKO_TRY_ASSIGN(person.uses, parseEndedUses(value));
        break;
    }
    case PersonField::Individual: {
        KAGIBAKO_TRY_ASSIGN(person.individual, parseIndividualDate(value));
        break;
    }
    }
    return {};
}

QString joined(const std::vector<std::string>& parts)
{
    QStringList texts;
    for (const std::string& part : parts)
        texts.append(QString::fromStdString(part));
    return texts.join(u';');
}

int tell(const Person& person, const PersonEditing::Saved& saved, Output& output)
{
    if (!saved.problems.empty()) {
        Rows rows(output);
        for (const FieldProblem& problem : saved.problems) {
            const QString field = QString::fromLatin1(fieldName(problem.field));
            rows.add(u"%1: %2"_s.arg(field, errorText(problem.code, output.language())).toUtf8(),
                     {{u"field"_s, field}, {u"error"_s, QString::fromLatin1(errorName(problem.code))}});
        }
        return Exit::Refused;
    }
    output.result(person.id.string(), {{u"person"_s, person.id.string()}, {u"version"_s, saved.version}});
    if (saved.needsNotice)
        output.message(
            u"番号の取得後に利用事務を追加しました。本人に通知していない場合は、利用する前に通知してください。"_s,
            u"A purpose was added after the number was asked for: tell the person before it is used."_s);
    if (const ThresholdAnswer answer = thresholdOf(person); answer.need == NumberNeed::NotNeeded)
        output.message(answer.ja.toString(), answer.en.toString());
    return Exit::Ok;
}

} // namespace

CLI::App* PersonEdit::attach(CLI::App& program)
{
    const bool isNew = m_what == What::Add;
    CLI::App* command = groupOf(program, "people", "Persons (対象者)")
                            ->add_subcommand(isNew ? "add" : "change", isNew ? "Put one person on record"
                                                                             : "Change what is on record of persons");
    if (isNew)
        command->add_option("--scope", m_scope, "Scope by name or id")->required();
    command->add_option("--code", m_codes, isNew ? "Code of the new person" : "Persons by their code or id")
        ->required(!isNew)
        ->expected(1, isNew ? 1 : 1000);
    command
        ->add_option("--set", m_fields,
                     "field=value: kind, code, name, kana, birth, mail, department, joined, left, filer, relation, "
                     "postal_code, address, purposes, corporate_number, yearly_amount, documents, uses, individual; an "
                     "empty value clears; merged= lets one who was merged, named by id, count again")
        ->required(isNew);
    attachFacts(*command);
    m_unlocking.attach(*command);
    return command;
}

void PersonEdit::attachFacts(CLI::App& command)
{
    command.add_option("--document", m_documents,
                       "RULE:YYYY-MM-DD: there is such a document with the number, and the day its period is counted "
                       "from (rules: disposal-date --list); takes the place of the rule's earlier day");
    command.add_option("--use-ended", m_ended,
                       "PURPOSE:YYYY-MM-DD: the last day on which the number was needed for it; PURPOSE:DAY:unused "
                       "where no document was ever made");
    command.add_option("--use-goes-on", m_goesOn, "PURPOSE: it did not end, or began again");
    CLI::Option* day = command.add_option(
        "--dispose-on", m_disposeOn, "The day on which the number shall go, whatever the rules say; `none`: theirs");
    command
        .add_option("--because", m_because, "With --dispose-on: code of the reason; must be given for an earlier day")
        ->needs(day);
}

/// Adds to what is on record already.
Result<void> PersonEdit::setFacts(Person& person) const
{
    KAGIBAKO_TRY_ASSIGN(const QList<KeptDocument> documents, parseDocuments(joined(m_documents)));
    for (const KeptDocument& document : documents) {
        person.documents.removeIf([&](const KeptDocument& one) { return one.rule == document.rule; });
        person.documents.append(document);
    }
    person.documents = inOrder(std::move(person.documents));
    KAGIBAKO_TRY_ASSIGN(const QList<QByteArray> goesOn, parsePurposes(joined(m_goesOn)));
    person.uses.removeIf([&](const EndedUse& one) { return goesOn.contains(one.purpose); });
    KAGIBAKO_TRY_ASSIGN(const QList<EndedUse> ended, parseEndedUses(joined(m_ended)));
    person.uses = inOrder(ended + person.uses);
    if (m_disposeOn.empty())
        return {};
    const QString day = m_disposeOn == "none" ? QString() : QString::fromStdString(m_disposeOn);
    const QString because = m_because.empty() || day.isEmpty() ? QString() : u':' + QString::fromStdString(m_because);
    KAGIBAKO_TRY_ASSIGN(person.individual, parseIndividualDate(day + because));
    return {};
}

Result<void> PersonEdit::setFields(Person& person, const std::vector<KnownPerson>& people) const
{
    for (const std::string& one : m_fields) {
        const QString text = QString::fromStdString(one);
        const qsizetype sign = text.indexOf(u'=');
        if (sign < 0)
            return fail(ErrorCode::UsageBad, u"field=value"_s);
        if (text.trimmed() == "merged="_L1) {
            person.mergedInto = {};
            continue;
        }
        KAGIBAKO_TRY_ASSIGN(const PersonField field, fieldWithName(text.first(sign).trimmed()));
        const QString value = text.sliced(sign + 1).trimmed().normalized(QString::NormalizationForm_C);
        if (field != PersonField::Filer) {
            KAGIBAKO_TRY(setField(person, field, value));
            continue;
        }
        person.filer = {};
        if (!value.isEmpty()) {
            KAGIBAKO_TRY_ASSIGN(const KnownPerson filer, personNamed(people, value));
            person.filer = filer.person.id;
        }
    }
    return setFacts(person);
}

Result<int> PersonEdit::run(ClientSession& session, Output& output)
{
    return m_what == What::Add ? add(session, output) : change(session, output);
}

Result<int> PersonEdit::add(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(QString::fromStdString(m_scope)));
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    Person person;
    person.id = PersonEditing::newId();
    if (!m_codes.empty())
        person.code = QString::fromStdString(m_codes.front());
    KAGIBAKO_TRY(setFields(person, listing.people));
    KAGIBAKO_TRY_ASSIGN(const PersonEditing::Saved saved, PersonEditing(session).save(person, 0, scope));
    return tell(person, saved, output);
}

Result<int> PersonEdit::change(ClientSession& session, Output& output)
{
    if (m_fields.empty() && m_documents.empty() && m_ended.empty() && m_goesOn.empty() && m_disposeOn.empty())
        return fail(ErrorCode::UsageBad, u"--set, --document, --use-ended, --use-goes-on or --dispose-on"_s);
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    std::vector<KnownPerson> changed; // all of them before the first is sent
    for (const std::string& code : m_codes) {
        KAGIBAKO_TRY_ASSIGN(KnownPerson known, personToChange(session, listing.people, QString::fromStdString(code)));
        KAGIBAKO_TRY(setFields(known.person, listing.people));
        changed.push_back(std::move(known));
    }
    PersonEditing editing(session);
    int worst = Exit::Ok;
    for (const KnownPerson& known : changed) {
        KAGIBAKO_TRY_ASSIGN(const PersonEditing::Saved saved, editing.save(known.person, known.version));
        worst = std::max(worst, tell(known.person, saved, output));
    }
    return worst;
}

CLI::App* PersonMerge::attach(CLI::App& program)
{
    CLI::App* command =
        groupOf(program, "people", "Persons (対象者)")
            ->add_subcommand("merge", "Of somebody who was registered twice one record counts from now on");
    command->add_option("--code", m_duplicate, "The duplicate, by code or id")->required();
    command->add_option("--into", m_into, "The one who stays, by code or id")->required();
    m_unlocking.attach(*command);
    return command;
}

Result<int> PersonMerge::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    KAGIBAKO_TRY_ASSIGN(const KnownPerson duplicate, personNamed(listing.people, QString::fromStdString(m_duplicate)));
    KAGIBAKO_TRY_ASSIGN(const KnownPerson into, personNamed(listing.people, QString::fromStdString(m_into)));
    const auto merged = PersonEditing(session).merge(duplicate.person.id, into.person.id);
    if (!merged && merged.error().code() == ErrorCode::LedgerState)
        output.message(
            u"同じ区分の別々の人で、重複側に番号（確認待ちを含む）がないときだけ統合できます。逆向きに統合するか、"
            u"先に重複側の番号を廃棄してください。"_s,
            u"Only two records of the same kind can be merged, when the duplicate has no number and none "
            u"that waits for its check. Merge the other way round, or dispose of that number first."_s);
    if (!merged)
        return std::unexpected(merged.error());
    output.result(u"%1 dependents, %2 invitations"_s.arg(merged->dependents).arg(merged->invitations),
                  {{u"dependents"_s, qint64(merged->dependents)}, {u"invitations"_s, qint64(merged->invitations)}});
    return Exit::Ok;
}

} // namespace kagibako
