// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/certificate_commands.h"

#include "app/cli/certificate_lines.h"
#include "app/cli/new_file.h"
#include "core/domain/date_text.h"
#include "core/services/certificate_words.h"
#include "core/services/people_service.h"
#include "core/services/register_service.h"

#include <QFile>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

CLI::App* certificateGroup(CLI::App& program)
{
    return groupOf(program, "certificate", "Certificates of disposal (廃棄証明書)");
}

/// By code, or by id where nobody's record can be read any more. Errors: NotFound.
Result<PersonId> personNamed(ClientSession& session, const std::string& name)
{
    if (const auto id = PersonId::fromText(QByteArray::fromStdString(name)))
        return *id;
    const QString code = QString::fromStdString(name);
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    const auto found =
        std::ranges::find_if(listing.people, [&](const KnownPerson& one) { return one.person.code == code; });
    if (code.isEmpty() || found == listing.people.end())
        return fail(ErrorCode::NotFound, u"person"_s);
    return found->person.id;
}

Result<QPair<QDate, QDate>> periodOf(const std::string& from, const std::string& to)
{
    KAGIBAKO_TRY_ASSIGN(const QDate first, parseDate(QString::fromStdString(from)));
    KAGIBAKO_TRY_ASSIGN(const QDate last, parseDate(QString::fromStdString(to)));
    return QPair(first, last);
}

Result<std::optional<ScopeId>> scopeNamed(ClientSession& session, const std::string& name)
{
    if (name.empty())
        return std::nullopt;
    KAGIBAKO_TRY_ASSIGN(const ScopeId id, session.findScope(QString::fromStdString(name)));
    return id;
}

} // namespace

CLI::App* CertificateMake::attach(CLI::App& program)
{
    CLI::App* command = certificateGroup(program)->add_subcommand(
        "make",
        "A signed certificate of numbers that were destroyed, as a file and on paper, in the language of --lang");
    command->add_option("--person", m_person, "Of this person: code or id");
    command->add_option("--box", m_boxes,
                        "Of these numbers: ids of boxes, as `disposal list --gone --json` shows them");
    command->add_option("--from", m_from, "Of what was destroyed since this day");
    command->add_option("--to", m_to, "Up to this day, it included");
    command->add_option("--scope", m_scope, "Only of this scope, by name or id");
    command->add_option("--responsible", m_responsible, "Name of the responsible person, for the paper");
    command->add_option("--json", m_json, "The signed file, by which everybody can verify it");
    command->add_option("--pdf", m_pdf, "The paper");
    command->add_flag("--force", m_force, "Write over files that are there");
    m_unlocking.attach(*command);
    return command;
}

Result<CertificateChoice> CertificateMake::choice(ClientSession& session) const
{
    CertificateChoice choice;
    for (const std::string& text : m_boxes) {
        KAGIBAKO_TRY_ASSIGN(const ObjectId box, idArgument<ObjectId>(text));
        choice.boxes.append(box);
    }
    if (!m_person.empty()) {
        KAGIBAKO_TRY_ASSIGN(choice.person, personNamed(session, m_person));
    }
    if (!m_from.empty()) {
        KAGIBAKO_TRY_ASSIGN(choice.period, periodOf(m_from, m_to));
    }
    KAGIBAKO_TRY_ASSIGN(choice.scope, scopeNamed(session, m_scope));
    choice.responsible = QString::fromStdString(m_responsible);
    return choice;
}

Result<int> CertificateMake::run(ClientSession& session, Output& output)
{
    const int ways = (m_person.empty() ? 0 : 1) + (m_boxes.empty() ? 0 : 1) + (m_from.empty() ? 0 : 1);
    if (ways != 1 || m_from.empty() != m_to.empty())
        return fail(ErrorCode::UsageBad, u"one of --person, --box, or --from and --to"_s);
    if (m_json.empty() && m_pdf.empty())
        return fail(ErrorCode::UsageBad, u"--json or --pdf"_s);
    for (const std::string& path : {m_json, m_pdf})
        KAGIBAKO_TRY(mayWrite(path, m_force));
    KAGIBAKO_TRY_ASSIGN(const CertificateChoice chosen, choice(session));
    CertificateService service(session);
    KAGIBAKO_TRY_ASSIGN(const auto certificate, service.make(chosen, session.clock().now()));
    KAGIBAKO_TRY_ASSIGN(const QByteArray json,
                        service.json(certificate)); // proves itself, also where only paper is asked for
    KAGIBAKO_TRY(writeNew(m_json, json, m_force));
    if (!m_pdf.empty()) {
        KAGIBAKO_TRY_ASSIGN(const QByteArray pdf, service.pdf(certificate, output.language()));
        KAGIBAKO_TRY(writeNew(m_pdf, pdf, m_force));
    }
    const auto count = static_cast<qint64>(certificate.facts.items.size());
    output.result(u"%1 certified"_s.arg(count),
                  {{u"count"_s, count}, {u"copies_until"_s, certificate.facts.copiesUntil.toString(Qt::ISODate)}});
    return Exit::Ok;
}

CLI::App* CertificateVerify::attach(CLI::App& program)
{
    CLI::App* command = certificateGroup(program)->add_subcommand(
        "verify", "Does a certificate prove what it says? Needs no server and no account");
    command->add_option("file", m_file, "The signed file")->required();
    command->add_option("--org", m_org, "The organization's ID that you know: the certificate must be of that one");
    return command;
}

Result<int> CertificateVerify::run(const Options&, Output& output)
{
    std::optional<OrgId> expected;
    if (!m_org.empty()) {
        KAGIBAKO_TRY_ASSIGN(expected, typedId<OrgId>(m_org));
    }
    QFile file(QString::fromStdString(m_file));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::IoFailed, u"certificate"_s);
    const QByteArray bytes = file.read(MostCertificateBytes + 1); // one more is too large
    const auto report = verifyCertificate(bytes, expected);
    if (!report) {
        const ErrorCode code = report.error().code();
        output.message(u"この証明書は何も証明しません。%1 [%2]"_s.arg(refusalWords(code, Language::Japanese),
                                                                      QString::fromLatin1(errorName(code))),
                       u"This certificate proves nothing. %1 [%2]"_s.arg(refusalWords(code, Language::English),
                                                                         QString::fromLatin1(errorName(code))));
        return Exit::Refused;
    }
    output.result(reportLines(*report, output.language()).join(u'\n'), reportJson(*report));
    output.message(u"正しい証明書です。記載された番号の廃棄は、この組織の記録で証明されています。"_s,
                   u"The certificate is valid: the organization's log proves that the numbers on it were destroyed."_s);
    if (!expected)
        output.message(u"上の組織IDが、ご存じの組織のものであることを確認してください。"_s,
                       u"Check that the organization's ID above is the one that you know."_s);
    return Exit::Ok;
}

CLI::App* RegisterCommand::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand(
        "register", "The register of disposals (廃棄記録簿) of a period, in the language of --lang");
    command->add_option("--from", m_from, "First day")->required();
    command->add_option("--to", m_to, "Last day")->required();
    command->add_option("--scope", m_scope, "Only this scope, by name or id");
    command->add_option("--pdf", m_pdf, "The paper, with room for the check of who is responsible");
    command->add_option("--csv", m_csv, "The same for a spreadsheet (UTF-8)");
    command->add_flag("--force", m_force, "Write over files that are there");
    m_unlocking.attach(*command);
    return command;
}

Result<int> RegisterCommand::run(ClientSession& session, Output& output)
{
    if (m_pdf.empty() && m_csv.empty())
        return fail(ErrorCode::UsageBad, u"--pdf or --csv"_s);
    for (const std::string& path : {m_pdf, m_csv})
        KAGIBAKO_TRY(mayWrite(path, m_force));
    KAGIBAKO_TRY_ASSIGN(const auto period, periodOf(m_from, m_to));
    KAGIBAKO_TRY_ASSIGN(const auto scope, scopeNamed(session, m_scope));
    const Language language = output.language();
    KAGIBAKO_TRY_ASSIGN(const DisposalRegister record, RegisterService(session).make(period.first, period.second, scope,
                                                                                     session.clock().now(), language));
    if (!m_csv.empty()) {
        KAGIBAKO_TRY_ASSIGN(const QByteArray csv, RegisterService::csv(record, language));
        KAGIBAKO_TRY(writeNew(m_csv, csv, m_force));
    }
    if (!m_pdf.empty()) {
        KAGIBAKO_TRY_ASSIGN(const QByteArray pdf, RegisterService::pdf(record, language));
        KAGIBAKO_TRY(writeNew(m_pdf, pdf, m_force));
    }
    output.result(u"%1 lines, %2 numbers"_s.arg(record.lines.size()).arg(record.total),
                  {{u"lines"_s, qint64(record.lines.size())}, {u"numbers"_s, qint64(record.total)}});
    return Exit::Ok;
}

} // namespace kagibako
