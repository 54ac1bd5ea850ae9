// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/recover_sheet_step.h"

#include "core/crypto/base/random.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/welcome/account_card.h"

#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

RecoverSheetStep::RecoverSheetStep(Desk& desk, std::shared_ptr<RecoveringBeginning> beginning, QWidget* parent)
    : Step(desk, parent), m_beginning(std::move(beginning)), m_account(makeAccountCard(desk, this)),
      m_typed(new TypedBack(
          tr("Take the printed account sheet and type these two groups. So you know that it can be read."), this))
{
    auto* next = new Form(tr("What happens next"), this);
    next->addWide(new Paragraph(tr("You become an owner, and everybody can see in the log that the recovery sheet was "
                                   "used. Then you put away who is lost, and make a new sheet: the one in your hand "
                                   "has done its work."),
                                next));
    auto* right = new QVBoxLayout;
    right->setSpacing(space::L);
    right->addWidget(next);
    right->addWidget(m_typed);
    right->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    layout->addWidget(m_account);
    layout->addLayout(right, 1);
    connect(m_typed, &TypedBack::changed, this, &Step::readyChanged);
    connect(m_account, &SheetCard::cameOut, this, &Step::readyChanged);
    connect(m_account, &SheetCard::failed, this, &Step::failed);
}

void RecoverSheetStep::enter()
{
    // The name of the organization is not known for sure before the log was verified.
    const auto sheet = accountSheet(m_desk, {}, recovery().config(), recovery().accountText());
    m_typed->ask(sheet, crypto::randomBytes(2));
    if (const auto put = m_account->put(sheet); !put)
        Q_EMIT failed(put.error());
    Q_EMIT readyChanged();
}

bool RecoverSheetStep::isReady() const
{
    return m_account->isOut() && m_typed->isFilled();
}

void RecoverSheetStep::leave()
{
    if (const QString problem = m_typed->check(); !problem.isEmpty())
        Q_EMIT wrong(problem);
    else
        commit();
}

void RecoverSheetStep::commit()
{
    m_desk.worker().run(
        this, tr("Becoming an owner"),
        [beginning = m_beginning, make = m_desk.transport(), folder = m_desk.folder()](Job&) -> Result<void> {
            const auto transport = make(beginning->request.server, beginning->request.pin);
            KAGIBAKO_TRY(beginning->recovery->commit(*transport));
            // Pressed again after a folder could not be written, the server has it already and says so.
            return readClientConfig(folder) ? Result<void>() : writeClientConfig(folder, beginning->recovery->config());
        },
        [this](const Result<void>& outcome) { took(outcome); });
}

void RecoverSheetStep::took(const Result<void>& outcome)
{
    const auto code = outcome ? std::optional<ErrorCode>() : outcome.error().code();
    if (code == ErrorCode::LedgerPrev) {
        Q_EMIT wrong(tr("Somebody changed something in the organization meanwhile. You are no owner yet. Go back, make "
                        "the keys once more, and shred this account sheet: the next one replaces it."));
    } else if (code == ErrorCode::LedgerDuplicate) {
        Q_EMIT wrong(tr("Somebody has or had this login. You are no owner yet. Go back, choose another login, and "
                        "shred this account sheet: the next one replaces it."));
    } else if (!outcome) {
        Q_EMIT failed(outcome.error());
    } else {
        m_desk.settings().setBegin(u"settings:recovery"_s);
        m_desk.handOver(m_beginning->request.key.clone());
        Q_EMIT done();
    }
}

} // namespace kagibako::ui
