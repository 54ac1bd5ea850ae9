// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace kagibako::ui {

/// Paints a table's cells. The same words stand in many of them and shaping Japanese is most of the work, so each text
/// is shaped once and kept for a while.
class TextDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TextDelegate(QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option);
    /// In one line at the left, with the painter's pen; what does not fit ends in an ellipsis.
    void paintText(QPainter& painter, const QRect& where, const QFont& font, const QString& text) const;

private:
    mutable QCache<QString, QStaticText> m_shaped;
    mutable QFont m_font; ///< of what is kept
};

} // namespace kagibako::ui
