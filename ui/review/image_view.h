// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace kagibako::ui {

/// One picture: fitted, zoomed around the pointer, moved, turned, and with its contrast raised.
class ImageView final : public QWidget
{
    Q_OBJECT

public:
    explicit ImageView(QWidget* parent = nullptr);
    void setImage(const QImage& image);
    void setMessage(const QString& text); ///< instead of a picture
    /// Nothing of the picture is left in memory.
    void wipe();
    bool hasImage() const { return !m_image.isNull(); }

    void fit();
    void zoom(double factor);
    void turn(int quarters);
    void setContrast(bool raised);
    bool isContrastRaised() const { return m_contrast; }
    double scale() const { return m_scale; }
    int quarters() const { return m_quarters; }

    QSize sizeHint() const override { return {520, 420}; }
    QSize minimumSizeHint() const override { return {240, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void zoomAt(double factor, QPointF where);
    QSizeF turnedSize() const;
    double fittingScale() const;
    void clampOffset();
    static void wipe(QImage& image);

    QImage m_image;
    QImage m_raised; ///< with raised contrast, made when first asked for
    QString m_message;
    double m_scale = 1;
    bool m_fitted = true;
    bool m_contrast = false;
    int m_quarters = 0;
    QPointF m_offset; ///< of the picture's middle from the view's
    QPointF m_grip;
};

} // namespace kagibako::ui
