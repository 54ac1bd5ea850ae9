// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check_number.h"

#include "app/cli/secret_lines.h"
#include "core/domain/my_number.h"
#include "core/domain/number_input.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

NumberVerdict refuse(ErrorCode code, QByteArray reason)
{
    return {std::move(reason), errorName(code), false};
}

QJsonObject toJson(const NumberVerdict& verdict, qint64 line)
{
    QJsonObject out{{u"line"_s, line}, {u"valid"_s, verdict.reason.isEmpty()}};
    if (verdict.reason.isEmpty()) {
        out.insert(u"kind"_s, verdict.corporate ? u"corporate"_s : u"individual"_s);
        return out;
    }
    out.insert(u"reason"_s, QString::fromLatin1(verdict.reason));
    out.insert(u"code"_s, QString::fromLatin1(verdict.code));
    return out;
}

} // namespace

NumberVerdict judgeNumber(ByteSpan utf8)
{
    const auto count = countDigits(utf8);
    if (!count)
        return refuse(count.error().code(), "not a digit");
    if (*count == 0)
        return refuse(ErrorCode::NumberLength, "empty");
    const auto number = parseAny(utf8);
    if (number)
        return {{}, {}, std::holds_alternative<CorporateNumber>(*number)};
    const ErrorCode code = number.error().code();
    if (code == ErrorCode::NumberLength)
        return refuse(code, QByteArray::number(*count) + (*count == 1 ? " digit" : " digits"));
    return refuse(code, code == ErrorCode::NumberAllZero ? "all zero" : "check digit");
}

CLI::App* CheckNumber::attach(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("check-number", "Check numbers read from standard input, one a line");
    command->footer(
        "Takes 12 digits (individual) or 13 (corporate); full-width digits, spaces and hyphens are understood. Prints\n"
        "'valid' or 'invalid: REASON' for each line, never the number. A valid number is well-formed, not verified.\n"
        "Exit code: 0 all valid, 1 at least one invalid.");
    return command;
}

Result<int> CheckNumber::run(const Options&, Output& output)
{
    SecretLines lines(stdin);
    Rows rows(output);
    bool allValid = true;
    for (qint64 number = 1; const auto line = lines.next(); ++number) {
        const NumberVerdict verdict =
            line->tooLong ? refuse(ErrorCode::TooLarge, "too long") : judgeNumber(line->bytes);
        const bool valid = verdict.reason.isEmpty();
        rows.add(valid ? QByteArray("valid") : "invalid: " + verdict.reason, toJson(verdict, number));
        allValid = allValid && valid;
    }
    if (lines.failed())
        return kagibako::fail(ErrorCode::IoFailed, u"standard input"_s);
    return allValid ? Exit::Ok : Exit::Refused;
}

} // namespace kagibako
