// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/recover_sheet_step.h"

#include "core/crypto/base/random.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"

namespace kagibako::ui {

using namespace Qt::StringLiterals;

RecoverSheetStep::RecoverSheetStep(Desk& desk, std::shared_ptr<RecoveringBeginning> beginning, QWidget* parent)
    : AccountSheetStep(desk, parent), m_beginning(std::move(beginning))
{
    auto* next = new Form(tr("What happens next"), this);
    next->addWide(new Paragraph(tr("You become an owner, and everybody can see in the log that the recovery sheet was "
                                   "used. Then you put away who is lost, and make a new sheet: the one in your hand "
                                   "has done its work."),
                                next));
    putAbove(next);
}

void RecoverSheetStep::enter()
{
    put(recovery().config(), recovery().accountText(), crypto::randomBytes(2));
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
