// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/secret_print.h"

#include <QFont>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <qrcodegen/qrcodegen.hpp>

#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr std::size_t GroupSize = 4;
constexpr double CellHeight = 15;
constexpr double Tracking = 0.55; // mm between the symbols of a group
const TextStyle Symbols{Face::MonoBold, 22, 1, Qt::AlignLeft, Qt::black};
constexpr double QrSize =
    38; // about 1 mm a module; the quiet zone of 4 modules (ISO/IEC 18004 §6.3.8) is kept around it
constexpr double QrCaptionGap = 4; // the quiet zone below
constexpr double QrColumn = QrSize + 9;

ByteSpan groupAt(ByteSpan text, qsizetype index)
{
    return text.subspan(static_cast<std::size_t>(index) * (GroupSize + 1), GroupSize);
}

/// Sets a group with its middle at `x` and its foot at `baseline`, in the painter's units.
void drawGroup(Page& page, const QRawFont& raw, ByteSpan group, double x, double baseline)
{
    std::array<quint32, GroupSize> glyphs{};
    std::array<QPointF, GroupSize> places;
    double at = 0;
    for (std::size_t i = 0; i < GroupSize; ++i) {
        QChar symbol(static_cast<char16_t>(group[i]));
        int count = 1;
        raw.glyphIndexesForChars(&symbol, 1, &glyphs[i], &count);
        symbol = QChar();
        places[i] = {at, 0};
        QPointF advance;
        raw.advancesForGlyphIndexes(&glyphs[i], &advance, 1);
        at += advance.x() + (i + 1 < GroupSize ? page.units(Tracking) : 0);
    }
    QGlyphRun run;
    run.setRawFont(raw);
    run.setRawData(glyphs.data(), places.data(), static_cast<int>(GroupSize));
    page.painter().setPen(Qt::black);
    page.painter().drawGlyphRun({x - at / 2, baseline}, run);
    glyphs.fill(0);
}

Result<void> drawQr(Page& page, ByteSpan text, QPointF corner)
{
    SecretBytes terminated(static_cast<qsizetype>(text.size()) + 1); // qrcodegen takes a C string
    std::ranges::copy(text, terminated.writable().begin());
    terminated.writable().back() = 0;
    const auto* characters = reinterpret_cast<const char*>(terminated.exposeSecret().data());
    try {
        using namespace qrcodegen;
        const QrCode code = QrCode::encodeSegments({QrSegment::makeAlphanumeric(characters)}, QrCode::Ecc::QUARTILE);
        const int size = code.getSize();
        const double module = QrSize / size;
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x) { // one rectangle per run: no hairline gaps between neighbours
                const int start = x;
                while (x < size && code.getModule(x, y))
                    ++x;
                if (x > start)
                    page.fill({corner.x() + start * module, corner.y() + y * module, (x - start) * module, module});
            }
        }
    } catch (const std::exception&) { // data_too_long, domain_error: only for what checkGroups refuses
        return fail(ErrorCode::TooLarge, u"qr"_s);
    }
    return {};
}

} // namespace

Result<void> checkGroups(ByteSpan text, qsizetype groups)
{
    constexpr std::string_view Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    if (static_cast<qsizetype>(text.size()) != groups * static_cast<qsizetype>(GroupSize + 1) - 1)
        return fail(ErrorCode::BadLength, u"sheet"_s);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool separator = i % (GroupSize + 1) == GroupSize;
        const auto symbol = static_cast<char>(text[i]);
        if (separator ? symbol != ' ' : !Alphabet.contains(symbol))
            return fail(ErrorCode::BadCode, u"sheet"_s);
    }
    return {};
}

void drawGroups(Page& page, ByteSpan text, int columns)
{
    const auto groups = static_cast<qsizetype>(text.size() + 1) / static_cast<qsizetype>(GroupSize + 1);
    const QRawFont raw = QRawFont::fromFont(page.font(Symbols), QFontDatabase::Latin);
    TextStyle number = style::Small;
    number.align = Qt::AlignHCenter;
    const double cell = page.width() / columns;
    const double top = page.y();
    const auto rows = (groups + columns - 1) / columns;
    for (qsizetype i = 0; i < groups; ++i) {
        const double x = page.left() + cell * static_cast<double>(i % columns);
        const double y = top + CellHeight * static_cast<double>(i / columns);
        drawGroup(page, raw, groupAt(text, i), page.units(x + cell / 2), page.units(y + 9.3));
        page.put({x, y + 10.8, cell, 0}, QString::number(i + 1), number);
        if (i % columns > 0)
            page.line({x, y}, {x, y + CellHeight});
    }
    for (qsizetype row = 1; row < rows; ++row) {
        const double y = top + CellHeight * static_cast<double>(row);
        page.line({page.left(), y}, {page.right(), y});
    }
    const double height = CellHeight * static_cast<double>(rows);
    page.frame({page.left(), top, page.width(), height}, 0.5);
    page.space(height);
}

Result<void> drawQrBeside(Page& page, ByteSpan text, const QString& caption, const std::function<void()>& drawRight)
{
    const double top = page.y() + 4;
    KAGIBAKO_TRY(drawQr(page, text, {page.left(), top}));
    TextStyle small = style::Small;
    small.align = Qt::AlignHCenter;
    const double end = top + QrSize + QrCaptionGap;
    const double captionHeight = page.put({page.left(), end, QrSize, 0}, caption, small);
    const double right = page.column(page.left() + QrColumn, page.width() - QrColumn, drawRight);
    page.moveTo(std::max(right, end + captionHeight));
    return {};
}

} // namespace kagibako
