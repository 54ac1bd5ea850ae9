// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/person.h"
#include "core/services/client_session.h"
#include "tests/hostile/rig/fake_server.h"
#include "tests/support/page_simulator.h"

#include <QTemporaryDir>
#include <QTimeZone>

namespace kagibako::test {

/// Somebody with an account.
struct Member {
    QString login;
    AccountId id;
    QByteArray secret; ///< account secret
};

/// A moment to come back to: the server, and the owner's computer as it was then.
struct Moment {
    FakeState server;
    QString folder;
};

/// An honest organization, made by the real client core against the server that will lie. Every function ends the
/// program where honest work fails: no row means anything then.
class World
{
public:
    World();

    FixedClock clock{QDateTime({2026, 11, 23}, {8, 0}, QTimeZone::UTC)};
    FakeServer server{clock};
    Member owner;
    Member clerk;        ///< review and view, no keys, no people
    QByteArray recovery; ///< text of the recovery sheet
    ScopeId scope;       ///< "Head office"
    Moment young;        ///< founded, one scope, nobody in it: 5 statements
    Moment grown;        ///< three people: one accepted, one waiting, one only invited; and the clerk
    QList<PersonId> people;
    QList<QByteArray> links;         ///< of the invitations of `people`
    QList<SubmissionId> submissions; ///< of the first two
    std::vector<Card> cards;         ///< as the page saw them

    /// Back to a moment; no tampering any more.
    void restore(const Moment& moment);
    /// A new computer of a member: knows the organization's name and nothing else.
    QString newFolder(const Member& member);
    /// A computer like the owner's was then.
    QString copyOf(const Moment& moment) { return copyOf(moment.folder); }
    /// Any closed computer, a second time.
    QString copyOf(const QString& folder);
    Result<std::unique_ptr<ClientSession>> unlock(const QString& folder, const Member& member,
                                                  const QByteArray& password = Password);
    Result<std::unique_ptr<ClientSession>> unlock(const QString& folder) { return unlock(folder, owner); }
    /// The same, where it must work.
    std::unique_ptr<ClientSession> mustUnlock(const QString& folder, const Member& member);
    std::unique_ptr<ClientSession> mustUnlock(const QString& folder) { return mustUnlock(folder, owner); }
    /// Gives somebody an account with these actions in `scope`, by the owner's session.
    Member addMember(ClientSession& session, const QString& login, Actions actions, Rank rank = Rank::Member);
    /// The page, opened by the link of `people[at]`.
    PageSimulator openPage(qsizetype at);
    /// Hands in a number there, with `images` pictures.
    SubmissionId handIn(qsizetype at, const QByteArray& number, int images = 1);
    PageAsk asking();
    /// What the page would send there, to be changed before it is sent.
    wire::SubmitRequest filled(qsizetype at, const QByteArray& number, int images = 1, const Spoil& spoil = {});
    void submit(const wire::SubmitRequest& request);
    /// The organization's root key, as whoever has the recovery sheet gets it.
    crypto::SigningKey rootKey() const;
    /// What the client's own event file says was refused, in order: "log.rollback" and so on.
    static QList<QByteArray> events(const QString& folder);

    static constexpr const char* Password = "a long password 1";
    static constexpr const char* Number = "123456789018";

private:
    void found();
    void invite(ClientSession& session);
    Moment momentOf(const QString& folder);

    QTemporaryDir m_folder;
    QHash<QString, ClientConfig> m_configs;
    int m_next = 0;
};

/// The value, or the end of the program with the error's name.
template <typename T>
T must(Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace kagibako::test
