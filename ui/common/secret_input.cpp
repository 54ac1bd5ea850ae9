// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_input.h"

#include <QString>

#include <algorithm>
#include <array>

namespace kagibako::ui {

namespace {

std::size_t sizeAt(ByteSpan utf8)
{
    std::size_t size = 1;
    while (size < utf8.size() && (utf8[size] & 0xC0) == 0x80)
        ++size;
    return size;
}

/// The ASCII of a full-width form U+FF01–U+FF5E (EF BC 81 – EF BD 9E); 0 for anything else.
std::uint8_t narrow(ByteSpan character)
{
    if (character.size() == 1)
        return character[0];
    if (character.size() != 3 || character[0] != 0xEF || (character[1] != 0xBC && character[1] != 0xBD))
        return 0;
    const unsigned offset = (character[1] == 0xBC ? 0u : 0x40u) + (character[2] & 0x3Fu);
    return offset >= 1 && offset <= 0x5E ? static_cast<std::uint8_t>(0x20 + offset) : 0;
}

/// Blanks and the dashes people write between groups: ideographic space, hyphens U+2010–2015, minus, long vowel mark.
bool isBetween(ByteSpan character, std::uint8_t ascii)
{
    static constexpr std::array<std::array<std::uint8_t, 3>, 9> Marks{{{0xE3, 0x80, 0x80},
                                                                       {0xE2, 0x80, 0x90},
                                                                       {0xE2, 0x80, 0x91},
                                                                       {0xE2, 0x80, 0x92},
                                                                       {0xE2, 0x80, 0x93},
                                                                       {0xE2, 0x80, 0x94},
                                                                       {0xE2, 0x80, 0x95},
                                                                       {0xE2, 0x88, 0x92},
                                                                       {0xE3, 0x83, 0xBC}}};
    return ascii == ' ' || ascii == '-' || ascii == '\t' || ascii == '\r' || ascii == '\n' ||
           std::ranges::any_of(Marks, [&](const auto& mark) { return std::ranges::equal(mark, character); });
}

std::uint8_t asCode(std::uint8_t ascii)
{
    const auto upper = static_cast<std::uint8_t>(ascii >= 'a' && ascii <= 'z' ? ascii - 0x20 : ascii);
    const bool known = (upper >= 'A' && upper <= 'Z') || (upper >= '0' && upper <= '9') || upper == '*' ||
                       upper == '~' || upper == '$' || upper == '=';
    if (!known)
        return 0;
    return upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
}

} // namespace

void forEachTyped(ByteSpan utf8, Typed kind, const std::function<void(ByteSpan)>& take)
{
    while (!utf8.empty()) {
        const ByteSpan character = utf8.first(sizeAt(utf8));
        utf8 = utf8.subspan(character.size());
        const std::uint8_t ascii = narrow(character);
        if (kind == Typed::Anything) {
            if (ascii != '\r' && ascii != '\n')
                take(character);
            continue;
        }
        if (isBetween(character, ascii))
            continue;
        const std::uint8_t wanted = kind == Typed::Code            ? asCode(ascii)
                                    : ascii >= '0' && ascii <= '9' ? ascii
                                                                   : std::uint8_t{0};
        take(wanted == 0 ? ByteSpan() : ByteSpan(&wanted, 1));
    }
}

SecretBytes takeText(QString text)
{
    QByteArray utf8 = text.toUtf8();
    SecretBytes out = SecretBytes::copyOf(asSpan(utf8));
    utf8.fill('\0');
    text.fill(QChar()); // detaches when shared: then the other's copy stays its own
    return out;
}

} // namespace kagibako::ui
