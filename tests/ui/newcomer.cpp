// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/newcomer.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

Newcomer::Newcomer(kagibako::test::Daemon& daemon, const OrgId& org, QString name)
    : m_transport(daemon.origin(), daemon.pin())
{
    m_request.server = daemon.origin();
    m_request.pin = daemon.pin();
    m_request.org = org;
    m_request.login = std::move(name);
    m_request.password = password();
}

SecretBytes Newcomer::password()
{
    return SecretBytes::copyOf(asSpan("a sentence of the new clerk"));
}

Result<wire::EnrolState> Newcomer::ask(const SheetId& sheet, ByteSpan code)
{
    m_request.sheet = sheet;
    KAGIBAKO_TRY_ASSIGN(m_request.code,
                        crypto::parseSheetText(crypto::labels::EnrolmentSheet, code, EnrolmentCodeSize));
    KAGIBAKO_TRY_ASSIGN(Joining made, Joining::prepare(m_request, m_clock));
    m_joining.emplace(std::move(made));
    return m_joining->ask(m_transport);
}

Result<void> Newcomer::comeIn(ClientSession& admin, Rank rank, const AccountService::Roles& roles)
{
    AccountService service(admin);
    KAGIBAKO_TRY_ASSIGN(const auto sheet, service.makeSheet(rank, roles));
    KAGIBAKO_TRY(ask(sheet.id, sheet.text.exposeSecret()));
    KAGIBAKO_TRY(admin.sync());
    KAGIBAKO_TRY_ASSIGN(const auto waiting, service.waiting());
    if (waiting.empty())
        return fail(ErrorCode::NotFound, u"nobody waits"_s);
    KAGIBAKO_TRY(service.admit(waiting.front().request));
    for (auto role = roles.cbegin(); role != roles.cend(); ++role)
        KAGIBAKO_TRY(service.giveKeys(role.key(), service.withoutKeys(role.key())));
    return {};
}

Result<std::unique_ptr<ClientSession>> Newcomer::login()
{
    if (!readClientConfig(m_folder.path()))
        KAGIBAKO_TRY(writeClientConfig(m_folder.path(), m_joining->config()));
    KAGIBAKO_TRY_ASSIGN(auto secret,
                        crypto::parseSheetText(crypto::labels::AccountSheet, m_joining->accountText().exposeSecret(),
                                               crypto::AccountSecretSize));
    return ClientSession::unlock(m_folder.path(), {password(), std::move(secret)}, m_transport, m_clock);
}

} // namespace kagibako::ui::test
