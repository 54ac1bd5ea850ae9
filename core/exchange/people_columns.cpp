// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/people_columns.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

struct ColumnName {
    PersonField field;
    QStringView name; ///< as plainName() makes it
};

constexpr std::array Names{
    ColumnName{PersonField::Code, u"社員番号"},
    ColumnName{PersonField::Code, u"従業員番号"},
    ColumnName{PersonField::Code, u"社員コード"},
    ColumnName{PersonField::Code, u"従業員コード"},
    ColumnName{PersonField::Code, u"社員no"},
    ColumnName{PersonField::Code, u"従業員no"},
    ColumnName{PersonField::Code, u"支払先コード"},
    ColumnName{PersonField::Code, u"支払先番号"},
    ColumnName{PersonField::Code, u"コード"},
    ColumnName{PersonField::Code, u"code"},
    ColumnName{PersonField::Code, u"employeecode"},
    ColumnName{PersonField::Code, u"employeenumber"},
    ColumnName{PersonField::Code, u"employeeno"},
    ColumnName{PersonField::Code, u"employeeid"},
    ColumnName{PersonField::Name, u"氏名"},
    ColumnName{PersonField::Name, u"名前"},
    ColumnName{PersonField::Name, u"従業員名"},
    ColumnName{PersonField::Name, u"社員名"},
    ColumnName{PersonField::Name, u"氏名又は名称"},
    ColumnName{PersonField::Name, u"名称"},
    ColumnName{PersonField::Name, u"支払先名"},
    ColumnName{PersonField::Name, u"name"},
    ColumnName{PersonField::Name, u"fullname"},
    ColumnName{PersonField::Name, u"employeename"},
    ColumnName{PersonField::Kana, u"フリガナ"},
    ColumnName{PersonField::Kana, u"ふりがな"},
    ColumnName{PersonField::Kana, u"カナ"},
    ColumnName{PersonField::Kana, u"カナ氏名"},
    ColumnName{PersonField::Kana, u"氏名カナ"},
    ColumnName{PersonField::Kana, u"氏名(カナ)"},
    ColumnName{PersonField::Kana, u"氏名(フリガナ)"},
    ColumnName{PersonField::Kana, u"氏名フリガナ"},
    ColumnName{PersonField::Kana, u"kana"},
    ColumnName{PersonField::Kana, u"namekana"},
    ColumnName{PersonField::Kind, u"区分"},
    ColumnName{PersonField::Kind, u"対象者区分"},
    ColumnName{PersonField::Kind, u"種別"},
    ColumnName{PersonField::Kind, u"kind"},
    ColumnName{PersonField::Kind, u"type"},
    ColumnName{PersonField::Birth, u"生年月日"},
    ColumnName{PersonField::Birth, u"誕生日"},
    ColumnName{PersonField::Birth, u"birthday"},
    ColumnName{PersonField::Birth, u"birthdate"},
    ColumnName{PersonField::Birth, u"dateofbirth"},
    ColumnName{PersonField::Birth, u"birth"},
    ColumnName{PersonField::Mail, u"メール"},
    ColumnName{PersonField::Mail, u"メールアドレス"},
    ColumnName{PersonField::Mail, u"eメール"},
    ColumnName{PersonField::Mail, u"mail"},
    ColumnName{PersonField::Mail, u"email"},
    ColumnName{PersonField::Mail, u"emailaddress"},
    ColumnName{PersonField::Mail, u"mailaddress"},
    ColumnName{PersonField::Department, u"部署"},
    ColumnName{PersonField::Department, u"部署名"},
    ColumnName{PersonField::Department, u"所属"},
    ColumnName{PersonField::Department, u"所属名"},
    ColumnName{PersonField::Department, u"部門"},
    ColumnName{PersonField::Department, u"部門名"},
    ColumnName{PersonField::Department, u"department"},
    ColumnName{PersonField::Joined, u"入社日"},
    ColumnName{PersonField::Joined, u"入社年月日"},
    ColumnName{PersonField::Joined, u"契約開始日"},
    ColumnName{PersonField::Joined, u"joined"},
    ColumnName{PersonField::Joined, u"joindate"},
    ColumnName{PersonField::Joined, u"hiredate"},
    ColumnName{PersonField::Left, u"退職日"},
    ColumnName{PersonField::Left, u"退職年月日"},
    ColumnName{PersonField::Left, u"契約終了日"},
    ColumnName{PersonField::Left, u"left"},
    ColumnName{PersonField::Left, u"leavingdate"},
    ColumnName{PersonField::Left, u"leavedate"},
    ColumnName{PersonField::Relation, u"続柄"},
    ColumnName{PersonField::Relation, u"relation"},
    ColumnName{PersonField::Relation, u"relationship"},
    ColumnName{PersonField::Filer, u"扶養者"},
    ColumnName{PersonField::Filer, u"扶養者コード"},
    ColumnName{PersonField::Filer, u"扶養者社員番号"},
    ColumnName{PersonField::Filer, u"扶養者番号"},
    ColumnName{PersonField::Filer, u"申告者コード"},
    ColumnName{PersonField::Filer, u"申告者社員番号"},
    ColumnName{PersonField::Filer, u"filer"},
    ColumnName{PersonField::Filer, u"filercode"},
    ColumnName{PersonField::PostalCode, u"郵便番号"},
    ColumnName{PersonField::PostalCode, u"postalcode"},
    ColumnName{PersonField::PostalCode, u"zipcode"},
    ColumnName{PersonField::PostalCode, u"zip"},
    ColumnName{PersonField::Address, u"住所"},
    ColumnName{PersonField::Address, u"所在地"},
    ColumnName{PersonField::Address, u"住所又は所在地"},
    ColumnName{PersonField::Address, u"address"},
    ColumnName{PersonField::Purposes, u"利用事務"},
    ColumnName{PersonField::Purposes, u"purposes"},
    ColumnName{PersonField::CorporateNumber, u"法人番号"},
    ColumnName{PersonField::CorporateNumber, u"corporatenumber"},
    ColumnName{PersonField::YearlyAmount, u"年間支払額"},
    ColumnName{PersonField::YearlyAmount, u"支払金額"},
    ColumnName{PersonField::YearlyAmount, u"支払額"},
    ColumnName{PersonField::YearlyAmount, u"yearlyamount"},
};

/// Full and half width alike, lower case, without spaces, underscores, hyphens and marks of required columns.
QString plainName(const QString& header)
{
    QString name = header.normalized(QString::NormalizationForm_KC).toLower();
    name.removeIf([](QChar c) { return c.isSpace() || u"_-*※."_s.contains(c); });
    return name;
}

QString withoutBrackets(const QString& plain)
{
    const qsizetype open = plain.indexOf(u'(');
    return open > 0 && plain.endsWith(u')') ? plain.first(open) : plain;
}

std::optional<PersonField> fieldOf(QStringView plain)
{
    const auto found = std::ranges::find(Names, plain, &ColumnName::name);
    return found == Names.end() ? std::nullopt : std::optional(found->field);
}

bool isForNumbers(const QString& plain)
{
    const auto words = {u"個人番号"_s, u"マイナンバー"_s, u"mynumber"_s, u"individualnumber"_s};
    return std::ranges::any_of(words, [&](const QString& word) { return plain.contains(word); });
}

Result<void> refuseNumbers(const QStringList& header)
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (isForNumbers(plainName(header[i])))
            return fail(ErrorCode::CsvNumbers, u"column %1"_s.arg(i + 1));
    }
    return {};
}

} // namespace

bool isNumberHeading(const QString& heading)
{
    return isForNumbers(plainName(heading));
}

std::optional<PersonField> fieldNamed(QByteArrayView name)
{
    for (std::size_t i = 0; i < PersonFieldCount; ++i) {
        const auto field = static_cast<PersonField>(i);
        if (name == QByteArrayView(fieldName(field)))
            return field;
    }
    return std::nullopt;
}

QList<PersonField> PeopleColumns::fields() const
{
    QList<PersonField> fields;
    for (std::size_t i = 0; i < m_at.size(); ++i) {
        if (m_at[i] >= 0)
            fields.append(static_cast<PersonField>(i));
    }
    return fields;
}

std::optional<PersonField> PeopleColumns::fieldAt(qsizetype column) const
{
    const auto found = column < 0 ? m_at.end() : std::ranges::find(m_at, column);
    return found == m_at.end() ? std::nullopt : std::optional(static_cast<PersonField>(found - m_at.begin()));
}

Result<void> PeopleColumns::take(PersonField field, qsizetype column)
{
    if (column < 0 || column >= m_count || at(field) >= 0 || fieldAt(column))
        return fail(ErrorCode::CsvHeader, u"column %1"_s.arg(column + 1));
    m_at[static_cast<std::size_t>(field)] = column;
    return {};
}

Result<void> PeopleColumns::finish(const QStringList& header)
{
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto field = fieldAt(i);
        if (!field)
            m_ignored.append(header[i]);
        const QString plain = plainName(header[i]);
        if (!plain.isEmpty() && (field || !m_remembered.contains(plain))) // of two alike the one that is used
            m_remembered.insert(plain, field);
    }
    if (at(PersonField::Name) < 0)
        return fail(ErrorCode::CsvHeader, u"name"_s);
    return {};
}

Result<PeopleColumns> PeopleColumns::guess(const QStringList& header, const RememberedColumns& remembered)
{
    KAGIBAKO_TRY(refuseNumbers(header));
    PeopleColumns columns(header.size());
    QList<qsizetype> fresh;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto known = remembered.constFind(plainName(header[i]));
        if (known == remembered.cend())
            fresh.append(i);
        else if (*known)
            KAGIBAKO_TRY(columns.take(**known, i));
    }
    const auto said = columns.m_at;
    QList<qsizetype> open;
    for (const qsizetype i : std::as_const(fresh)) {
        const auto field = fieldOf(plainName(header[i]));
        if (!field || said[static_cast<std::size_t>(*field)] >= 0)
            open.append(i);
        else
            KAGIBAKO_TRY(columns.take(*field, i));
    }
    // Names with remarks take only what exact names left: "氏名(ローマ字)" beside "氏名" is another thing.
    for (const qsizetype i : std::as_const(open)) {
        const auto field = fieldOf(withoutBrackets(plainName(header[i])));
        if (field && columns.at(*field) < 0)
            KAGIBAKO_TRY(columns.take(*field, i));
    }
    KAGIBAKO_TRY(columns.finish(header));
    return columns;
}

Result<QList<ColumnGuess>> PeopleColumns::suggest(const QStringList& header, const RememberedColumns& remembered)
{
    KAGIBAKO_TRY(refuseNumbers(header));
    PeopleColumns taken(header.size());
    QList<ColumnGuess> out(header.size());
    const auto offer = [&](qsizetype column, std::optional<PersonField> field) {
        if (!out[column].sure && field && taken.take(*field, column))
            out[column] = {field, true};
    };
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString plain = plainName(header[i]);
        const auto known = remembered.constFind(plain);
        out[i].sure = plain.isEmpty() || (known != remembered.cend() && !*known);
        if (known != remembered.cend())
            offer(i, *known);
    }
    for (qsizetype i = 0; i < header.size(); ++i)
        offer(i, fieldOf(plainName(header[i])));
    for (qsizetype i = 0; i < header.size(); ++i)
        offer(i, fieldOf(withoutBrackets(plainName(header[i]))));
    return out;
}

Result<PeopleColumns> PeopleColumns::of(const QStringList& header,
                                        const QList<std::pair<PersonField, qsizetype>>& columns)
{
    KAGIBAKO_TRY(refuseNumbers(header));
    PeopleColumns out(header.size());
    for (const auto& [field, column] : columns)
        KAGIBAKO_TRY(out.take(field, column));
    KAGIBAKO_TRY(out.finish(header));
    return out;
}

} // namespace kagibako
