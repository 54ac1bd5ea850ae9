// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/crypto/base/sha256.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <array>
#include <initializer_list>
#include <optional>

namespace kagibako {

using SheetId = Id<struct SheetTag>;

/// 65 bytes of a P-256 point as a payload names it (SEC 1, uncompressed). Only the shape is checked here; whoever uses
/// the key checks the point (crypto::PublicKey::fromBytes).
class PublicBytes
{
public:
    static constexpr qsizetype Size = 65;

    PublicBytes() = default;
    /// Errors: BadPublicKey unless 65 bytes that begin with 04.
    static Result<PublicBytes> fromBytes(QByteArrayView bytes);

    QByteArrayView view() const { return {m_bytes.data(), Size}; }
    QByteArray toBytes() const { return view().toByteArray(); }

    friend auto operator<=>(const PublicBytes&, const PublicBytes&) = default;
    friend std::size_t qHash(const PublicBytes& key, std::size_t seed = 0)
    {
        return qHashBits(key.m_bytes.data(), Size, seed);
    }

private:
    std::array<char, 65> m_bytes{};
};

/// What an account is in the organization, apart from scopes. The root key is no account and stands above all.
enum class Rank : std::uint8_t { Member, Auditor, Admin, Owner };
/// Auditor = member < admin < owner.
constexpr int height(Rank rank)
{
    return rank == Rank::Owner ? 2 : rank == Rank::Admin ? 1 : 0;
}

/// What an account may do in a scope; in the order of their names, which is the order in statements.
enum class Action : std::uint8_t { Dispose, Enter, Export, Keys, People, Review, View };
inline constexpr std::array AllActions = {Action::Dispose, Action::Enter,  Action::Export, Action::Keys,
                                          Action::People,  Action::Review, Action::View};

/// A set of actions.
class Actions
{
public:
    constexpr Actions() = default;
    constexpr Actions(std::initializer_list<Action> actions)
    {
        for (const Action action : actions)
            m_bits = static_cast<std::uint8_t>(m_bits | bit(action));
    }
    static constexpr Actions fromBits(std::uint8_t bits)
    {
        Actions out;
        out.m_bits = bits & 0x7F;
        return out;
    }

    static constexpr Actions all() { return fromBits(0x7F); }

    constexpr bool has(Action action) const { return (m_bits & bit(action)) != 0; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr std::uint8_t bits() const { return m_bits; }
    constexpr bool meets(Actions other) const { return (m_bits & other.m_bits) != 0; }
    /// Those of this set that `other` lacks.
    constexpr Actions without(Actions other) const
    {
        return fromBits(m_bits & static_cast<std::uint8_t>(~other.m_bits));
    }
    constexpr Actions with(Action action) const { return fromBits(m_bits | bit(action)); }
    friend constexpr bool operator==(Actions, Actions) = default;

private:
    static constexpr std::uint8_t bit(Action action)
    {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(action));
    }
    std::uint8_t m_bits = 0;
};

/// Actions that open numbers: who has one of them gets the number key (keys.md).
inline constexpr Actions ReadingActions = {Action::Export, Action::Keys, Action::Review, Action::View};
/// Actions that come with the invitation key: who has one of them can make every link.
inline constexpr Actions InvitingActions = {Action::Keys, Action::People};

/// Who signed or did something: an account, or the root key where `account` is empty.
struct Signer {
    std::optional<AccountId> account;

    bool isRoot() const { return !account.has_value(); }
    friend bool operator==(const Signer&, const Signer&) = default;
};

/// The root of a log without leaves (RFC 6962): the hash of nothing. Made once, since each statement that is read makes
/// several empty logs.
const crypto::Digest& rootOfNothing();

/// One log as somebody verified it: `size` leaves under `root`. A new one is the empty log.
struct LogState {
    qint64 size = 0;
    crypto::Digest root = rootOfNothing();

    friend bool operator==(const LogState&, const LogState&) = default;
    template <typename Io>
    static void fields(Io& io, auto& value)
    {
        io("root", value.root);
        io.integer("size", value.size, 0);
    }
};

/// Both logs as the signer last verified them (protocol-review P14).
struct Seen {
    LogState audit;
    LogState org;

    friend bool operator==(const Seen&, const Seen&) = default;
    template <typename Io>
    static void fields(Io& io, auto& value)
    {
        io.object("audit", value.audit);
        io.object("org", value.org);
    }
};

/// What every statement begins with.
struct Common {
    OrgId org;
    StatementId id;
    QDateTime created;
    Seen seen;
    /// Of ledger kinds: hash of the last ledger statement's payload; empty in `org.create`.
    std::optional<crypto::Digest> prev;

    friend bool operator==(const Common&, const Common&) = default;
};

// Names as statements write them. The way back takes the exact name: empty where there is none.
QLatin1StringView nameOf(Rank rank);
QLatin1StringView nameOf(Action action);
std::optional<Rank> rankFrom(QByteArrayView name);
std::optional<Action> actionFrom(QByteArrayView name);

/// A code of the protocol: 1…40 of a–z 0–9 . _ and -.
bool isCode(QByteArrayView text);

} // namespace kagibako
