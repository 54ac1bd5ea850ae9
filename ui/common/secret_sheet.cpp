// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_sheet.h"

namespace kagibako::ui {

namespace {

constexpr std::size_t GroupSize = 4;

ByteSpan secretOf(const RecoverySheet& sheet)
{
    return sheet.key.exposeSecret();
}

ByteSpan secretOf(const AccountSheet& sheet)
{
    return sheet.secret.exposeSecret();
}

} // namespace

ByteSpan SecretSheet::secret() const
{
    return std::visit([](const auto& sheet) { return secretOf(sheet); }, m_sheet);
}

Paper SecretSheet::paper(const PaperFonts& fonts) const
{
    return {
        .paint =
            [this, &fonts](QPainter& painter) {
                return std::visit([&](const auto& sheet) { return paint(sheet, painter, m_language, fonts); }, m_sheet);
            },
        .writePdf =
            [this, &fonts](QIODevice& out) {
                return std::visit([&](const auto& sheet) { return writePdf(sheet, out, m_language, fonts); }, m_sheet);
            }};
}

int SecretSheet::groups() const
{
    return static_cast<int>((secret().size() + 1) / (GroupSize + 1));
}

bool SecretSheet::isGroup(int number, ByteSpan typed) const
{
    const ByteSpan all = secret();
    const std::size_t at = static_cast<std::size_t>(number - 1) * (GroupSize + 1);
    return at + GroupSize <= all.size() && equalConstantTime(all.subspan(at, GroupSize), typed);
}

} // namespace kagibako::ui
