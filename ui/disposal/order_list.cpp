// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/order_list.h"

#include "core/base/bytes.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/disposal/disposal_looks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int MostHeight = 150;
constexpr int IconSide = 20;
} // namespace

OrderList::OrderList(Desk& desk, QWidget* parent) : QScrollArea(parent), m_desk(desk)
{
    setObjectName(u"disposalOrders"_s);
    setAccessibleName(tr("Orders that wait for a second signature"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setVisible(false);
}

void OrderList::set(const DisposalLoad& load)
{
    const QWidget* focused = focusWidget();
    const QString hadFocus = focused != nullptr && focused->hasFocus() ? focused->objectName() : QString();
    m_body = new QWidget;
    m_layout = new QVBoxLayout(m_body);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::S);
    for (std::size_t i = 0; i < load.view.waits.size(); ++i)
        add(load.view.waits[i], load.approvers[i], load);
    m_layout->addStretch(1);
    setWidget(m_body); // deletes what was there
    setVisible(!load.view.waits.empty());
    fit();
    if (auto* again = hadFocus.isEmpty() ? nullptr : m_body->findChild<QPushButton*>(hadFocus))
        again->setFocus();
}

void OrderList::add(const DisposalService::Waits& one, const QStringList& by, const DisposalLoad& load)
{
    auto* card = new QFrame(m_body);
    setRole(*card, role::Card);
    auto* mark = new QLabel(card);
    mark->setPixmap(icon(u"shield-check"_s, Tone::Warn).pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    auto* title = new Paragraph(tr("%1 wants to destroy %n number(s) of %2", nullptr, static_cast<int>(one.boxes))
                                    .arg(load.login(one.by), m_desk.overview().scopeName(one.scope)),
                                card);
    title->setObjectName(u"orderWaits"_s);
    title->setFont(ui::font(Type::Strong));
    QStringList parts{reasonWord(ReasonKind::Dispose, one.reason, m_desk.language()),
                      timeText(QString::fromLatin1(utcText(one.created)), m_desk.language())};
    if (!one.mayApprove)
        parts.append(by.isEmpty() ? tr("nobody here may give the second signature")
                                  : tr("the second signature may come from: %1").arg(by.join(tr(", "))));
    auto* words = new QVBoxLayout;
    words->setSpacing(space::XS);
    words->addWidget(title);
    words->addWidget(new Paragraph(parts.join(u" · "_s), card));
    auto* layout = new QHBoxLayout(card);
    layout->setContentsMargins(space::M, space::S, space::M, space::S);
    layout->setSpacing(space::M);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    if (one.mayApprove) {
        auto* look = new QPushButton(tr("Look at it …"), card);
        look->setObjectName(u"lookOrder-"_s + QString::fromLatin1(toHex(one.request.view()).first(8)));
        connect(look, &QPushButton::clicked, this, [this, request = one.request] { Q_EMIT lookAsked(request); });
        layout->addWidget(look, 0, Qt::AlignTop);
    }
    m_layout->addWidget(card);
}

void OrderList::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

/// As high as what is in it, up to what leaves the table its room.
void OrderList::fit()
{
    if (m_layout == nullptr)
        return;
    const int height = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(viewport()->width())
                                                     : m_layout->totalSizeHint().height();
    setFixedHeight(std::clamp(height + 2, 1, MostHeight));
}

} // namespace kagibako::ui
