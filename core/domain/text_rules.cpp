// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text_rules.h"

#include <QChar>
#include <QList>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

bool isAtomCharacter(QChar character)
{
    const char16_t code = character.unicode();
    const bool letterOrDigit =
        (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9');
    return letterOrDigit || (code < 0x80 && u"!#$%&'*+-/=?^_`{|}~"_s.contains(character));
}

bool isLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    return std::ranges::all_of(label, [](QChar character) {
        const char16_t code = character.unicode();
        return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9') ||
               code == u'-';
    });
}

bool isUnusable(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
        return true;
    default:
        return QChar::isNonCharacter(character) || character == QChar::ReplacementCharacter;
    }
}

bool isPlainAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar character) { return character >= u' ' && character < u'\x7f'; });
}

} // namespace

bool isForbiddenCharacter(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return character == 0x061C || character == 0x200E || character == 0x200F ||
               (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}

std::optional<ErrorCode> textProblem(const QString& text, qsizetype mostCodePoints)
{
    if (isPlainAscii(text))
        return text.size() > mostCodePoints ? std::optional(ErrorCode::TextLength) : std::nullopt;
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++count) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (isForbiddenCharacter(character))
            return ErrorCode::TextControl;
        if (isUnusable(character))
            return ErrorCode::BadText;
    }
    if (text.normalized(QString::NormalizationForm_C) != text)
        return ErrorCode::TextNormal;
    return count > mostCodePoints ? std::optional(ErrorCode::TextLength) : std::nullopt;
}

bool isMailAddress(const QString& text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at < 1 || at > 64 || text.size() > 254)
        return false;
    // Empty atoms are let through: carriers' addresses with two dots in a row, or a dot before the @, still exist in
    // Japan.
    const QStringView local = QStringView(text).first(at);
    const QStringView domain = QStringView(text).sliced(at + 1);
    if (!std::ranges::all_of(local, [](QChar character) { return character == u'.' || isAtomCharacter(character); }))
        return false;
    const auto labels = domain.split(u'.');
    return labels.size() >= 2 && std::ranges::all_of(labels, isLabel);
}

} // namespace kagibako
