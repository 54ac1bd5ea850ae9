// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/request_list.h"

#include "core/base/bytes.h"
#include "ui/common/icons.h"
#include "ui/common/list_words.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

using State = ListRequestService::State;
using What = ListRequestService::What;

namespace {
constexpr int MostHeight = 140;
constexpr int IconSide = 20;
} // namespace

RequestList::RequestList(Desk& desk, QWidget* parent) : QScrollArea(parent), m_desk(desk)
{
    setObjectName(u"ownRequests"_s);
    setAccessibleName(tr("What you asked for"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setVisible(false);
    connect(&desk, &Desk::overviewChanged, this, &RequestList::load);
    load();
}

void RequestList::load()
{
    if (!m_desk.overview().may(Action::View) && !m_desk.overview().may(Action::Export))
        return setVisible(false);
    m_desk.run(
        this, {},
        [](ClientSession& session, Job&) -> Result<QList<Shown>> {
            KAGIBAKO_TRY_ASSIGN(QList<Shown> all, ListRequestService(session).all());
            all.removeIf([](const Shown& one) { return !one.mine || one.state == State::Expired; });
            return all;
        },
        [this](Result<QList<Shown>> own) {
            if (!own) {
                Q_EMIT failed(own.error());
                return;
            }
            m_requests = std::move(*own);
            fill();
        });
}

void RequestList::setBusy(bool busy)
{
    m_isBusy = busy;
    for (auto* button : findChildren<QPushButton*>())
        button->setEnabled(!busy);
}

void RequestList::fill()
{
    const QWidget* focused = focusWidget();
    const QString hadFocus = focused != nullptr && focused->hasFocus() ? focused->objectName() : QString();
    m_body = new QWidget;
    m_layout = new QVBoxLayout(m_body);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::S);
    for (const Shown& one : m_requests)
        add(one);
    m_layout->addStretch(1);
    setWidget(m_body); // deletes what was there
    setVisible(!m_requests.isEmpty());
    fit();
    if (auto* again = hadFocus.isEmpty() ? nullptr : m_body->findChild<QPushButton*>(hadFocus))
        again->setFocus();
}

QString RequestList::titleOf(const Shown& one) const
{
    const auto count = static_cast<int>(one.count);
    return one.what == What::Export
               ? tr("You asked for %n number(s) of %1 as a file for: %2", nullptr, count)
                     .arg(one.scopeName, addresseeWord(one.addressee))
               : tr("You asked to open %n number(s) of %1 beside the daily limit", nullptr, count).arg(one.scopeName);
}

QString RequestList::stateOf(const Shown& one) const
{
    const QString until = timeText(QString::fromLatin1(utcText(one.expires)), m_desk.language());
    const QString purpose = purposeWord(one.purpose, m_desk.language());
    if (one.state == State::Waiting)
        return tr("Waits for a second signature, at most until %1 · %2").arg(until, purpose);
    return one.what == What::Export
               ? tr("Approved until %1 · %2").arg(until, purpose)
               : tr("Approved until %1 · %2. Show each of them as ever, for this purpose.").arg(until, purpose);
}

void RequestList::add(const Shown& one)
{
    const bool isApproved = one.state == State::Approved;
    auto* card = new QFrame(m_body);
    setRole(*card, role::Card);
    auto* mark = new QLabel(card);
    mark->setPixmap(icon(isApproved ? u"shield-check"_s : u"clock"_s, isApproved ? Tone::Good : Tone::Warn)
                        .pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    auto* title = new Paragraph(titleOf(one), card);
    title->setObjectName(u"requestTitle"_s);
    title->setFont(ui::font(Type::Strong));
    auto* state = new Paragraph(stateOf(one), card);
    state->setObjectName(u"requestState"_s);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::XS);
    words->addWidget(title);
    words->addWidget(state);
    auto* layout = new QHBoxLayout(card);
    layout->setContentsMargins(space::M, space::S, space::M, space::S);
    layout->setSpacing(space::M);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    if (isApproved && one.what == What::Export) {
        auto* save = new QPushButton(icon(u"export"_s), tr("Save as file …"), card);
        save->setObjectName(u"saveList-"_s + QString::fromLatin1(toHex(one.request.view()).first(8)));
        save->setEnabled(!m_isBusy);
        connect(save, &QPushButton::clicked, this, [this, one] { Q_EMIT saveAsked(one); });
        layout->addWidget(save, 0, Qt::AlignTop);
    }
    m_layout->addWidget(card);
}

void RequestList::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

/// As high as what is in it, up to what leaves the table its room.
void RequestList::fit()
{
    if (m_layout == nullptr)
        return;
    const int height = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(viewport()->width())
                                                     : m_layout->totalSizeHint().height();
    setFixedHeight(std::clamp(height + 2, 1, MostHeight));
}

} // namespace kagibako::ui
