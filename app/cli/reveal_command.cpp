// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reveal_command.h"

#include "app/cli/rights_commands.h"
#include "core/services/people_service.h"
#include "core/services/reveal_service.h"

namespace kagibako {

using namespace Qt::StringLiterals;

CLI::App* Reveal::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("reveal", "Show one number; the log records it first");
    command->add_option("--code", m_code, "Person by their code");
    command->add_option("--person", m_person, "Person by id");
    command->add_option("--purpose", m_purpose, "Purpose by code")->required();
    command->add_option("--way", m_way, "What is done with it")->check(CLI::IsMember({"screen", "copy", "print"}));
    command->add_option("--request", m_request, "Hash of an approved request (`open ask`): beside the daily limit");
    m_unlocking.attach(*command);
    return command;
}

Result<int> Reveal::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const Purpose purpose, purposeFromCode(QByteArray::fromStdString(m_purpose)));
    KAGIBAKO_TRY_ASSIGN(const Way way, wayFromCode(QByteArray::fromStdString(m_way)));
    PersonId person;
    if (!m_person.empty()) {
        KAGIBAKO_TRY_ASSIGN(person, idArgument<PersonId>(m_person));
    } else {
        KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
        const QString code = QString::fromStdString(m_code);
        for (const KnownPerson& known : listing.people) {
            if (!code.isEmpty() && known.person.code == code)
                person = known.person.id;
        }
    }
    if (person.isNull())
        return fail(ErrorCode::NotFound, u"person"_s);
    std::optional<crypto::Digest> request;
    if (!m_request.empty()) {
        KAGIBAKO_TRY_ASSIGN(request, requestArgument(m_request));
    }
    const auto revealed = RevealService(session).reveal(person, purpose, way, request);
    if (!revealed) {
        if (revealed.error().code() == ErrorCode::RateLimited)
            output.message(
                u"承認なしで一日に表示できる件数に達したときは、open ask で承認を申請し、承認後に --request を付けてください。"_s,
                u"When it is the daily limit: ask for an approval with `open ask`, and use it with --request."_s);
        if (request && revealed.error().code() == ErrorCode::LedgerApproval)
            output.message(
                u"その申請は未承認か、この番号又は利用事務のものではありません。申請後に番号が差し替えられたときは、もう一度申請してください。"_s,
                u"That request is not approved, or not for this number or purpose. Ask again for a number that was "
                "replaced since."_s);
        return std::unexpected(revealed.error());
    }
    const SecretBytes digits = digitsOf(revealed->number);
    if (output.json())
        printBytes("{\"audit\":" + QByteArray::number(revealed->auditIndex) + ",\"number\":\"");
    printBytes(asView(digits.exposeSecret()));
    printBytes(output.json() ? "\"}\n" : "\n");
    return Exit::Ok;
}

} // namespace kagibako
