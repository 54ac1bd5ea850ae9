// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sessions_card.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

SessionsCard::SessionsCard(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_banner(new Banner(this))
{
    auto* form = new Form(tr("Where you are logged in"), this);
    form->addWide(m_banner);
    m_place = new QWidget(form);
    auto* place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    form->addWide(m_place);
    m_endOthers = new QPushButton(tr("End all others"), form);
    m_endOthers->setObjectName(u"endOtherSessions"_s);
    m_endOthers->setEnabled(false);
    connect(m_endOthers, &QPushButton::clicked, this, [this] { end({}); });
    auto* line = new QWidget(form);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_endOthers);
    across->addStretch(1);
    form->addWide(line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
}

void SessionsCard::load()
{
    m_desk.run(
        this, {}, [](ClientSession& session, Job&) { return session.api().sessions(); },
        [this](const Result<QList<wire::SessionInfo>>& sessions) {
            if (!sessions)
                return m_banner->fail(sessions.error(), m_desk.language(), m_desk.problemId());
            show(*sessions);
        });
}

void SessionsCard::show(const QList<wire::SessionInfo>& sessions)
{
    if (m_list != nullptr) {
        m_list->hide();
        m_list->deleteLater(); // one of its buttons may have asked for this
    }
    m_list = new QWidget(m_place);
    m_list->setObjectName(u"sessionList"_s);
    m_grid = new QGridLayout(m_list);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::L);
    m_grid->setVerticalSpacing(space::XS);
    m_grid->setColumnStretch(2, 1);
    int row = 0;
    for (const wire::SessionInfo& session : sessions)
        addRow(session, row++);
    m_place->layout()->addWidget(m_list);
    m_endOthers->setEnabled(sessions.size() > 1);
}

void SessionsCard::addRow(const wire::SessionInfo& session, int row)
{
    const QDateTime since = QDateTime::fromSecsSinceEpoch(session.created, QTimeZone::UTC);
    const QString when = timeText(QString::fromLatin1(utcText(since)), m_desk.language());
    const QString where = QString::fromLatin1(session.ip);
    m_grid->addWidget(new QLabel(when, m_list), row, 0);
    auto* from = new QLabel(where, m_list);
    from->setTextFormat(Qt::PlainText); // the server says it
    m_grid->addWidget(from, row, 1);
    if (session.current) {
        auto* mark = new QLabel(tr("this one"), m_list);
        setRole(*mark, role::Muted);
        m_grid->addWidget(mark, row, 2);
        return;
    }
    auto* button = new QPushButton(tr("End"), m_list);
    button->setObjectName(u"endSession"_s);
    button->setAccessibleName(tr("End the session of %1 from %2").arg(when, where));
    connect(button, &QPushButton::clicked, this, [this, id = session.id] { end(id); });
    m_grid->addWidget(button, row, 2, Qt::AlignLeft);
}

void SessionsCard::end(const QByteArray& id)
{
    m_banner->clear();
    m_endOthers->setEnabled(false);
    m_desk.run(
        this, tr("Ending sessions"),
        [id](ClientSession& session, Job&) -> Result<QList<wire::SessionInfo>> {
            KAGIBAKO_TRY(session.api().endSessions(id));
            return session.api().sessions();
        },
        [this](const Result<QList<wire::SessionInfo>>& sessions) {
            if (sessions)
                return show(*sessions);
            m_endOthers->setEnabled(true);
            m_banner->fail(sessions.error(), m_desk.language(), m_desk.problemId());
        });
}

} // namespace kagibako::ui
