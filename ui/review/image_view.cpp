// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/image_view.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace kagibako::ui {

namespace {

constexpr double MostScale = 12;
constexpr double StepOfWheel = 1.25;

/// Spreads what lies between the darkest and the brightest hundredth over the whole range.
QImage raised(const QImage& image)
{
    std::array<qint64, 256> counts{};
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            ++counts[static_cast<std::size_t>(qGray(line[x]))];
    }
    const qint64 hundredth = qint64{image.width()} * image.height() / 100;
    int low = 0;
    int high = 255;
    for (qint64 sum = counts[0]; low < 254 && sum <= hundredth; sum += counts[static_cast<std::size_t>(++low)]) {
    }
    for (qint64 sum = counts[255]; high > low + 1 && sum <= hundredth;
         sum += counts[static_cast<std::size_t>(--high)]) {
    }
    std::array<int, 256> map{};
    for (int i = 0; i < 256; ++i)
        map[static_cast<std::size_t>(i)] = std::clamp((i - low) * 255 / (high - low), 0, 255);
    QImage out(image.size(), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(out.scanLine(y));
        const auto at = [&](int value) { return map[static_cast<std::size_t>(value)]; };
        for (int x = 0; x < image.width(); ++x)
            to[x] = qRgb(at(qRed(from[x])), at(qGreen(from[x])), at(qBlue(from[x])));
    }
    return out;
}

} // namespace

ImageView::ImageView(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ImageView::wipe(QImage& image)
{
    if (!image.isNull() && image.isDetached())
        std::memset(image.bits(), 0, static_cast<std::size_t>(image.sizeInBytes()));
    image = {};
}

void ImageView::wipe()
{
    wipe(m_image);
    wipe(m_raised);
    m_message.clear();
    update();
}

void ImageView::setImage(const QImage& image)
{
    wipe();
    m_image = image;
    m_contrast = false;
    m_quarters = 0;
    fit();
}

void ImageView::setMessage(const QString& text)
{
    wipe();
    m_message = text;
    update();
}

QSizeF ImageView::turnedSize() const
{
    const QSizeF size = m_image.size();
    return m_quarters % 2 == 0 ? size : size.transposed();
}

double ImageView::fittingScale() const
{
    const QSizeF size = turnedSize();
    return size.isEmpty() ? 1 : std::min(width() / size.width(), height() / size.height());
}

void ImageView::fit()
{
    m_fitted = true;
    m_scale = fittingScale();
    m_offset = {};
    update();
}

void ImageView::zoom(double factor)
{
    zoomAt(factor, QPointF(width(), height()) / 2);
}

void ImageView::zoomAt(double factor, QPointF where)
{
    if (!hasImage())
        return;
    const double least = std::min(fittingScale(), 1.0);
    const double wanted = std::clamp(m_scale * factor, least, MostScale);
    const QPointF fromMiddle = where - QPointF(width(), height()) / 2;
    m_offset = fromMiddle - (fromMiddle - m_offset) * (wanted / m_scale);
    m_scale = wanted;
    m_fitted = false;
    clampOffset();
    update();
}

void ImageView::clampOffset()
{
    const QSizeF size = turnedSize() * m_scale;
    const double x = std::max(0.0, (size.width() - width()) / 2);
    const double y = std::max(0.0, (size.height() - height()) / 2);
    m_offset = {std::clamp(m_offset.x(), -x, x), std::clamp(m_offset.y(), -y, y)};
}

void ImageView::turn(int quarters)
{
    m_quarters = ((m_quarters + quarters) % 4 + 4) % 4;
    if (m_fitted)
        fit();
    clampOffset();
    update();
}

void ImageView::setContrast(bool raise)
{
    m_contrast = raise && hasImage();
    if (m_contrast && m_raised.isNull())
        m_raised = raised(m_image);
    update();
}

void ImageView::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    if (!hasImage()) {
        painter.setPen(theme.muted);
        painter.drawText(rect().adjusted(space::L, space::L, -space::L, -space::L), Qt::AlignCenter | Qt::TextWordWrap,
                         m_message);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_scale < 3);
    painter.translate(QPointF(width(), height()) / 2 + m_offset);
    painter.rotate(90 * m_quarters);
    painter.scale(m_scale, m_scale);
    painter.drawImage(QPointF(-m_image.width() / 2.0, -m_image.height() / 2.0), m_contrast ? m_raised : m_image);
}

void ImageView::wheelEvent(QWheelEvent* event)
{
    zoomAt(std::pow(StepOfWheel, event->angleDelta().y() / 120.0), event->position());
}

void ImageView::mousePressEvent(QMouseEvent* event)
{
    m_grip = event->position() - m_offset;
    setCursor(Qt::ClosedHandCursor);
}

void ImageView::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    m_offset = event->position() - m_grip;
    clampOffset();
    update();
}

void ImageView::mouseReleaseEvent(QMouseEvent*)
{
    unsetCursor();
}

void ImageView::resizeEvent(QResizeEvent*)
{
    if (m_fitted)
        fit();
    clampOffset();
}

} // namespace kagibako::ui
