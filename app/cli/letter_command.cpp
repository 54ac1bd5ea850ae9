// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/letter_command.h"

#include <QFile>
#include <QSaveFile>

namespace kagibako {

using namespace Qt::StringLiterals;

CLI::App* LettersCommand::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand(
        "letters", "Request letters (個人番号ご提出のお願い) with return forms, as one PDF; in the language of --lang");
    command->add_option("--out", m_file, "PDF file, which nobody else can read")->required();
    command->add_option("--invitation", m_invitations, "Open invitations by id");
    command->add_flag("--all-open", m_allOpen, "All open invitations");
    command->add_option("--scope", m_scope, "With --all-open: only this scope, by name or id");
    command->add_option("--window", m_window, "Envelope: nagagata3 (長形3号, folded in three) or kakugata2 (角形2号)")
        ->check(CLI::IsMember({"nagagata3", "kakugata2"}));
    command->add_option("--shift-right", m_right, "Moves the address, in mm")->check(CLI::Range(-10.0, 10.0));
    command->add_option("--shift-down", m_down, "Moves the address, in mm")->check(CLI::Range(-3.0, 10.0));
    command->add_option("--return-address", m_returnTo, "Where forms are sent back to: one line each");
    command->add_flag("--with-proxy-letter", m_withProxyLetter, "With a letter of attorney (委任状) for spouses");
    command->add_flag("--unidentified", m_unidentified,
                      "These people were not identified before, so that the form is no proof of identity");
    m_unlocking.attach(*command);
    return command;
}

Result<QList<InvitationId>> LettersCommand::invitations(ClientSession& session) const
{
    if (m_allOpen == !m_invitations.empty() || (!m_allOpen && !m_scope.empty()))
        return fail(ErrorCode::UsageBad, u"either --invitation or --all-open"_s);
    if (m_allOpen) {
        std::optional<ScopeId> scope;
        if (!m_scope.empty()) {
            KAGIBAKO_TRY_ASSIGN(scope, session.findScope(QString::fromStdString(m_scope)));
        }
        return LetterService(session).allOpen(scope);
    }
    QList<InvitationId> ids;
    for (const std::string& text : m_invitations) {
        KAGIBAKO_TRY_ASSIGN(const InvitationId id, idArgument<InvitationId>(text));
        ids.append(id);
    }
    return ids;
}

Result<int> LettersCommand::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const PaperFonts fonts, PaperFonts::installed());
    const EnvelopeWindow window = m_window == "kakugata2" ? EnvelopeWindow::kakugata2() : EnvelopeWindow::nagagata3();
    LetterService::Request request;
    KAGIBAKO_TRY_ASSIGN(request.invitations, invitations(session));
    request.language = output.language();
    request.window = window.shifted(m_right, m_down);
    for (const std::string& line : m_returnTo)
        request.returnTo.append(QString::fromStdString(line));
    request.withProxyLetter = m_withProxyLetter;
    request.wereIdentified = !m_unidentified;
    QSaveFile file(QString::fromStdString(m_file));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::IoFailed, u"letters"_s);
    KAGIBAKO_TRY_ASSIGN(const auto done, LetterService(session).writePdf(request, file, fonts));
    if (!file.commit())
        return fail(ErrorCode::IoFailed, u"letters"_s);
    output.result(u"%1 letters written, %2 left out"_s.arg(done.letters).arg(done.leftOut),
                  {{u"letters"_s, qint64(done.letters)}, {u"leftOut"_s, qint64(done.leftOut)}});
    if (done.leftOut > 0)
        output.message(
            u"%1名分は、依頼カード若しくは対象者の情報を開けないか、紙面に収まらないため、作成しませんでした。"_s.arg(
                done.leftOut),
            u"%1 could not be made: the card or the profile does not open, or is too long for the page."_s.arg(
                done.leftOut));
    output.message(
        u"手紙の招待コードがあれば、その方の番号を提出できます。印刷したら、PDFは削除してください。"_s,
        u"Whoever has the code of a letter can hand in that person's number. Print the PDF and delete it."_s);
    return done.leftOut > 0 ? Exit::Refused : Exit::Ok;
}

} // namespace kagibako
