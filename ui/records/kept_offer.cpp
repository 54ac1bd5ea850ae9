// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/kept_offer.h"

#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

KeptOffer::KeptOffer(PersonKeeper keeper, QWidget* parent)
    : QFrame(parent), m_keeper(std::move(keeper)), m_text(new Paragraph({}, this))
{
    setRole(*this, role::InfoBanner);
    m_text->setObjectName(u"keptPerson"_s);
    auto* goOn = new QPushButton(tr("Go on"), this);
    goOn->setObjectName(u"goOnPerson"_s);
    connect(goOn, &QPushButton::clicked, this, &KeptOffer::takenUp);
    auto* forget = new QPushButton(tr("Throw it away"), this);
    forget->setObjectName(u"forgetPerson"_s);
    connect(forget, &QPushButton::clicked, this, [this] {
        m_keeper->reset();
        refresh();
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::M, space::S, space::S, space::S);
    layout->setSpacing(space::S);
    layout->addWidget(m_text, 1);
    layout->addWidget(goOn);
    layout->addWidget(forget);
    refresh();
}

void KeptOffer::refresh()
{
    const std::optional<KeptPerson>& kept = *m_keeper;
    setVisible(kept.has_value());
    if (!kept)
        return;
    const QString name = kept->typed.name.isEmpty() ? kept->standing.person.name : kept->typed.name;
    if (kept->standing.version != 0)
        m_text->setWords(
            tr("When the window locked, a change of %1 was not saved yet. What you typed is kept.").arg(name));
    else if (name.isEmpty())
        m_text->setWords(tr("When the window locked, somebody new was not saved yet. What you typed is kept."));
    else
        m_text->setWords(tr("When the window locked, %1 was not put on record yet. What you typed is kept.").arg(name));
}

} // namespace kagibako::ui
