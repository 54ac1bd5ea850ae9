// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/qr_picture.h"

#include <QColor>

#include <qrcodegen/qrcodegen.hpp>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr int QuietModules = 4; // ISO/IEC 18004 §6.3.8

QImage paintedBy(const qrcodegen::QrCode& code, int module)
{
    const int size = code.getSize();
    const int side = (size + 2 * QuietModules) * module;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    const QRgb black = QColor(Qt::black).rgb();
    for (int y = 0; y < size * module; ++y) {
        for (int x = 0; x < size * module; ++x) {
            if (code.getModule(x / module, y / module))
                image.setPixel(x + QuietModules * module, y + QuietModules * module, black);
        }
    }
    return image;
}

} // namespace

Result<QImage> qrPicture(ByteSpan text, int module)
{
    try {
        using namespace qrcodegen;
        std::vector<std::uint8_t> bytes(text.begin(), text.end()); // what qrcodegen takes
        const QrSegment segment = QrSegment::makeBytes(bytes);
        std::ranges::fill(bytes, std::uint8_t{0});
        return paintedBy(QrCode::encodeSegments({segment}, QrCode::Ecc::MEDIUM), module);
    } catch (const std::exception&) { // data_too_long
        return fail(ErrorCode::TooLarge, u"qr"_s);
    }
}

} // namespace kagibako
