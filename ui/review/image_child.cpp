// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/image_decoder.h"

#include "ui/review/image_jail.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QtEndian>

#include <array>
#include <cstdio>

namespace kagibako::ui {

namespace {

constexpr qint64 MostBytes = 16 * 1024 * 1024;
constexpr int AllocationMiB = 256;

/// Decodes something harmless, so that Qt has loaded its plugin before nothing can be opened any more.
void warmUp()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    QImage(2, 2, QImage::Format_RGB32).save(&buffer, "jpeg");
    buffer.seek(0);
    (void)QImageReader(&buffer, "jpeg").read();
}

/// To the end, or to one byte more than is taken: a pipe gives a piece at a time.
QByteArray readAll(QFile& in)
{
    QByteArray bytes;
    while (bytes.size() <= MostBytes) {
        const QByteArray piece = in.read(MostBytes + 1 - bytes.size());
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return bytes;
}

QImage decode(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "jpeg");
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(false); // the page turns and strips before it seals
    const QSize size = reader.size();
    if (!size.isValid() || qint64{size.width()} * size.height() > ImageDecoder::MostPixels)
        return {};
    // By two, four or eight, which the JPEG library does while it decodes. Any other scale Qt does in threads of their
    // own, which cannot start in the jail.
    int divisor = 1;
    const auto part = [&](int length) { return (length + divisor - 1) / divisor; };
    while (divisor < 8 && (part(size.width()) > ImageDecoder::MostSide || part(size.height()) > ImageDecoder::MostSide))
        divisor *= 2;
    if (part(size.width()) > ImageDecoder::MostSide || part(size.height()) > ImageDecoder::MostSide)
        return {};
    if (divisor > 1)
        reader.setScaledSize({part(size.width()), part(size.height())});
    return reader.read().convertToFormat(QImage::Format_RGB32);
}

} // namespace

int serveOnePicture()
{
    QImageReader::setAllocationLimit(AllocationMiB);
    warmUp();
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 2;
    if (!jailThisProcess())
        return 3;
    const QByteArray bytes = readAll(in);
    if (bytes.size() > MostBytes)
        return 1;
    const QImage image = decode(bytes);
    if (image.isNull())
        return 1;
    std::array<char, 8> header{};
    qToLittleEndian(static_cast<quint32>(image.width()), header.data());
    qToLittleEndian(static_cast<quint32>(image.height()), header.data() + 4);
    out.write(header.data(), header.size());
    for (int y = 0; y < image.height(); ++y)
        out.write(reinterpret_cast<const char*>(image.constScanLine(y)), qint64{4} * image.width());
    return out.flush() ? 0 : 2;
}

} // namespace kagibako::ui
