// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload_scopes.h"

// Object kinds of docs/spec/statements.md about accounts to come, persons, settings and invitations. Hashes are of
// sealed objects.
namespace kagibako::kinds {

inline constexpr qint64 MostItems = 1000;
inline constexpr qint64 MostVersion = 1'000'000'000;
inline constexpr qint64 MostPersons = 20;

struct EnrolRequest {
    static constexpr QLatin1StringView Kind{"enrol.request"};
    AccountId account;
    PublicBytes kemPub;
    QString login;
    /// Empty only while the MAC is computed (enrolRequestHash); a statement without is refused.
    std::optional<crypto::Digest> mac;
    QByteArray pop; ///< 64 bytes, keys.md
    SheetId sheet;
    PublicBytes signPub;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("account", p.account);
        io("kem_pub", p.kemPub);
        io.login("login", p.login);
        io.mac("mac", p.mac);
        io.bytes("pop", p.pop, PopSize);
        io("sheet", p.sheet);
        io("sign_pub", p.signPub);
    }
};

/// A profile of a person, one version of it.
struct PersonVersion {
    crypto::Digest hash;
    PersonId id;
    ObjectId object;
    qint64 version = 1;

    const PersonId& key() const { return id; }
    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("hash", p.hash);
        io("id", p.id);
        io("object", p.object);
        io.integer("version", p.version, 1, MostVersion);
    }
};

struct PersonPut {
    static constexpr QLatin1StringView Kind{"person.put"};
    qint64 epoch = 1;
    QList<PersonVersion> objects;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.integer("epoch", p.epoch, 1, MostEpoch);
        io.items("objects", p.objects, 1, MostItems);
        io("scope", p.scope);
    }
};

struct SettingsPut {
    static constexpr QLatin1StringView Kind{"settings.put"};
    qint64 epoch = 1;
    crypto::Digest hash;
    QByteArray name; ///< code
    ObjectId object;
    ScopeId scope;
    qint64 version = 1;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.integer("epoch", p.epoch, 1, MostEpoch);
        io("hash", p.hash);
        io.code("name", p.name);
        io("object", p.object);
        io("scope", p.scope);
        io.integer("version", p.version, 1, MostVersion);
    }
};

/// How the code reaches the person. What came by the outbox is shown "the server knew this link" (protocol-review P09).
enum class Channel : std::uint8_t { Letter, OwnMail, Outbox, Link };

struct Invitation {
    crypto::Digest card;
    Channel channel = Channel::Letter;
    std::optional<QDate> deadline;
    InvitationId id;
    ObjectId object;
    QList<PersonId> persons;
    crypto::Digest token;

    const InvitationId& key() const { return id; }
    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("card", p.card);
        io("channel", p.channel);
        io("deadline", p.deadline);
        io("id", p.id);
        io("object", p.object);
        io.ids("persons", p.persons, 1, MostPersons);
        io("token", p.token);
    }
};

struct InvitationPut {
    static constexpr QLatin1StringView Kind{"invitation.put"};
    qint64 epoch = 1;
    QList<Invitation> invitations;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.integer("epoch", p.epoch, 1, MostEpoch);
        io.items("invitations", p.invitations, 1, MostItems);
        io("scope", p.scope);
    }
};

struct InvitationVoid {
    static constexpr QLatin1StringView Kind{"invitation.void"};
    QList<InvitationId> invitations;
    QByteArray reason; ///< code
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.ids("invitations", p.invitations, 1, MostItems);
        io.code("reason", p.reason);
        io("scope", p.scope);
    }
};

struct CardVersion {
    crypto::Digest card;
    InvitationId id;
    ObjectId object;
    qint64 version = 1;

    const InvitationId& key() const { return id; }
    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io("card", p.card);
        io("id", p.id);
        io("object", p.object);
        io.integer("version", p.version, 1, MostVersion);
    }
};

struct Cards {
    static constexpr QLatin1StringView Kind{"cards"};
    QList<CardVersion> cards;
    qint64 epoch = 1;
    ScopeId scope;

    template <typename Io>
    static void fields(Io& io, auto& p)
    {
        io.items("cards", p.cards, 1, MostItems);
        io.integer("epoch", p.epoch, 1, MostEpoch);
        io("scope", p.scope);
    }
};

} // namespace kagibako::kinds
