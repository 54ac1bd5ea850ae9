// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/hostile/rig/world.h"

#include <QTest>

namespace kagibako::test {

/// What the lying server does; told to a client that was honest until then.
using Lie = std::function<void(FakeServer&)>;

/// Which computer hears it: one that knows nothing yet, one that starts with the memory of yesterday, or one that is
/// unlocked and asks for news.
enum class Computer { New, Old, Running };

/// How a client took a lie.
struct Outcome {
    QByteArray refused;      ///< name of the check; "accepted" where there was none
    QList<QByteArray> noted; ///< what it wrote into its event file
    QByteArray afterwards;   ///< "fine" when the same client works with the honest server again, else the check
};

/// Tells it to a computer of a member that is switched on, as things stand at the server.
Outcome tellAtUnlock(World& world, const QString& folder, const Member& member, const Lie& lie);
/// Tells the lie to the owner's computer, standing at `grown`.
Outcome tell(World& world, Computer computer, const Lie& lie);
/// Puts the lie to work on a running session that `ask`s for something; its folder is `folder`.
Outcome tellRunning(World& world, ClientSession& session, const QString& folder, const Lie& lie,
                    const std::function<Result<void>(ClientSession&)>& ask);

/// "log.rollback", or "accepted".
template <typename T>
QByteArray nameOf(const Result<T>& result)
{
    return result ? QByteArray("accepted") : QByteArray(errorName(result.error().code()));
}

/// Changes an answer by its decoded form: `change` gets what the path's answer says.
template <typename Form>
void rewrite(HttpResponse& response, Result<Form> (*decode)(QByteArrayView), const std::function<void(Form&)>& change)
{
    if (response.status != 200)
        return;
    Form form = must(decode(response.body), "answer");
    change(form);
    response.body = wire::encode(form);
}

} // namespace kagibako::test

Q_DECLARE_METATYPE(kagibako::test::Lie)
