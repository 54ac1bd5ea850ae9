// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/text_delegate.h"
#include "ui/common/words.h"

namespace kagibako::ui {

/// Paints a cell's state as a shape in its colour with its word.
class StateDelegate final : public TextDelegate
{
    Q_OBJECT

public:
    /// `look(index)` of the cell.
    using LookOf = std::function<StateLook(const QModelIndex&)>;
    explicit StateDelegate(LookOf lookOf, QObject* parent = nullptr) : TextDelegate(parent), m_lookOf(std::move(lookOf))
    {
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    LookOf m_lookOf;
};

/// A label with the same.
QWidget* makeStateLabel(const StateLook& look, QWidget* parent);

} // namespace kagibako::ui
