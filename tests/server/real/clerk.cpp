// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/clerk.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/services/account_service.h"
#include "core/services/joining.h"
#include "tests/server/real/outcome.h"

namespace kagibako::test {

using namespace Qt::StringLiterals;

Clerk::Clerk(Office& office, const QString& login, Actions actions, Rank rank)
{
    must(join(office, login, actions, rank), qPrintable(login));
}

Result<void> Clerk::join(Office& office, const QString& login, Actions actions, Rank rank)
{
    AccountService accounts(office.session());
    AccountService::Roles roles;
    if (!actions.isEmpty())
        roles.insert(office.scope(), actions);
    KAGIBAKO_TRY_ASSIGN(const AccountService::NewSheet paper, accounts.makeSheet(rank, roles));
    const ClientConfig& config = office.session().config();
    JoinRequest request;
    request.server = config.server;
    request.pin = config.pin;
    request.org = config.org;
    request.sheet = paper.id;
    KAGIBAKO_TRY_ASSIGN(request.code, crypto::parseSheetText(crypto::labels::EnrolmentSheet, paper.text.exposeSecret(),
                                                             EnrolmentCodeSize));
    request.login = login;
    request.password = SecretBytes::copyOf(asSpan(QByteArrayView(Password)));
    const SystemClock clock;
    KAGIBAKO_TRY_ASSIGN(Joining joining, Joining::prepare(request, clock));
    m_computer.emplace(joining.config());
    m_accountText = asView(joining.accountText().exposeSecret()).toByteArray();
    KAGIBAKO_TRY(joining.ask(m_computer->transport()));
    KAGIBAKO_TRY(office.session().sync());
    KAGIBAKO_TRY_ASSIGN(const auto waiting, accounts.waiting());
    if (waiting.size() != 1)
        return fail(ErrorCode::Internal, u"somebody else waits too"_s);
    m_id = waiting.front().account;
    KAGIBAKO_TRY(accounts.admit(waiting.front().request));
    return accounts.giveKeys(office.scope(), accounts.withoutKeys(office.scope()));
}

} // namespace kagibako::test
