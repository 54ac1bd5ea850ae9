// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/recover_step.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "ui/common/form.h"
#include "ui/common/new_password_fields.h"
#include "ui/common/secret_edit.h"
#include "ui/welcome/server_fields.h"
#include "ui/welcome/typed_id.h"

#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RecoveryKeySize = 32;

Result<void> prepare(RecoveringBeginning& beginning, HttpTransport& transport, const Clock& clock)
{
    KAGIBAKO_TRY_ASSIGN(Recovery recovery, Recovery::prepare(beginning.request, transport, clock));
    beginning.secrets.password = beginning.request.password.clone();
    beginning.secrets.accountSecret = recovery.accountSecret().clone();
    beginning.recovery.emplace(std::move(recovery));
    return {};
}

} // namespace

RecoverStep::RecoverStep(Desk& desk, std::shared_ptr<RecoveringBeginning> beginning, QWidget* parent)
    : Step(desk, parent), m_beginning(std::move(beginning))
{
    auto* sheet = new Form(tr("On the recovery sheet"), this);
    m_server = new ServerFields(*sheet);
    m_org = lineEdit(u"orgId"_s, sheet);
    sheet->add(tr("Organization &ID"), m_org, tr("32 letters and digits; spaces do not matter."));
    m_server->addFingerprint(*sheet, tr("Leave it empty when the sheet has none."));
    m_key = new SecretEdit(SecretEdit::Kind::Code, sheet);
    m_key->setObjectName(u"recoveryKey"_s);
    sheet->add(tr("Recovery &key"), m_key, tr("14 groups of 4, in the order of their numbers."));
    auto* you = new Form(tr("You, as a new owner"), this);
    m_login = lineEdit(u"login"_s, you);
    you->add(tr("Your &login"), m_login, tr("One that nobody has had here. The server sees it."));
    m_password = new NewPasswordFields(*you);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    layout->addWidget(sheet);
    layout->addWidget(you);
    layout->addStretch(1);
    for (QLineEdit* edit : {m_org, m_login})
        connect(edit, &QLineEdit::textChanged, this, &Step::readyChanged);
    connect(m_server, &ServerFields::changed, this, &Step::readyChanged);
    connect(m_key, &SecretEdit::changed, this, &Step::readyChanged);
    connect(m_password, &NewPasswordFields::changed, this, &Step::readyChanged);
}

void RecoverStep::enter()
{
    m_server->setFocus();
}

bool RecoverStep::isReady() const
{
    return m_server->isFilled() && !m_org->text().trimmed().isEmpty() && !m_key->isEmpty() &&
           !m_login->text().trimmed().isEmpty() && m_password->isFilled();
}

QString RecoverStep::fill()
{
    if (const QString problem = m_server->check(); !problem.isEmpty())
        return problem;
    const auto org = typedId<OrgId>(*m_org);
    if (!org)
        return tr("This is no organization ID. Compare it with the sheet; 0 is zero and 1 is one.");
    auto key = crypto::parseSheetText(crypto::labels::RecoverySheet, m_key->exposeSecret(), RecoveryKeySize);
    if (!key) {
        m_key->setWrong(true);
        m_key->setFocus();
        return tr("The recovery key is mistyped. Compare all 14 groups with the sheet; 0 is zero and 1 is one.");
    }
    if (const QString problem = m_password->check(); !problem.isEmpty())
        return problem;
    RecoveryRequest& request = m_beginning->request;
    request.server = m_server->server();
    request.pin = m_server->pin();
    request.org = *org;
    request.key = std::move(*key);
    request.login = m_login->text().trimmed();
    request.password = m_password->copy();
    return {};
}

void RecoverStep::leave()
{
    if (const QString problem = fill(); !problem.isEmpty()) {
        Q_EMIT wrong(problem);
        return;
    }
    m_desk.worker().run(
        this, tr("Making the keys"),
        [beginning = m_beginning, make = m_desk.transport(), clock = &m_desk.clock()](Job&) {
            const auto transport = make(beginning->request.server, beginning->request.pin);
            return prepare(*beginning, *transport, *clock);
        },
        [this](const Result<void>& outcome) {
            if (outcome)
                Q_EMIT done();
            else if (outcome.error().code() == ErrorCode::OpenFailed)
                Q_EMIT wrong(tr("This sheet does not open the organization: another sheet took its place, or it "
                                "belongs to another organization. Nothing was changed. Look for the newest sheet."));
            else
                Q_EMIT failed(outcome.error());
        });
}

} // namespace kagibako::ui
