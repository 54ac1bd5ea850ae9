// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/rig/refusal.h"

namespace kagibako::test {

namespace {

/// The client goes on with the honest server where it stood; nothing of the lie was kept.
QByteArray goesOn(World& world, const QString& folder, const Member& member)
{
    const auto session = world.unlock(folder, member);
    return session ? QByteArray("fine") : nameOf(session);
}

void honestAgain(World& world, const FakeState& honest)
{
    world.server.state = honest;
    world.server.tamper = {};
}

} // namespace

Outcome tellAtUnlock(World& world, const QString& folder, const Member& member, const Lie& lie)
{
    const FakeState honest = world.server.state;
    lie(world.server);
    Outcome out;
    out.refused = nameOf(world.unlock(folder, member));
    out.noted = World::events(folder);
    honestAgain(world, honest);
    out.afterwards = goesOn(world, folder, member);
    return out;
}

Outcome tell(World& world, Computer computer, const Lie& lie)
{
    world.restore(world.grown);
    const QString folder = computer == Computer::New ? world.newFolder(world.owner) : world.copyOf(world.grown);
    if (computer == Computer::Running) {
        const auto session = world.mustUnlock(folder);
        return tellRunning(world, *session, folder, lie, [](ClientSession& client) -> Result<void> {
            KAGIBAKO_TRY(client.sync());
            return {};
        });
    }
    return tellAtUnlock(world, folder, world.owner, lie);
}

Outcome tellRunning(World& world, ClientSession& session, const QString& folder, const Lie& lie,
                    const std::function<Result<void>(ClientSession&)>& ask)
{
    const FakeState honest = world.server.state;
    lie(world.server);
    Outcome out;
    out.refused = nameOf(ask(session));
    out.noted = World::events(folder);
    honestAgain(world, honest);
    const auto again = session.sync();
    out.afterwards = again ? goesOn(world, folder, world.owner) : nameOf(again);
    return out;
}

} // namespace kagibako::test
