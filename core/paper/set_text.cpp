// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/set_text.h"

#include <QHashFunctions>
#include <QPainter>
#include <QTextLayout>

namespace kagibako {

namespace {

constexpr double MillimetresPerPoint = 25.4 / 72;
constexpr std::size_t MostBlocks = 512;

} // namespace

std::size_t SetText::Hash::operator()(const Key& key) const
{
    return qHashMulti(0, key.text, static_cast<int>(key.face), key.points, key.leading, key.align, key.width);
}

SetText::SetText(const PaperFonts& fonts) : m_fonts(fonts) {}

SetText::~SetText() = default;

const SetText::Block& SetText::block(Page& page, double width, const QString& text, const TextStyle& style)
{
    Key key{text, style.face, style.points, style.leading, style.align.toInt(), width};
    if (const auto known = m_blocks.find(key); known != m_blocks.end())
        return known->second;
    if (m_blocks.size() >= MostBlocks)
        m_blocks.clear();
    // As Page::put() breaks and places its lines.
    auto layout = std::make_unique<QTextLayout>(m_fonts.printable(text), page.font(style), page.painter().device());
    QTextOption option(style.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    // Before it is laid out: else the shapes are thrown away and made again for each page.
    layout->setCacheEnabled(true);
    const double step = page.units(style.points * MillimetresPerPoint * style.leading);
    double y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(page.units(width));
        line.setPosition({0, y + (step - line.ascent() - line.descent()) / 2});
        y += step;
    }
    layout->endLayout();
    return m_blocks.emplace(std::move(key), Block{std::move(layout), y / page.units(1)}).first->second;
}

double SetText::put(Page& page, const QRectF& box, const QString& text, const TextStyle& style)
{
    const Block& set = block(page, box.width(), text, style);
    page.painter().setPen(style.colour);
    set.layout->draw(&page.painter(), page.units(box.topLeft()));
    return set.height;
}

double SetText::height(Page& page, double width, const QString& text, const TextStyle& style)
{
    return block(page, width, text, style).height;
}

} // namespace kagibako
