// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/page.h"

#include <memory>
#include <unordered_map>

QT_FORWARD_DECLARE_CLASS(QTextLayout)

namespace kagibako {

/// Text that comes again on page after page, laid out once: shaping is most of what a letter costs. Keeps no more than
/// some hundred blocks. For pages of one device, and lives no longer than that.
class SetText
{
public:
    explicit SetText(const PaperFonts& fonts);
    ~SetText();
    SetText(const SetText&) = delete;
    SetText& operator=(const SetText&) = delete;

    /// As Page::put().
    double put(Page& page, const QRectF& box, const QString& text, const TextStyle& style);
    /// The height it would take; nothing is drawn.
    double height(Page& page, double width, const QString& text, const TextStyle& style);

private:
    struct Key {
        QString text;
        Face face;
        double points;
        double leading;
        Qt::Alignment::Int align;
        double width;

        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };
    struct Block {
        std::unique_ptr<QTextLayout> layout;
        double height = 0;
    };
    const Block& block(Page& page, double width, const QString& text, const TextStyle& style);

    const PaperFonts& m_fonts;
    std::unordered_map<Key, Block, Hash> m_blocks;
};

} // namespace kagibako
