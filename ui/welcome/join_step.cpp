// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/join_step.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "ui/common/form.h"
#include "ui/common/new_password_fields.h"
#include "ui/common/secret_edit.h"
#include "ui/welcome/server_fields.h"
#include "ui/welcome/typed_id.h"

#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

Result<void> prepare(JoiningBeginning& beginning, const Clock& clock)
{
    KAGIBAKO_TRY_ASSIGN(Joining joining, Joining::prepare(beginning.request, clock));
    KAGIBAKO_TRY_ASSIGN(SecretBytes secret,
                        crypto::parseSheetText(crypto::labels::AccountSheet, joining.accountText().exposeSecret(),
                                               crypto::AccountSecretSize));
    beginning.secrets.password = beginning.request.password.clone();
    beginning.secrets.accountSecret = std::move(secret);
    beginning.joining.emplace(std::move(joining));
    return {};
}

} // namespace

JoinStep::JoinStep(Desk& desk, std::shared_ptr<JoiningBeginning> beginning, QWidget* parent)
    : Step(desk, parent), m_beginning(std::move(beginning))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    layout->addWidget(makeSheet());
    layout->addWidget(makeYou());
    layout->addStretch(1);
    for (QLineEdit* edit : {m_org, m_sheet, m_login})
        connect(edit, &QLineEdit::textChanged, this, &Step::readyChanged);
    connect(m_server, &ServerFields::changed, this, &Step::readyChanged);
    connect(m_code, &SecretEdit::changed, this, &Step::readyChanged);
    connect(m_password, &NewPasswordFields::changed, this, &Step::readyChanged);
}

QWidget* JoinStep::makeSheet()
{
    auto* form = new Form(tr("On your enrolment sheet"), this);
    m_server = new ServerFields(*form);
    m_org = lineEdit(u"orgId"_s, form);
    form->add(tr("Organization &ID"), m_org, tr("32 letters and digits; spaces do not matter."));
    m_sheet = lineEdit(u"sheetNumber"_s, form);
    form->add(tr("&Sheet number"), m_sheet, tr("26 letters and digits."));
    m_server->addFingerprint(*form, tr("Leave it empty when the sheet has none."));
    m_code = new SecretEdit(SecretEdit::Kind::Code, form);
    m_code->setObjectName(u"enrolmentCode"_s);
    form->add(tr("&Code"), m_code, tr("8 groups of 4. It can be used once."));
    return form;
}

QWidget* JoinStep::makeYou()
{
    auto* form = new Form(tr("You"), this);
    m_login = lineEdit(u"login"_s, form);
    form->add(tr("Your &login"), m_login, tr("A name or a mail address; the server sees it."));
    m_password = new NewPasswordFields(*form);
    return form;
}

void JoinStep::enter()
{
    m_server->setFocus();
}

bool JoinStep::isReady() const
{
    return m_server->isFilled() && !m_org->text().trimmed().isEmpty() && !m_sheet->text().trimmed().isEmpty() &&
           !m_code->isEmpty() && !m_login->text().trimmed().isEmpty() && m_password->isFilled();
}

QString JoinStep::fill()
{
    JoinRequest& request = m_beginning->request;
    if (const QString problem = m_server->check(); !problem.isEmpty())
        return problem;
    const auto org = typedId<OrgId>(*m_org);
    if (!org)
        return tr("This is no organization ID. Compare it with the sheet; 0 is zero and 1 is one.");
    const auto sheet = typedId<SheetId>(*m_sheet);
    if (!sheet)
        return tr("This is no sheet number. Compare it with the sheet; 0 is zero and 1 is one.");
    auto code = crypto::parseSheetText(crypto::labels::EnrolmentSheet, m_code->exposeSecret(), EnrolmentCodeSize);
    if (!code) {
        m_code->setWrong(true);
        m_code->setFocus();
        return tr("The code is mistyped. Compare all 8 groups with the sheet; 0 is zero and 1 is one.");
    }
    if (const QString problem = m_password->check(); !problem.isEmpty())
        return problem;
    request.server = m_server->server();
    request.pin = m_server->pin();
    request.org = *org;
    request.sheet = *sheet;
    request.code = std::move(*code);
    request.login = m_login->text().trimmed();
    request.password = m_password->copy();
    return {};
}

void JoinStep::leave()
{
    if (const QString problem = fill(); !problem.isEmpty()) {
        Q_EMIT wrong(problem);
        return;
    }
    m_desk.worker().run(
        this, tr("Making the keys"),
        [beginning = m_beginning, clock = &m_desk.clock()](Job&) { return prepare(*beginning, *clock); },
        [this](const Result<void>& outcome) {
            if (!outcome)
                Q_EMIT failed(outcome.error());
            else
                Q_EMIT done();
        });
}

} // namespace kagibako::ui
