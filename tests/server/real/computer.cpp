// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/real/computer.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "tests/server/real/outcome.h"

namespace kagibako::test {

Computer::Computer(const ClientConfig& config) : m_transport(config.server, config.pin)
{
    must(writeClientConfig(m_folder.path(), config), "client.json");
}

Result<std::unique_ptr<ClientSession>> Computer::unlock(const QByteArray& password, const QByteArray& accountText)
{
    KAGIBAKO_TRY_ASSIGN(SecretBytes secret, crypto::parseSheetText(crypto::labels::AccountSheet, asSpan(accountText),
                                                                   crypto::AccountSecretSize));
    return ClientSession::unlock(m_folder.path(), {SecretBytes::copyOf(asSpan(password)), std::move(secret)},
                                 m_transport, m_clock);
}

} // namespace kagibako::test
