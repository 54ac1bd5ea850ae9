// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/newcomer.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/services/recovery.h"
#include "core/wire/paths.h"
#include "tests/hostile/rig/refusal.h"

namespace kagibako::test {

SecretBytes keyOfSheet(const QByteArray& text)
{
    return must(crypto::parseSheetText(crypto::labels::RecoverySheet, asSpan(text), 32), "sheet");
}

void answerRecover(FakeServer& server, const std::function<void(wire::RecoverAnswer&)>& change)
{
    server.tamper = [change](const HttpRequest& request, HttpResponse& response) {
        if (request.path == path::Recover)
            rewrite<wire::RecoverAnswer>(response, wire::decodeRecoverAnswer, change);
    };
}

Result<void> Newcomer::recover()
{
    RecoveryRequest request;
    request.server = "https://localhost";
    request.org = m_world.server.state.org;
    request.key = keyOfSheet(m_sheet);
    request.login = m_member.login;
    request.password = SecretBytes::copyOf(asSpan(QByteArrayView(World::Password)));
    KAGIBAKO_TRY_ASSIGN(Recovery recovery, Recovery::prepare(request, m_world.server, m_world.clock));
    KAGIBAKO_TRY(recovery.commit(m_world.server));
    m_member.secret = asView(recovery.accountSecret().exposeSecret()).toByteArray();
    return writeClientConfig(folder(), recovery.config());
}

} // namespace kagibako::test
