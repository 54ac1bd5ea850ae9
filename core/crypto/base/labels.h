// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>

/// Every label of the protocol, in this one file (docs/spec/keys.md says what each separates). A label never changes
/// its meaning: a new meaning takes a new label, a new version a new prefix.
namespace kagibako::crypto::labels {

inline constexpr QByteArrayView Seal = "kagibako/v1/seal";
inline constexpr QByteArrayView Org = "kagibako/v1/org";
inline constexpr QByteArrayView Password = "kagibako/v1/password";
inline constexpr QByteArrayView Auth = "kagibako/v1/auth";
inline constexpr QByteArrayView AuthHash = "kagibako/v1/auth-hash";
inline constexpr QByteArrayView Wrap = "kagibako/v1/wrap";
inline constexpr QByteArrayView Bundle = "kagibako/v1/bundle";
inline constexpr QByteArrayView Intake = "kagibako/v1/intake";
inline constexpr QByteArrayView CommitDirectory = "kagibako/v1/commit-directory";
inline constexpr QByteArrayView CommitInvitation = "kagibako/v1/commit-invitation";
inline constexpr QByteArrayView Profile = "kagibako/v1/profile";
inline constexpr QByteArrayView Object = "kagibako/v1/object";
inline constexpr QByteArrayView Chain = "kagibako/v1/chain";
inline constexpr QByteArrayView Origin = "kagibako/v1/origin";
inline constexpr QByteArrayView Code = "kagibako/v1/code";
inline constexpr QByteArrayView CodeSalt = "kagibako/v1/code-salt";
inline constexpr QByteArrayView Token = "kagibako/v1/token";
inline constexpr QByteArrayView Card = "kagibako/v1/card";
inline constexpr QByteArrayView CardContent = "kagibako/v1/card-content";
inline constexpr QByteArrayView Tag = "kagibako/v1/tag";
inline constexpr QByteArrayView Image = "kagibako/v1/image";
inline constexpr QByteArrayView Row = "kagibako/v1/row";
inline constexpr QByteArrayView Pop = "kagibako/v1/pop";
inline constexpr QByteArrayView Enrol = "kagibako/v1/enrol";
inline constexpr QByteArrayView EnrolmentSheet = "kagibako/v1/enrolment-sheet";
inline constexpr QByteArrayView SheetCode = "kagibako/v1/sheet-code";
inline constexpr QByteArrayView SheetAccount = "kagibako/v1/sheet-account";
inline constexpr QByteArrayView SpokenWords = "kagibako/v1/spoken-words";
inline constexpr QByteArrayView RecoverySheet = "kagibako/v1/recovery-sheet";
inline constexpr QByteArrayView AccountSheet = "kagibako/v1/account-sheet";
inline constexpr QByteArrayView Session = "kagibako/v1/session";
inline constexpr QByteArrayView IssuedKey = "kagibako/v1/issued-key";
inline constexpr QByteArrayView RecoveryCode = "kagibako/v1/recovery-code";
inline constexpr QByteArrayView StartToken = "kagibako/v1/start-token";
/// A client's own memory of what it verified; never leaves the computer.
inline constexpr QByteArrayView Cache = "kagibako/v1/cache";

/// All of them, for the test that holds them apart. Append here too.
inline constexpr std::array All = {
    Seal,
    Org,
    Password,
    Auth,
    AuthHash,
    Wrap,
    Bundle,
    Intake,
    CommitDirectory,
    CommitInvitation,
    Profile,
    Object,
    Chain,
    Origin,
    Code,
    CodeSalt,
    Token,
    Card,
    CardContent,
    Tag,
    Image,
    Row,
    Pop,
    Enrol,
    EnrolmentSheet,
    SheetCode,
    SheetAccount,
    SpokenWords,
    RecoverySheet,
    AccountSheet,
    Session,
    IssuedKey,
    RecoveryCode,
    StartToken,
    Cache,
};

} // namespace kagibako::crypto::labels
