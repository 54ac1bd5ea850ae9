// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/person_input.h"

#include "core/domain/purpose.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostAmountDigits = 12;

struct ShortName {
    Purpose purpose;
    QStringView name; ///< as plain() makes it
};

constexpr std::array ShortNames{
    ShortName{Purpose::Withholding, u"源泉徴収"},
    ShortName{Purpose::Withholding, u"源泉徴収票"},
    ShortName{Purpose::Withholding, u"給与支払報告書"},
    ShortName{Purpose::Declaration, u"扶養控除"},
    ShortName{Purpose::Declaration, u"扶養控除等申告書"},
    ShortName{Purpose::Declaration, u"年末調整"},
    ShortName{Purpose::Retirement, u"退職所得"},
    ShortName{Purpose::PropertySavings, u"財形"},
    ShortName{Purpose::PropertySavings, u"財形貯蓄"},
    ShortName{Purpose::HealthPension, u"社会保険"},
    ShortName{Purpose::HealthPension, u"健康保険"},
    ShortName{Purpose::HealthPension, u"厚生年金"},
    ShortName{Purpose::HealthPension, u"厚生年金保険"},
    ShortName{Purpose::Pension3, u"第3号"},
    ShortName{Purpose::Pension3, u"第3号被保険者"},
    ShortName{Purpose::Pension3, u"国民年金第3号"},
    ShortName{Purpose::Pension3, u"国民年金第3号被保険者"},
    ShortName{Purpose::Employment, u"雇用保険"},
    ShortName{Purpose::Accident, u"労災"},
    ShortName{Purpose::Accident, u"労災保険"},
    ShortName{Purpose::Payment, u"報酬"},
    ShortName{Purpose::Payment, u"報酬・料金"},
    ShortName{Purpose::Payment, u"報酬・料金等"},
    ShortName{Purpose::RealEstate, u"不動産"},
    ShortName{Purpose::RealEstate, u"不動産の使用料"},
    ShortName{Purpose::Dividend, u"配当"},
    ShortName{Purpose::Dividend, u"持株会"},
    ShortName{Purpose::PensionPlan, u"企業年金"},
    ShortName{Purpose::PensionPlan, u"確定拠出年金"},
    ShortName{Purpose::PensionPlan, u"確定給付企業年金"},
};

bool isHyphen(QChar character)
{
    const char16_t code = character.unicode();
    return code == u'-' || (code >= 0x2010 && code <= 0x2014) || code == 0x2212 || code == 0x30FC;
}

bool isSeparator(QChar character)
{
    return u"・;、,/|\n"_s.contains(character);
}

/// Full and half width alike, lower case, without blanks.
QString plain(const QString& text)
{
    QString out = text.normalized(QString::NormalizationForm_KC).toLower();
    out.removeIf([](QChar character) { return character != u'\n' && character.isSpace(); });
    return out;
}

QString withoutHyphens(const QString& text)
{
    QString out = plain(text);
    out.removeIf(isHyphen);
    return out;
}

struct Named {
    QString name;
    QByteArray code;
};

/// The longest first: several names begin with another.
std::vector<Named> allNames()
{
    std::vector<Named> names;
    for (const PurposeInfo& info : purposes()) {
        names.push_back({plain(QString::fromLatin1(info.code)), info.code});
        names.push_back({plain(info.ja.toString()), info.code});
        names.push_back({plain(info.en.toString()), info.code});
    }
    for (const ShortName& one : ShortNames)
        names.push_back({plain(one.name.toString()), purposeCode(one.purpose)});
    std::ranges::stable_sort(names,
                             [](const Named& one, const Named& other) { return one.name.size() > other.name.size(); });
    return names;
}

/// The name that stands at the beginning and ends there or at a separator: names hold separators themselves.
const Named* nameAt(QStringView rest)
{
    static const std::vector<Named> Names = allNames();
    const auto found = std::ranges::find_if(Names, [&](const Named& one) {
        return rest.startsWith(one.name) && (rest.size() == one.name.size() || isSeparator(rest[one.name.size()]));
    });
    return found == Names.end() ? nullptr : &*found;
}

} // namespace

QString typedPostalCode(const QString& text)
{
    QString digits = withoutHyphens(text);
    if (digits.startsWith(u'〒'))
        digits.removeFirst();
    return digits;
}

QString shownPostalCode(const QString& digits)
{
    return digits.size() == 7 ? digits.first(3) + u'-' + digits.sliced(3) : digits;
}

QString typedCorporateNumber(const QString& text)
{
    return withoutHyphens(text);
}

Result<std::optional<qint64>> parseYen(const QString& text)
{
    QString digits = plain(text);
    digits.removeIf([](QChar character) { return character == u','; });
    if (digits.startsWith(u'¥') || digits.startsWith(u'\\'))
        digits.removeFirst();
    if (digits.endsWith(u'円') || digits.endsWith(u'-'))
        digits.chop(1);
    if (text.trimmed().isEmpty())
        return std::optional<qint64>();
    if (digits.isEmpty() ||
        !std::ranges::all_of(digits, [](QChar character) { return character >= u'0' && character <= u'9'; }))
        return fail(ErrorCode::BadText);
    if (digits.size() > MostAmountDigits)
        return fail(ErrorCode::TextLength);
    return std::optional<qint64>(digits.toLongLong());
}

QString shownYen(qint64 yen)
{
    QString text = QString::number(yen);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, u',');
    return text;
}

Result<QList<QByteArray>> parsePurposes(const QString& text)
{
    const QString all = plain(text);
    QList<QByteArray> codes;
    for (QStringView rest = all; !rest.isEmpty();) {
        if (isSeparator(rest.front())) {
            rest = rest.sliced(1);
            continue;
        }
        const Named* named = nameAt(rest);
        if (named == nullptr)
            return fail(ErrorCode::UnknownPurpose);
        codes.append(named->code);
        rest = rest.sliced(named->name.size());
    }
    return inOrder(std::move(codes));
}

QList<QByteArray> inOrder(QList<QByteArray> purposes)
{
    std::sort(purposes.begin(), purposes.end());
    purposes.erase(std::unique(purposes.begin(), purposes.end()), purposes.end());
    return purposes;
}

} // namespace kagibako
