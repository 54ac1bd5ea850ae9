// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/successor.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "tests/server/real/outcome.h"

#include <algorithm>

namespace kagibako::test {

SecretBytes recoveryKey(const QByteArray& sheet)
{
    return must(crypto::parseSheetText(crypto::labels::RecoverySheet, asSpan(sheet), 32), "sheet");
}

RecoveryService::Keep keepIn(QByteArray& sheet)
{
    return [&sheet](const SecretBytes& text) -> Result<void> {
        sheet = asView(text.exposeSecret()).toByteArray();
        return {};
    };
}

qsizetype drillsIn(ClientSession& session)
{
    const auto leaves = must(storage::LeafTable(session.cache()).read(0, session.state().log.size()), "log");
    return std::ranges::count_if(leaves, [](const QByteArray& leaf) {
        const auto statement = parseStatement(leaf);
        return statement && std::holds_alternative<kinds::RecoveryDrill>(statement->payload);
    });
}

Successor::Successor(const Daemon& daemon, const OrgId& org, const QByteArray& sheet, const QString& login)
    : m_transport(daemon.origin(), daemon.pin())
{
    m_request.server = daemon.origin();
    m_request.pin = daemon.pin();
    m_request.org = org;
    m_request.key = recoveryKey(sheet);
    m_request.login = login;
    m_request.password = SecretBytes::copyOf(asSpan(QByteArrayView(Password)));
}

Result<void> Successor::prepare()
{
    KAGIBAKO_TRY_ASSIGN(Recovery made, Recovery::prepare(m_request, m_transport, m_clock));
    m_recovery.emplace(std::move(made));
    return {};
}

Result<std::unique_ptr<ClientSession>> Successor::unlock()
{
    if (!m_computer)
        m_computer.emplace(m_recovery->config());
    return m_computer->unlock(Password, asView(m_recovery->accountText().exposeSecret()).toByteArray());
}

std::unique_ptr<ClientSession> Successor::comeIn()
{
    must(prepare(), "prepare");
    must(commit(), "commit");
    return must(unlock(), "unlock");
}

} // namespace kagibako::test
