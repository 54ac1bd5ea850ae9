// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/side_bar.h"

#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

enum Role : int { IconName = Qt::UserRole + 1, Count };
constexpr int RowHeight = 38;
constexpr int IconSide = 20;
constexpr int Mark = 3;

QString countText(qsizetype count)
{
    return count > 9999 ? u"9999+"_s : QString::number(count);
}

class Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {option.rect.width(), std::max(RowHeight, option.fontMetrics.height() + 2 * space::S)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = currentTheme();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QRect row = option.rect;
        painter->save();
        if (chosen)
            painter->fillRect(row, theme.selected);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(row, theme.hover);
        if (chosen)
            painter->fillRect(QRect(row.left(), row.top(), Mark, row.height()), theme.accent);
        const QColor colour = chosen ? theme.accent : theme.text;
        const QRectF picture(row.left() + space::L, row.center().y() - IconSide / 2 + 1, IconSide, IconSide);
        paintIcon(*painter, picture, index.data(IconName).toString(), colour);
        const int right = paintCount(*painter, option, index.data(Count).toLongLong());
        painter->setPen(theme.text);
        painter->setFont(font(chosen ? Type::Strong : Type::Body));
        const QRect words(QPoint(qRound(picture.right()) + space::M, row.top()),
                          QPoint(right - space::S, row.bottom()));
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    /// Returns where the words have to end.
    static int paintCount(QPainter& painter, const QStyleOptionViewItem& option, qint64 count)
    {
        const QRect row = option.rect;
        if (count <= 0)
            return row.right() - space::S;
        const Theme& theme = currentTheme();
        const QFont small = figures(Type::Small);
        const QFontMetrics metrics(small);
        const QString text = countText(count);
        const int width = std::max(metrics.horizontalAdvance(text) + 2 * space::S, 24);
        const int height = metrics.height() + 2;
        const QRectF pill(row.right() - space::M - width, row.center().y() - height / 2.0 + 0.5, width, height);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
        painter.setPen(theme.onAccent);
        painter.setFont(small);
        painter.drawText(pill, Qt::AlignCenter, text);
        return qRound(pill.left());
    }
};

} // namespace

SideBar::SideBar(QWidget* parent) : QListView(parent)
{
    setObjectName(u"sections"_s);
    setAccessibleName(tr("Sections"));
    setRole(*this, role::Side);
    setModel(&m_model);
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void SideBar::setFeatures(const std::vector<const Feature*>& features)
{
    const QSignalBlocker quiet(this);
    m_features = features;
    m_model.clear();
    for (const Feature* feature : features) {
        auto* item = new QStandardItem(feature->title());
        item->setData(feature->icon, IconName);
        item->setToolTip(feature->title());
        m_model.appendRow(item);
    }
    updateGeometry();
}

void SideBar::setCounts(const Overview& overview)
{
    for (std::size_t i = 0; i < m_features.size(); ++i) {
        QStandardItem* item = m_model.item(static_cast<int>(i));
        const qsizetype count = m_features[i]->count ? m_features[i]->count(overview) : 0;
        item->setData(qint64(count), Count);
        // What a screen reader says; the badge is only painted.
        item->setData(count > 0 ? tr("%1, %n waiting", nullptr, static_cast<int>(count)).arg(m_features[i]->title())
                                : m_features[i]->title(),
                      Qt::AccessibleTextRole);
    }
}

void SideBar::choose(const QString& id)
{
    for (std::size_t i = 0; i < m_features.size(); ++i) {
        if (m_features[i]->id == id)
            setCurrentIndex(m_model.index(static_cast<int>(i), 0));
    }
}

QString SideBar::chosen() const
{
    const int row = currentIndex().row();
    return row < 0 ? QString() : m_features[static_cast<std::size_t>(row)]->id;
}

QSize SideBar::sizeHint() const
{
    const QFontMetrics metrics(ui::font(Type::Strong));
    int widest = 120;
    for (const Feature* feature : m_features)
        widest = std::max(widest, metrics.horizontalAdvance(feature->title()));
    return {space::L + IconSide + space::M + widest + 64, 300};
}

void SideBar::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT sectionChosen(chosen());
}

} // namespace kagibako::ui
