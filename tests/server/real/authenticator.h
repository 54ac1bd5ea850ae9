// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/base/totp.h"
#include "core/wire/paths.h"
#include "tests/server/real/visitor.h"

#include <QDateTime>
#include <QTest>

namespace kagibako::test {

/// An authenticator app.
class Authenticator
{
public:
    /// Sets one up for whoever has this session; the code of the step in which that was is used up.
    Authenticator(const Daemon& daemon, const QByteArray& session) : m_secret(begin(daemon, session))
    {
        if (askFrom(daemon, path::FactorConfirm, wire::encodeIssuedKey(code()), session).status != 200)
            qFatal("authenticator: confirm");
    }
    /// Begins to set one up: its secret.
    static QByteArray begin(const Daemon& daemon, const QByteArray& session)
    {
        const wire::FactorRequest request{wire::FactorKind::Totp, {}};
        const auto begun =
            wire::decodeFactorAnswer(bodyOf(askFrom(daemon, path::Factor, wire::encode(request), session)));
        if (!begun)
            qFatal("authenticator: begin");
        return begun->secret;
    }

    /// Of this step, or of one beside it.
    QByteArray code(qint64 drift = 0) const { return codeOf(m_secret, drift); }
    static QByteArray codeOf(const QByteArray& secret, qint64 drift = 0)
    {
        return crypto::totpCode(asSpan(secret), crypto::totpStepAt(QDateTime::currentSecsSinceEpoch()) + drift);
    }
    /// Far enough from the end of a step that a few questions fall into one.
    static void waitForRoomInStep()
    {
        const qint64 left = crypto::TotpStepSeconds - QDateTime::currentSecsSinceEpoch() % crypto::TotpStepSeconds;
        if (left < 10)
            QTest::qWait(static_cast<int>(left + 1) * 1000);
    }

private:
    QByteArray m_secret;
};

} // namespace kagibako::test
