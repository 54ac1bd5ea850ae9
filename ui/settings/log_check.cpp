// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/log_check.h"

#include "core/services/log_service.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

LogCheck::LogCheck(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_banner(new Banner(this)),
      m_tree(new QPushButton(icon(u"shield-check"_s), tr("Check every entry against the server"), this)),
      m_signatures(new QPushButton(icon(u"shield-check"_s), tr("Check every signature and right"), this))
{
    m_tree->setObjectName(u"verifyTree"_s);
    m_signatures->setObjectName(u"verifySignatures"_s);
    connect(m_tree, &QPushButton::clicked, this, &LogCheck::verifyTree);
    connect(m_signatures, &QPushButton::clicked, this, &LogCheck::verifySignatures);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_tree);
    buttons->addWidget(m_signatures);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_banner);
}

void LogCheck::setBusy(bool busy)
{
    m_tree->setEnabled(!busy);
    m_signatures->setEnabled(!busy);
    if (busy)
        m_banner->clear();
}

void LogCheck::verifyTree()
{
    setBusy(true);
    m_desk.run(
        this, tr("Checking the logs"), [](ClientSession& session, Job&) { return LogService(session).verifyTree(); },
        [this](const Result<LogService::TreeReport>& report) {
            setBusy(false);
            if (!report)
                return m_banner->fail(report.error(), m_desk.language());
            m_banner->say(
                Banner::Kind::Good,
                tr("The server still holds every entry as it was: %L1 of the organization, %L2 of the audit log.")
                    .arg(report->orgLeaves)
                    .arg(report->auditLeaves));
        });
}

void LogCheck::verifySignatures()
{
    setBusy(true);
    m_desk.run(
        this, tr("Checking signatures"),
        [](ClientSession& session, Job&) { return LogService(session).verifySignatures(); },
        [this](const Result<LogService::SignatureReport>& report) {
            setBusy(false);
            if (!report)
                return m_banner->fail(report.error(), m_desk.language());
            m_banner->say(Banner::Kind::Good, tr("%L1 signed acts and %L2 events of the server are in order.")
                                                  .arg(report->statements)
                                                  .arg(report->events));
        });
}

} // namespace kagibako::ui
