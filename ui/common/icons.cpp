// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

QString fileOf(const QString& name, int factor)
{
    return u":/icons/"_s + name + (factor > 1 ? u"@%1x.png"_s.arg(factor) : u".png"_s);
}

/// The mask in a colour, at least `pixels` wide in device pixels.
QPixmap tinted(const QString& name, int pixels, const QColor& colour)
{
    const int factor = pixels <= 24 ? 1 : pixels <= 48 ? 2 : 3;
    const QString key = u"kagibako:%1:%2:%3:%4"_s.arg(name).arg(factor).arg(pixels).arg(colour.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(fileOf(name, factor));
    if (image.isNull())
        return {};
    image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (image.width() != pixels)
        image = image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine final : public QIconEngine
{
public:
    Engine(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone) {}
    QIconEngine* clone() const override { return new Engine(m_name, m_tone); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colour(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels already.
        QPixmap pixmap = tinted(m_name, std::min(size.width(), size.height()), colour(mode));
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

private:
    QColor colour(QIcon::Mode mode) const
    {
        return currentTheme().tone(mode == QIcon::Disabled ? Tone::Muted : m_tone);
    }
    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(const QString& name, Tone tone)
{
    return QIcon(new Engine(name, tone));
}

void paintIcon(QPainter& painter, const QRectF& where, const QString& name, const QColor& colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const qreal side = std::min(where.width(), where.height());
    const QPixmap pixmap = tinted(name, qRound(side * ratio), colour);
    const QPointF corner = where.center() - QPointF(side, side) / 2;
    painter.drawPixmap(QRectF(corner, QSizeF(side, side)), pixmap, QRectF(pixmap.rect()));
}

bool hasIcon(const QString& name)
{
    return QFile::exists(fileOf(name, 1));
}

} // namespace kagibako::ui
