// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/statement.h"

#include <QTimeZone>

// One good example of every kind of statement and event, the same in each run: the vectors are written and checked from
// these.
namespace kagibako::examples {

inline crypto::Digest digest(const char* name)
{
    return crypto::sha256(name);
}

template <typename IdType>
IdType id(const char* name)
{
    return *IdType::fromBytes(digest(name).view().first(IdType::ByteSize));
}

inline crypto::SigningKey key(const char* name)
{
    return *crypto::SigningKey::fromScalar(digest(name).span());
}

inline PublicBytes publicKey(const char* name)
{
    return *PublicBytes::fromBytes(key(name).publicKey().bytes());
}

inline QDateTime time(int hour)
{
    return QDateTime(QDate(2026, 11, 23), QTime(hour, 0), QTimeZone::UTC);
}

inline IpRange range(const char* text)
{
    return *ipRangeFrom(text);
}

inline QByteArray pop()
{
    return key("clerk").sign(
        popMessage(id<OrgId>("org"), id<AccountId>("clerk"), publicKey("clerk"), publicKey("clerk kem")));
}

inline QList<Payload> ledgerKinds()
{
    using namespace kinds;
    const auto clerk = id<AccountId>("clerk");
    const auto scope = id<ScopeId>("scope");
    return {
        OrgCreate{QStringLiteral("株式会社見本"), publicKey("recovery"), publicKey("root"), digest("sealed root"),
                  publicKey("server")},
        OrgKeys{publicKey("recovery 2"), publicKey("root 2"), digest("sealed root 2"), publicKey("server 2")},
        OwnerGrant{clerk, publicKey("clerk kem"), QStringLiteral("tanaka"), pop(), publicKey("clerk")},
        OwnerRevoke{clerk, "left"},
        AccountGrant{clerk, publicKey("clerk kem"), QStringLiteral("tanaka"), pop(), Rank::Auditor, digest("request"),
                     publicKey("clerk")},
        RankSet{clerk, Rank::Admin},
        AccountSuspend{clerk},
        AccountResume{clerk},
        AccountRevoke{clerk, "left"},
        PermissionSet{clerk, {Action::Enter, Action::People, Action::View}, scope},
        PermissionLeave{scope},
        ScopeCreate{digest("D"), digest("I"), 1, publicKey("intake"), QStringLiteral("総務部 従業員"),
                    digest("recovery grant"), scope},
        ScopeRotate{digest("chain"), digest("D 2"), digest("I 2"), 2, publicKey("intake 2"), digest("recovery grant 2"),
                    scope},
        PolicySet{Policy{.opensPerDay = 100,
                         .fourEyesEntry = true,
                         .disposal = DisposalMode::Approval,
                         .pageUrl = QStringLiteral("https://example.jp/mynumber"),
                         .secondFactor = true,
                         .ip = {{range("192.0.2.0/24"), range("2001:db8::/32")}, {range("192.0.2.7/32")}},
                         .accountIp = {{clerk, {{range("192.0.2.128/25")}, {}}},
                                       {id<AccountId>("admin"), {{}, {range("2001:db8:1::/48")}}}},
                         .dueFlatYears = 7,
                         .dueLedger = true,
                         .dueMonthDay = QStringLiteral("12-28")}},
        SheetCreate{clerk, time(9), Rank::Member, {{{Action::Enter}, scope}}, id<SheetId>("sheet")},
        GrantPut{clerk, 1, digest("grant"), id<ObjectId>("grant"), scope},
        Approve{digest("request")},
        OrgRestore{5, 9, {3, digest("backup root")}, 1, {8, digest("recovered root")}},
    };
}

inline QList<Payload> objectKinds()
{
    using namespace kinds;
    const auto clerk = id<AccountId>("clerk");
    const auto scope = id<ScopeId>("scope");
    const auto person = id<PersonId>("person"), other = id<PersonId>("other person");
    const auto box = id<ObjectId>("box"), otherBox = id<ObjectId>("other box");
    const auto invitation = id<InvitationId>("invitation");
    const auto submission = id<SubmissionId>("submission");
    return {
        EnrolRequest{clerk, publicKey("clerk kem"), QStringLiteral("tanaka"), digest("mac"), pop(),
                     id<SheetId>("sheet"), publicKey("clerk")},
        PersonPut{1,
                  {{digest("profile"), person, id<ObjectId>("profile"), 1},
                   {digest("profile 2"), other, id<ObjectId>("profile 2"), 3}},
                  scope},
        SettingsPut{1, digest("texts"), "mail-texts", id<ObjectId>("texts"), scope, 2},
        InvitationPut{1,
                      {{digest("card"),
                        Channel::OwnMail,
                        QDate(2027, 1, 31),
                        invitation,
                        id<ObjectId>("card"),
                        {person, other},
                        digest("token")}},
                      scope},
        InvitationVoid{{invitation}, "wrong-address", scope},
        Cards{{{digest("card 2"), invitation, id<ObjectId>("card 2"), 2}}, 2, scope},
        BoxPut{{{box, {"driver-licence"}, digest("box"), person}}, 1, scope, {invitation}},
        BoxVoid{{box, otherBox}, "mistyped", scope},
        NumberAccept{box,
                     {"number-card"},
                     QDate(2034, 1, 10),
                     {id<ObjectId>("image")},
                     digest("box"),
                     person,
                     otherBox,
                     scope,
                     submission},
        SubmissionReturn{"unreadable", scope, submission},
        SubmissionRefuse{"not-ours", scope, submission},
        DueSet{box, QDate(2035, 1, 10), person, scope},
        DisposeHold{{box, otherBox}, "dispute", scope, QDate(2028, 3, 31)},
        DisposeOrder{{box}, "not-needed", scope},
        ExportRequest{"tax-office", 120, time(20), digest("list"), "withholding", scope},
        OpenRequest{400, time(20), digest("list"), "withholding", scope},
        BoxLost{{box}, scope},
        RecoveryDrill{{scope}},
    };
}

inline QList<Payload> auditKinds()
{
    using namespace kinds;
    return {
        Open{{{digest("box"), id<ObjectId>("box"), id<PersonId>("person")},
              {digest("image"), id<ObjectId>("image"), {}}},
             "withholding",
             digest("request"),
             id<ScopeId>("scope"),
             Way::Copy},
        Trace{3, {}, "print.report"},
    };
}

inline QList<Payload> payloads()
{
    return ledgerKinds() + objectKinds() + auditKinds();
}

inline Common common(const Payload& payload)
{
    Common out;
    out.org = id<OrgId>("org");
    out.id = id<StatementId>(kindName(payload).data());
    out.created = time(8);
    if (std::holds_alternative<kinds::OrgCreate>(payload))
        return out;
    out.seen.org = {12, digest("org root")};
    out.seen.audit = {30, digest("audit root")};
    if (groupOf(payload) == KindGroup::Ledger)
        out.prev = digest("tip");
    return out;
}

inline Signer signer(const Payload& payload)
{
    const bool root =
        std::holds_alternative<kinds::OrgCreate>(payload) || std::holds_alternative<kinds::OrgKeys>(payload) ||
        std::holds_alternative<kinds::OwnerGrant>(payload) || std::holds_alternative<kinds::OwnerRevoke>(payload);
    return root ? Signer{} : Signer{id<AccountId>("clerk")};
}

inline Statement statement(const Payload& payload)
{
    return makeStatement(common(payload), payload, signer(payload), key("clerk"));
}

inline QList<EventBody> eventBodies()
{
    using namespace events;
    const auto clerk = id<AccountId>("clerk");
    const auto scope = id<ScopeId>("scope");
    const auto invitation = id<InvitationId>("invitation");
    return {
        SubmissionReceived{invitation, "{\"card\":\"\"}", scope, id<SubmissionId>("submission"), digest("tag")},
        SubmissionDisputed{invitation, scope},
        DisposeAnnounce{digest("authority"), {id<ObjectId>("box")}, QDate(2034, 1, 10), scope},
        Tombstone{digest("authority"), {id<ObjectId>("box"), id<ObjectId>("image")}, scope},
        Act{Signer{clerk}, 41, "192.0.2.7", "box.put"},
        Intake{42, "2001:db8::7"},
        Login{clerk, "192.0.2.7"},
        Logout{clerk, "192.0.2.7"},
        LoginFailed{clerk, 3, "192.0.2.8"},
        FactorSet{clerk, "192.0.2.7", "totp"},
        FactorReset{clerk, Signer{id<AccountId>("admin")}, "192.0.2.9"},
        AccessDenied{clerk, 2, "198.51.100.7"},
        PasswordSet{clerk, "192.0.2.9"},
    };
}

inline Event event(const EventBody& body)
{
    return {id<OrgId>("org"), time(8), body, {}};
}

} // namespace kagibako::examples
