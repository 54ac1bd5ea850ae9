// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/disposal_card.h"

#include "core/services/disposal_service.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

using State = DisposalService::State;

namespace {

constexpr int IconSide = 20;

QString wishFor(State state)
{
    return u"state=%1"_s.arg(static_cast<int>(state));
}

} // namespace

DisposalCard::DisposalCard(const DisposalDuties& duties, Language language, QWidget* parent)
    : Form(tr("Disposal"), parent)
{
    setObjectName(u"disposalCard"_s);
    const auto count = [](qsizetype number) { return static_cast<int>(number); };
    if (duties.overdue > 0)
        add(u"cardOverdue"_s, u"warning"_s, tr("%n number(s) are overdue.", nullptr, count(duties.overdue)),
            wishFor(State::Overdue));
    if (duties.orders > 0)
        add(u"cardOrders"_s, u"shield-check"_s,
            tr("%n order(s) wait for your signature.", nullptr, count(duties.orders)), wishFor(State::Ordered));
    if (duties.announced > 0)
        add(u"cardAnnounced"_s, u"disposal"_s,
            tr("%n number(s) are destroyed by themselves unless somebody holds them, the first on %1.", nullptr,
               count(duties.announced))
                .arg(dateText(duties.firstGoes, language)),
            wishFor(State::Announced));
}

void DisposalCard::add(const QString& name, const QString& icon, const QString& text, const QString& wish)
{
    auto* line = new QWidget(this);
    auto* mark = new QLabel(line);
    mark->setPixmap(ui::icon(icon, Tone::Warn).pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    auto* words = new Paragraph(text, line);
    auto* look = new QPushButton(tr("Look"), line);
    look->setObjectName(name);
    look->setAccessibleName(tr("Look: %1").arg(text));
    connect(look, &QPushButton::clicked, this, [this, wish] { Q_EMIT goTo(u"disposal"_s, wish); });
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    layout->addWidget(look, 0, Qt::AlignTop);
    addWide(line);
}

} // namespace kagibako::ui
