// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/domain/kept_facts.h"

#include <QDate>
#include <QList>

#include <optional>
#include <vector>

namespace kagibako {

/// The values are those of the binary form.
enum class PersonKind : std::uint8_t {
    Employee = 1,  ///< 従業員
    Dependent = 2, ///< 扶養親族
    Payee = 3,     ///< 個人支払先
    Company = 4,   ///< 法人支払先
};

/// Somebody whose number is asked for: everything but the number. Personal data, but no secret of the kind SecretBytes
/// is for.
struct Person {
    PersonId id;
    PersonKind kind = PersonKind::Employee;
    QString code; ///< 社員番号 or 支払先コード; unique in the organization where given
    QString name;
    QString kana;
    std::optional<QDate> birth;
    QString mail; ///< empty: none
    QString department;
    std::optional<QDate> joined;             ///< 入社日, or the begin of the contract
    std::optional<QDate> left;               ///< 退職日, or its end
    PersonId filer;                          ///< of a dependent: the employee on whose form they stand
    QString relation;                        ///< of a dependent: 続柄
    QString postalCode = {};                 ///< seven ASCII digits; empty: none
    QString address = {};                    ///< 住所 as on a letter, one line
    QList<QByteArray> purposes = {};         ///< 利用事務 the number is asked for: codes, in order; empty: not decided
    QString corporateNumber = {};            ///< of a company: 法人番号, thirteen ASCII digits; public
    std::optional<qint64> yearlyAmount = {}; ///< of payees and companies: what is paid to them in a year, in yen
    PersonId mergedInto = {};                ///< not null: the same person as that one, who counts alone
    QList<KeptDocument> documents = {};      ///< that hold the number: in order of rules, each once
    QList<EndedUse> uses = {};               ///< that ended: in order of purposes, then days; one may come again
    std::optional<IndividualDate> individual = {}; ///< on which day the number shall go, whatever the rules say

    friend bool operator==(const Person&, const Person&) = default;
};

enum class PersonField : std::uint8_t {
    Kind,
    Code,
    Name,
    Kana,
    Birth,
    Mail,
    Department,
    Joined,
    Left,
    Filer,
    Relation,
    PostalCode,
    Address,
    Purposes,
    CorporateNumber,
    YearlyAmount,
    Documents,
    Uses,
    Individual
};
inline constexpr std::size_t PersonFieldCount = 19;

/// "code", "birth" …: stable ASCII names, for files and as keys of texts.
const char* fieldName(PersonField field);

struct FieldProblem {
    PersonField field;
    ErrorCode code;

    friend bool operator==(const FieldProblem&, const FieldProblem&) = default;
};

/// Everything wrong with a person, by field; empty when it may be stored.
/// FieldMissing: no name; an employee without code; a dependent without filer. FieldUnexpected: filer or relation where
/// there is no dependent, birth of a company, corporate number of anybody but a company, yearly amount of anybody who
/// is no payee. TextLength: code and relation 32 code points, names and department 100, address 200, amount 12 digits.
/// DateRange: birth after `today` or before 1868, left before joined. BadLength: a postal code of other than 7 digits;
/// NumberNotDigits, NumberLength, NumberCheckDigit: of the corporate number. UnknownPurpose: none of ours, or not for
/// this kind; FieldDuplicate: purposes out of order or twice. BadText: a negative amount. MailBad, and the codes of
/// textProblem(). Of documents, ended uses and the individual date: UnknownCode (no rule, no reason for disposal),
/// UnknownPurpose, TooLarge (more than MostKeptFacts), FieldDuplicate (out of order or twice); BadDate and DateRange as
/// checkFacts() says.
std::vector<FieldProblem> problemsOf(const Person& person, QDate today);

/// The plaintext of a profile, docs/spec/objects.md.
QByteArray encodeProfile(const Person& person);
/// Errors: BadVersion, UnknownKind, BadDate, BadEncoding (not UTF-8, no flag), BadLength, TooLarge, TrailingBytes. Does
/// not judge contents: what was stored must stay readable when the rules of problemsOf() change.
Result<Person> decodeProfile(QByteArrayView plain);

Result<PersonKind> personKindFromByte(std::uint8_t byte);

} // namespace kagibako
