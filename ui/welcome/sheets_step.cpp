// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/sheets_step.h"

#include "ui/common/paragraph.h"
#include "ui/welcome/account_card.h"

#include <QUrl>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

SheetsStep::SheetsStep(Desk& desk, std::shared_ptr<FoundingBeginning> beginning, QWidget* parent)
    : Step(desk, parent), m_beginning(std::move(beginning)),
      m_recovery(new SheetCard(
          desk,
          {.name = u"Recovery"_s,
           .title = tr("Recovery sheet"),
           .about = tr("Opens everything when nobody can log in any more. Print it twice, for two safes."),
           .file = u"recovery-sheet.pdf"_s,
           .copies = 2},
          this)),
      m_account(makeAccountCard(desk, this)),
      m_typed(new TypedBack(
          tr("Take the printed recovery sheet and type these two groups. So you know that it can be read."), this))
{
    auto* about =
        new Paragraph(tr("These two papers exist nowhere else: not at the server, not with its operator, not with us. "
                         "Nothing has been founded yet; you can still stop here."),
                      this);
    auto* papers = new QHBoxLayout;
    papers->setSpacing(space::L);
    papers->addWidget(m_recovery);
    papers->addWidget(m_account);
    papers->addWidget(m_typed, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(about);
    layout->addLayout(papers, 1);
    connect(m_typed, &TypedBack::changed, this, &Step::readyChanged);
    for (SheetCard* card : {m_recovery, m_account}) {
        connect(card, &SheetCard::cameOut, this, &Step::readyChanged);
        connect(card, &SheetCard::failed, this, &Step::failed);
    }
}

Result<void> SheetsStep::putSheets()
{
    const Founded& founded = this->founded();
    const QString& name = m_beginning->request.name;
    const QString server = QUrl(QString::fromUtf8(founded.config.server)).authority();
    const auto recovery =
        std::make_shared<const SecretSheet>(RecoverySheet{name, founded.config.org, server, founded.config.pin,
                                                          m_desk.clock().today(), founded.recoveryText.clone()},
                                            m_desk.language());
    KAGIBAKO_TRY(m_recovery->put(recovery));
    m_typed->ask(recovery, founded.config.org.bytes()); // chosen by the keys themselves
    return m_account->put(accountSheet(m_desk, name, founded.config, founded.accountText));
}

void SheetsStep::enter()
{
    if (const auto put = putSheets(); !put)
        Q_EMIT failed(put.error());
    Q_EMIT readyChanged();
}

bool SheetsStep::isReady() const
{
    return m_recovery->isOut() && m_account->isOut() && m_typed->isFilled();
}

void SheetsStep::leave()
{
    if (const QString problem = m_typed->check(); !problem.isEmpty())
        Q_EMIT wrong(problem);
    else
        commit();
}

void SheetsStep::commit()
{
    m_desk.worker().run(
        this, tr("Founding the organization"),
        [beginning = m_beginning, make = m_desk.transport(), folder = m_desk.folder(),
         clock = &m_desk.clock()](Job&) -> Result<void> {
            const auto transport = make(beginning->request.server, beginning->request.pin);
            // The file first: an organization whose folder cannot be written would be lost to its owner.
            if (!readClientConfig(folder))
                KAGIBAKO_TRY(writeClientConfig(folder, beginning->founding->founded().config));
            auto committed = beginning->founding->commit(*transport);
            // Only the answer may have been lost: whoever can log in has an organization.
            if (committed || ClientSession::unlock(folder, beginning->secrets, *transport, *clock))
                return {};
            if (committed.error().code() != ErrorCode::NetFailed)
                removeClientConfig(folder);
            return committed;
        },
        [this](const Result<void>& outcome) {
            if (!outcome)
                Q_EMIT failed(outcome.error());
            else
                Q_EMIT done();
        });
}

} // namespace kagibako::ui
