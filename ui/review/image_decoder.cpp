// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/image_decoder.h"

#include <QtEndian>

#include <cstring>

namespace kagibako::ui {

namespace {
constexpr qsizetype HeaderSize = 8; // width, height: 32 bits each, little-endian; then 4 bytes a pixel
constexpr qsizetype MostAnswer = HeaderSize + qsizetype{4} * ImageDecoder::MostSide * ImageDecoder::MostSide;
} // namespace

ImageDecoder::ImageDecoder(QString program, QObject* parent) : QObject(parent), m_program(std::move(program))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, &m_child, &QProcess::kill);
    connect(&m_child, &QProcess::readyReadStandardOutput, this, [this] {
        m_answer += m_child.readAllStandardOutput();
        if (m_answer.size() > MostAnswer)
            m_child.kill();
    });
    connect(&m_child, &QProcess::finished, this, &ImageDecoder::finish);
    connect(&m_child, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish();
    });
}

ImageDecoder::~ImageDecoder()
{
    m_done = {};
    m_child.disconnect(this);
    m_child.kill();
    m_child.waitForFinished(1000);
    m_answer.fill('\0');
}

void ImageDecoder::decode(const QByteArray& jpeg, std::function<void(QImage)> done)
{
    m_done = std::move(done);
    m_limit.start(Seconds * 1000);
    m_child.start(m_program, {QString::fromLatin1(Argument)});
    m_child.write(jpeg);
    m_child.closeWriteChannel();
}

QImage ImageDecoder::result() const
{
    if (m_child.exitStatus() != QProcess::NormalExit || m_child.exitCode() != 0 || m_answer.size() < HeaderSize)
        return {};
    const auto width = qFromLittleEndian<quint32>(m_answer.constData());
    const auto height = qFromLittleEndian<quint32>(m_answer.constData() + 4);
    // Not believed: whoever took the child over writes these bytes.
    if (width == 0 || height == 0 || width > MostSide || height > MostSide ||
        m_answer.size() != HeaderSize + qsizetype{4} * width * height)
        return {};
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(image.scanLine(y), m_answer.constData() + HeaderSize + qsizetype{4} * width * y, 4ul * width);
    return image;
}

void ImageDecoder::finish()
{
    m_limit.stop();
    const auto done = std::exchange(m_done, {});
    const QImage image = result();
    m_answer.fill('\0');
    if (done)
        done(image);
    deleteLater();
}

} // namespace kagibako::ui
