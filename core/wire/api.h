// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/secret_bytes.h"

#include <QList>

#include <vector>

/// What travels between a desktop and the collection server, path by path (docs/spec/api.md). Each has one encoder and
/// one strict decoder; the server and the client use the same two.
namespace kagibako::wire {

/// A sealed object under its id.
struct IdBytes {
    ObjectId id;
    QByteArray bytes;
};
/// The same in an answer: `bytes` is empty where `found` is false.
struct FoundBytes {
    ObjectId id;
    bool found = false;
    QByteArray bytes;
};

struct StartRequest {
    QByteArray token; ///< the 20 symbols and the check symbol
};
struct StartAnswer {
    QByteArray serverKey; ///< 65 bytes
};

struct OrgRequest {
    QByteArray token;
    QList<QByteArray> envelopes;
    QList<IdBytes> objects;
    AccountId account;
    QByteArray bundle;
    QByteArray auth; ///< 32 bytes; wiped by its owner after sending
};

/// Both heads, as signed notes.
struct Heads {
    QByteArray org;
    QByteArray audit;
};
struct Appended {
    Heads heads;
    QList<qint64> indexes; ///< one for each statement, in order
};

struct LoginRequest {
    OrgId org;
    QString login;
    QByteArray auth;     ///< 32 bytes
    QByteArray key = {}; ///< the automatically issued key, see isIssuedKey(); empty: none yet
};
struct LoginAnswer {
    AccountId account;
    QByteArray bundle;
    QByteArray session; ///< 52 symbols
    Heads heads;
    /// The account needs an automatically issued key and has none: `bundle` is empty, and the session may set one up
    /// and nothing else.
    bool setup = false;
};

/// How an account gets its automatically issued keys (自動発行キー).
enum class FactorKind : std::uint8_t {
    None,
    Mail, ///< 8 digits, sent at each login
    Totp, ///< 6 digits of an authenticator app, or a recovery code of 10 symbols
};
struct FactorRequest {
    FactorKind kind = FactorKind::None; ///< None: remove it
    QString address;                    ///< Mail: where to; else empty
};
struct FactorAnswer {
    QByteArray secret; ///< Totp: 20 bytes; else empty. Wiped by its owner
};
/// What is in force for an account.
struct FactorState {
    FactorKind kind = FactorKind::None;
    qint64 since = 0;         ///< seconds since 1970, UTC; 0: none, or set up before the server kept it
    qint64 recoveryCodes = 0; ///< Totp: those that are left
};

/// Somebody new asks to be let in; no session.
struct EnrolRequest {
    OrgId org;
    QByteArray envelope; ///< of an `enrol.request`, or of an `owner.grant` that the root key signed
    QByteArray bundle;
    QByteArray auth; ///< 32 bytes; wiped by its owner after sending
};
enum class EnrolState : std::uint8_t {
    Waiting,  ///< in the log; an admin has to grant it
    Granted,  ///< log in
    Declined, ///< the sheet let somebody else in
};

/// For whoever holds the recovery sheet and no account; no session.
struct RecoverRequest {
    OrgId org;
};
struct RecoverAnswer {
    QByteArray root; ///< sealed to the recovery key
    QByteArray tip;  ///< 32 bytes: hash of the newest ledger statement
};

/// A new password: the bundle sealed anew, and what the server compares.
struct PasswordRequest {
    QByteArray old;  ///< 32 bytes: auth until now
    QByteArray auth; ///< 32 bytes: auth from now on; both are wiped by their owner after sending
    QByteArray bundle;
};

/// One login of one's own account.
struct SessionInfo {
    static constexpr qsizetype IdSize = 16;
    QByteArray id;      ///< the first bytes of the hash under which the server keeps it
    qint64 created = 0; ///< seconds since 1970, UTC
    qint64 used = 0;
    QByteArray ip; ///< from where it logged in
    bool current = false;
};

enum class LogName : std::uint8_t { Org, Audit };

struct LogRequest {
    LogName log = LogName::Org;
    qint64 from = 0;
    qint64 most = 0;
};
struct LogAnswer {
    QByteArray head;
    qint64 from = 0;
    QList<QByteArray> leaves;
};

struct ProofRequest {
    LogName log = LogName::Org;
    qint64 first = 0;
    qint64 second = 0;
};
struct ProofAnswer {
    QList<QByteArray> hashes; ///< 32 bytes each
};

struct StatementsRequest {
    QList<QByteArray> envelopes;
    QList<IdBytes> objects;
};

struct OpenAnswer {
    qint64 auditIndex = 0;
    QByteArray auditHead;
    QList<QByteArray> inclusion;
    QList<FoundBytes> objects;
};

QByteArray encode(const StartRequest& value);
QByteArray encode(const StartAnswer& value);
QByteArray encode(const OrgRequest& value);
QByteArray encode(const Heads& value);
QByteArray encode(const Appended& value);
QByteArray encode(const LoginRequest& value);
QByteArray encode(const LoginAnswer& value);
QByteArray encode(const FactorRequest& value);
QByteArray encode(const FactorAnswer& value);
QByteArray encode(const FactorState& value);
/// The first key of a new factor.
QByteArray encodeIssuedKey(QByteArrayView key);
/// Ten of 10 symbols, or none. The bytes are as secret as they are, and wiped by whoever asked for them.
QByteArray encodeRecoveryCodes(const std::vector<SecretBytes>& codes);
QByteArray encodeAccount(const AccountId& account);
QByteArray encode(const EnrolRequest& value);
QByteArray encodeEnrolState(EnrolState state);
QByteArray encode(const RecoverRequest& value);
QByteArray encode(const RecoverAnswer& value);
QByteArray encode(const PasswordRequest& value);
QByteArray encode(const QList<SessionInfo>& value);
/// Of one session; empty: all but the one that asks.
QByteArray encodeSessionId(QByteArrayView id);
QByteArray encode(const LogRequest& value);
QByteArray encode(const LogAnswer& value);
QByteArray encode(const ProofRequest& value);
QByteArray encode(const ProofAnswer& value);
QByteArray encode(const StatementsRequest& value);
QByteArray encode(const OpenAnswer& value);
QByteArray encodeBundle(QByteArrayView bundle);
QByteArray encodeIds(const QList<ObjectId>& ids);
QByteArray encodeFound(const QList<FoundBytes>& objects);
/// `{}`: an answer or a body that says no more than that it came.
QByteArray encodeNothing();

Result<StartRequest> decodeStartRequest(QByteArrayView body);
Result<StartAnswer> decodeStartAnswer(QByteArrayView body);
Result<OrgRequest> decodeOrgRequest(QByteArrayView body);
/// Heads of a request may be empty; those of an answer may not.
Result<Heads> decodeHeads(QByteArrayView body);
Result<Appended> decodeAppended(QByteArrayView body);
Result<LoginRequest> decodeLoginRequest(QByteArrayView body);
Result<LoginAnswer> decodeLoginAnswer(QByteArrayView body);
Result<FactorRequest> decodeFactorRequest(QByteArrayView body);
Result<FactorAnswer> decodeFactorAnswer(QByteArrayView body);
Result<FactorState> decodeFactorState(QByteArrayView body);
Result<QByteArray> decodeIssuedKey(QByteArrayView body);
Result<std::vector<SecretBytes>> decodeRecoveryCodes(QByteArrayView body);
Result<AccountId> decodeAccount(QByteArrayView body);
Result<EnrolRequest> decodeEnrolRequest(QByteArrayView body);
Result<EnrolState> decodeEnrolState(QByteArrayView body);
Result<RecoverRequest> decodeRecoverRequest(QByteArrayView body);
Result<RecoverAnswer> decodeRecoverAnswer(QByteArrayView body);
Result<PasswordRequest> decodePasswordRequest(QByteArrayView body);
Result<QList<SessionInfo>> decodeSessions(QByteArrayView body);
Result<QByteArray> decodeSessionId(QByteArrayView body);
Result<LogRequest> decodeLogRequest(QByteArrayView body);
Result<LogAnswer> decodeLogAnswer(QByteArrayView body);
Result<ProofRequest> decodeProofRequest(QByteArrayView body);
Result<ProofAnswer> decodeProofAnswer(QByteArrayView body);
Result<StatementsRequest> decodeStatementsRequest(QByteArrayView body);
Result<OpenAnswer> decodeOpenAnswer(QByteArrayView body);
Result<QByteArray> decodeBundle(QByteArrayView body);
Result<QList<ObjectId>> decodeIds(QByteArrayView body);
Result<QList<FoundBytes>> decodeFound(QByteArrayView body);
Result<void> decodeNothing(QByteArrayView body);

/// Has it the form of a key: 8 digits (mail), 6 digits (authenticator app), or 10 symbols of base32 (recovery code)?
bool isIssuedKey(QByteArrayView text);

} // namespace kagibako::wire
