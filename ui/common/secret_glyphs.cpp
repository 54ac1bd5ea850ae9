// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_glyphs.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <array>

namespace kagibako::ui {

namespace {

constexpr qreal GapCells = 0.6;

struct Decoded {
    char32_t character;
    std::size_t bytes;
};

/// The first character; U+FFFD for a byte that begins none.
Decoded firstOf(ByteSpan utf8)
{
    const auto lead = utf8[0];
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
    if (size == 1)
        return {lead, 1};
    if (size == 0 || utf8.size() < size)
        return {0xFFFD, 1};
    char32_t character = lead & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((utf8[i] & 0xC0) != 0x80)
            return {0xFFFD, 1};
        character = character << 6 | (utf8[i] & 0x3Fu);
    }
    return {character, size};
}

void drawOne(QPainter& painter, const QRawFont& raw, QPointF baseline, qreal cell, char32_t character)
{
    std::array<QChar, 2> units{};
    int count = 1;
    if (character > 0xFFFF) {
        units = {QChar(QChar::highSurrogate(character)), QChar(QChar::lowSurrogate(character))};
        count = 2;
    } else {
        units[0] = QChar(static_cast<char16_t>(character));
    }
    std::array<quint32, 2> glyphs{};
    int glyphCount = 2;
    if (raw.glyphIndexesForChars(units.data(), count, glyphs.data(), &glyphCount) && glyphCount > 0) {
        QPointF advance;
        raw.advancesForGlyphIndexes(glyphs.data(), &advance, 1);
        const QPointF at = baseline + QPointF((cell - advance.x()) / 2, 0);
        QGlyphRun run;
        run.setRawFont(raw);
        run.setRawData(glyphs.data(), &at, 1);
        painter.drawGlyphRun({}, run);
    }
    units.fill(QChar());
    glyphs.fill(0);
}

} // namespace

SecretGlyphs::SecretGlyphs(const QFont& font) : m_font(font)
{
    const QFontMetricsF metrics(font);
    m_cell = metrics.horizontalAdvance(QChar(u'0'));
    for (const char16_t digit : std::u16string_view(u"123456789MW"))
        m_cell = std::max(m_cell, metrics.horizontalAdvance(QChar(digit)));
}

int SecretGlyphs::countOf(ByteSpan utf8)
{
    int count = 0;
    for (std::size_t at = 0; at < utf8.size(); ++count)
        at += firstOf(utf8.subspan(at)).bytes;
    return count;
}

qreal SecretGlyphs::height() const
{
    return QFontMetricsF(m_font).height();
}

qreal SecretGlyphs::x(int index, const Shape& shape) const
{
    int gaps = 0;
    int border = 0;
    for (std::size_t group = 0; !shape.groups.empty(); ++group) {
        border += shape.groups[std::min(group, shape.groups.size() - 1)];
        if (border > index || shape.groups.back() <= 0)
            break;
        ++gaps;
    }
    return m_cell * (index + GapCells * gaps);
}

int SecretGlyphs::cellAt(qreal wanted, int count, const Shape& shape) const
{
    int best = 0;
    for (int i = 1; i <= count; ++i) {
        if (qAbs(x(i, shape) - wanted) < qAbs(x(best, shape) - wanted))
            best = i;
    }
    return best;
}

void SecretGlyphs::draw(QPainter& painter, QPointF topLeft, ByteSpan utf8, const Shape& shape) const
{
    if (shape.dots) {
        drawDots(painter, topLeft, countOf(utf8), shape);
        return;
    }
    const QRawFont raw = QRawFont::fromFont(m_font);
    const QPointF baseline = topLeft + QPointF(0, QFontMetricsF(m_font).ascent());
    int index = 0;
    for (std::size_t at = 0; at < utf8.size(); ++index) {
        const Decoded one = firstOf(utf8.subspan(at));
        drawOne(painter, raw, baseline + QPointF(x(index, shape), 0), m_cell, one.character);
        at += one.bytes;
    }
}

void SecretGlyphs::drawDots(QPainter& painter, QPointF topLeft, int count, const Shape& shape) const
{
    // Drawn as discs: fonts disagree about the size of ●.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    const qreal radius = m_cell * 0.26;
    const qreal middle = topLeft.y() + height() * 0.52;
    for (int i = 0; i < count; ++i)
        painter.drawEllipse(QPointF(topLeft.x() + x(i, shape) + m_cell / 2, middle), radius, radius);
    painter.restore();
}

} // namespace kagibako::ui
