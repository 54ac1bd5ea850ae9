// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rights/rights_words.h"

#include <QStaticText>
#include <QStyledItemDelegate>

namespace kagibako::ui {

/// Paints a cell of RightsModel as seven letters in a fixed order: those somebody has strong, the others faint; drafted
/// ones underlined (to be given) or struck out (to be taken). A click on a letter asks to toggle it.
class ActionsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ActionsDelegate(QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where the letter of an action stands in a cell.
    static QRect placeOf(Action action, const QRect& cell, const QFontMetrics& metrics);
    /// The width of a cell.
    static int width(const QFontMetrics& metrics);

Q_SIGNALS:
    void toggled(const QModelIndex& cell, kagibako::Action action);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void shapeLetters(const QFont& font) const;
    void paintLetter(QPainter& painter, const QStyleOptionViewItem& option, std::size_t place, Actions held,
                     Actions wanted) const;

    struct Letters {
        QFont font;
        std::array<QStaticText, ShownActions.size()> shaped;
    };
    std::array<QString, ShownActions.size()> m_letters;
    mutable Letters m_plain;
    mutable Letters m_bold;
};

} // namespace kagibako::ui
