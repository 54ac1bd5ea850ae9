// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/secret_code.h"

#include "core/base/base32.h"

#include <QFont>
#include <QGlyphRun>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>

#include <qrcodegen/qrcodegen.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr std::size_t CodeSize = 20; // without the check symbol
constexpr std::size_t GroupSize = 4;
constexpr double CellWidth = 16;
constexpr double CheckWidth = 8;
constexpr double Baseline = 6.4; // below the upper edge of a cell
constexpr double Tracking = 0.4; // mm between the symbols of a group
const TextStyle Symbols{Face::MonoBold, 15, 1, Qt::AlignLeft, Qt::black};

/// Sets up to GroupSize symbols with their middle and foot at `at`, in the painter's units.
void drawSymbols(Page& page, const QRawFont& raw, ByteSpan group, QPointF at)
{
    std::array<quint32, GroupSize> glyphs{};
    std::array<QPointF, GroupSize> places;
    double width = 0;
    for (std::size_t i = 0; i < group.size(); ++i) {
        QChar symbol(static_cast<char16_t>(group[i]));
        int count = 1;
        raw.glyphIndexesForChars(&symbol, 1, &glyphs[i], &count);
        symbol = QChar();
        places[i] = {width, 0};
        QPointF advance;
        raw.advancesForGlyphIndexes(&glyphs[i], &advance, 1);
        width += advance.x() + (i + 1 < group.size() ? page.units(Tracking) : 0);
    }
    QGlyphRun run;
    run.setRawFont(raw);
    run.setRawData(glyphs.data(), places.data(), static_cast<int>(group.size()));
    page.painter().setPen(Qt::black);
    page.painter().drawGlyphRun({at.x() - width / 2, at.y()}, run);
    glyphs.fill(0);
}

qrcodegen::QrSegment segmentOf(ByteSpan text)
{
    SecretBytes terminated(static_cast<qsizetype>(text.size()) + 1); // qrcodegen takes a C string
    std::ranges::copy(text, terminated.writable().begin());
    terminated.writable().back() = 0;
    const auto* characters = reinterpret_cast<const char*>(terminated.exposeSecret().data());
    if (qrcodegen::QrSegment::isAlphanumeric(characters))
        return qrcodegen::QrSegment::makeAlphanumeric(characters);
    std::vector<std::uint8_t> bytes(text.begin(), text.end());
    qrcodegen::QrSegment segment = qrcodegen::QrSegment::makeBytes(bytes);
    std::ranges::fill(bytes, std::uint8_t{0});
    return segment;
}

} // namespace

Result<void> checkInvitationCode(ByteSpan code)
{
    constexpr std::string_view Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    if (code.size() != CodeSize + 1)
        return fail(ErrorCode::BadLength, u"code"_s);
    const ByteSpan symbols = code.first(CodeSize);
    for (const std::uint8_t symbol : symbols) {
        if (!Alphabet.contains(static_cast<char>(symbol)))
            return fail(ErrorCode::BadCode, u"code"_s);
    }
    if (checkSymbol(asView(symbols)) != static_cast<char>(code.back()))
        return fail(ErrorCode::BadCodeCheck, u"code"_s);
    return {};
}

void drawInvitationCode(Page& page, QPointF corner, ByteSpan code)
{
    const QRawFont raw = QRawFont::fromFont(page.font(Symbols), QFontDatabase::Latin);
    double x = corner.x();
    for (std::size_t at = 0; at < code.size(); at += GroupSize) {
        const ByteSpan group = code.subspan(at, std::min(GroupSize, code.size() - at));
        const double cell = group.size() == GroupSize ? CellWidth : CheckWidth;
        page.frame({x, corner.y(), cell, InvitationCodeHeight}, 0.3);
        drawSymbols(page, raw, group, page.units(QPointF(x + cell / 2, corner.y() + Baseline)));
        x += cell;
    }
}

Result<void> drawQrCode(Page& page, const QRectF& square, ByteSpan text)
{
    try {
        using namespace qrcodegen;
        const QrCode code = QrCode::encodeSegments({segmentOf(text)}, QrCode::Ecc::QUARTILE);
        const int size = code.getSize();
        const double module = square.width() / size;
        QPainterPath path; // all in one: a rectangle each would make a letter twice as dear
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x) {
                const int start = x;
                while (x < size && code.getModule(x, y))
                    ++x;
                if (x > start)
                    path.addRect(page.units(QRectF(square.left() + start * module, square.top() + y * module,
                                                   (x - start) * module, module)));
            }
        }
        page.painter().fillPath(path, Qt::black);
    } catch (const std::exception&) { // data_too_long
        return fail(ErrorCode::TooLarge, u"qr"_s);
    }
    return {};
}

} // namespace kagibako
