// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/number_commands.h"

#include "app/cli/entry_commands.h"
#include "core/services/entry_service.h"
#include "core/services/file_erasure.h"
#include "core/services/people_service.h"
#include "core/services/reveal_service.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

void tellProblems(const std::vector<RowProblem>& problems, Output& output)
{
    Rows rows(output);
    for (const RowProblem& problem : problems) {
        const QString text = errorText(problem.code, output.language());
        rows.add(u"row %1, column %2 (%3): %4"_s.arg(problem.row)
                     .arg(problem.column)
                     .arg(QString::fromLatin1(problem.field), text)
                     .toUtf8(),
                 {{u"row"_s, problem.row},
                  {u"column"_s, problem.column},
                  {u"field"_s, QString::fromLatin1(problem.field)},
                  {u"error"_s, QString::fromLatin1(errorName(problem.code))}});
    }
}

} // namespace

CLI::App* PeopleImportNumbers::attach(CLI::App& program)
{
    CLI::App* command =
        groupOf(program, "people", "Persons (対象者)")
            ->add_subcommand("import-numbers", "Import My Numbers of registered persons from a CSV or XLSX file: all "
                                               "or nothing; they wait for the check");
    command
        ->add_option("file", m_file,
                     "CSV (UTF-8 or Shift_JIS) or XLSX with a column of numbers (個人番号), and codes or names")
        ->required();
    command->add_option("--scope", m_scope, "Scope by name or id")->required();
    command->add_option("--sheet", m_sheet, "Of a workbook; else its first one");
    command->add_flag("--delete-file", m_deletesFile,
                      "When all came in, overwrite and remove the file (which proves nothing on SSDs and networks)");
    m_unlocking.attach(*command);
    return command;
}

Result<int> PeopleImportNumbers::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const ScopeId scope, session.findScope(QString::fromStdString(m_scope)));
    KAGIBAKO_TRY_ASSIGN(const NumberImport numbers,
                        readNumberFile(QString::fromStdString(m_file), QString::fromStdString(m_sheet)));
    const auto imported = NumberImportService(session).import(numbers, scope);
    if (!imported) {
        output.message(
            u"途中で止まった場合、それまでに送った番号は登録されています。同じファイルをもう一度取り込むと、残りを取り込みます。"_s,
            u"If it stopped on the way, the numbers that were sent by then are in. Import the same file again to bring "
            "in the rest."_s);
        return std::unexpected(imported.error());
    }
    return tell(numbers, *imported, output);
}

Result<int> PeopleImportNumbers::tell(const NumberImport& numbers, const NumberImportService::Imported& imported,
                                      Output& output) const
{
    for (const QString& column : numbers.ignoredColumns)
        output.message(u"列「%1」は取り込みませんでした。"_s.arg(column),
                       u"Column '%1' was not imported."_s.arg(column));
    if (!imported.plan.problems.empty()) {
        tellProblems(imported.plan.problems, output);
        output.message(u"誤りがあるため、1行も取り込みませんでした。"_s,
                       u"Nothing was imported because of these rows."_s);
        return Exit::Refused;
    }
    using What = NumberImportService::Line::What;
    const qsizetype done = imported.plan.count(What::Done);
    const qsizetype changes = imported.plan.count(What::Change);
    output.result(u"%1 entered, %2 of them changes, %3 left out as entered today, %4 without number, "
                  "%5 invitations void"_s.arg(imported.sent)
                      .arg(changes)
                      .arg(done)
                      .arg(numbers.withoutNumber)
                      .arg(imported.voided),
                  {{u"entered"_s, qint64{imported.sent}},
                   {u"changes"_s, qint64{changes}},
                   {u"before"_s, qint64{done}},
                   {u"without"_s, qint64{numbers.withoutNumber}},
                   {u"voided"_s, qint64{imported.voided}}});
    if (!m_deletesFile) {
        output.message(
            u"元のファイルには番号がそのまま残っています。確認したら安全に消去してください（--delete-file で上書きして削除します）。"_s,
            u"The file still holds the numbers in the clear. Erase it (--delete-file overwrites and removes it)."_s);
        return Exit::Ok;
    }
    KAGIBAKO_TRY(eraseFile(QString::fromStdString(m_file)));
    output.message(
        u"元のファイルを上書きして削除しました。SSDやネットワークドライブ、バックアップには、なお残っていることがあります。"_s,
        u"The file was overwritten and removed. On SSDs, network drives and in backups it may be left all the same."_s);
    return Exit::Ok;
}

CLI::App* CompareNumber::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand(
        "compare", "Say whether a typed number is the one on record, without showing it; the log records it first");
    command->add_option("--code", m_code, "Person by their code")->required();
    command->add_option("--purpose", m_purpose, "Purpose by code")->required();
    command->add_option("--number-fd", m_numberFd, "File descriptor that the number comes from; else it is asked for");
    m_unlocking.attach(*command);
    return command;
}

Result<int> CompareNumber::run(ClientSession& session, Output& output)
{
    KAGIBAKO_TRY_ASSIGN(const Purpose purpose, purposeFromCode(QByteArray::fromStdString(m_purpose)));
    KAGIBAKO_TRY_ASSIGN(const auto people, PeopleService(session).roll());
    KAGIBAKO_TRY_ASSIGN(const std::size_t row, rowOfCode(*people, m_code));
    KAGIBAKO_TRY_ASSIGN(const SecretBytes text, m_unlocking.ask(m_numberFd, "Number: "));
    KAGIBAKO_TRY_ASSIGN(const AnyNumber typed, parseAny(text.exposeSecret())); // else nothing is opened for it
    KAGIBAKO_TRY_ASSIGN(const auto revealed, RevealService(session).reveal(people->entry(row).id, purpose));
    const bool isSame = isSameNumber(revealed.number, typed);
    output.result(isSame ? u"same"_s : u"different"_s, {{u"same"_s, isSame}, {u"audit"_s, revealed.auditIndex}});
    return isSame ? Exit::Ok : Exit::Refused;
}

} // namespace kagibako
