// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/hostile/rig/world.h"

namespace kagibako::test {

/// The 32 bytes behind the text of a recovery sheet.
SecretBytes keyOfSheet(const QByteArray& text);

/// Makes the server answer `recover` otherwise.
void answerRecover(FakeServer& server, const std::function<void(wire::RecoverAnswer&)>& change);

/// Somebody at a clean computer with a recovery sheet and nothing else, who becomes an owner by it.
class Newcomer
{
public:
    Newcomer(World& world, QByteArray sheet, const QString& login)
        : m_world(world), m_sheet(std::move(sheet)), m_member{login, {}, {}}
    {
    }

    /// Asks for the sealed root and makes the account; client.json stands in the folder when the server said yes.
    Result<void> recover();
    /// The first unlock and every other.
    Result<std::unique_ptr<ClientSession>> unlock() const { return m_world.unlock(folder(), m_member); }
    QString folder() const { return m_folder.path(); }

private:
    World& m_world;
    QByteArray m_sheet;
    Member m_member;
    QTemporaryDir m_folder;
};

} // namespace kagibako::test
