// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <expected>
#include <utility>

namespace kagibako {

// Every way a thing can fail, with the name that logs, the client's event file, problem answers and the hostile tests
// use. The name says which CHECK refused, never why a decryption failed. Append to the group of your room; names are
// stable once published.
#define KAGIBAKO_ERROR_CODES(X)                                                                                        \
    /* base: shapes of bytes */                                                                                        \
    X(BadEncoding, "encoding.bad")                                                                                     \
    X(BadLength, "encoding.length")                                                                                    \
    X(TrailingBytes, "encoding.trailing")                                                                              \
    X(BadVersion, "encoding.version")                                                                                  \
    X(BadPadding, "encoding.padding")                                                                                  \
    X(BadCode, "code.symbol")                                                                                          \
    X(BadCodeCheck, "code.check")                                                                                      \
    X(BadId, "id.bad")                                                                                                 \
    X(TooLarge, "limit.size")                                                                                          \
    /* domain: what people type */                                                                                     \
    X(NumberNotDigits, "number.digits")                                                                                \
    X(NumberLength, "number.length")                                                                                   \
    X(NumberCheckDigit, "number.check")                                                                                \
    X(NumberAllZero, "number.zero")                                                                                    \
    X(BadDate, "date.bad")                                                                                             \
    X(BadText, "text.bad")                                                                                             \
    X(UnknownPurpose, "purpose.unknown")                                                                               \
    X(FieldMissing, "field.missing")                                                                                   \
    X(FieldDuplicate, "field.duplicate")                                                                               \
    X(FieldUnexpected, "field.unexpected")                                                                             \
    X(TextLength, "text.length")                                                                                       \
    X(TextControl, "text.control")                                                                                     \
    X(TextNormal, "text.nfc")                                                                                          \
    X(MailBad, "mail.bad")                                                                                             \
    X(PasswordCommon, "password.common")                                                                               \
    X(DateRange, "date.range")                                                                                         \
    X(UnknownKind, "kind.unknown")                                                                                     \
    X(UnknownCode, "catalogue.unknown")                                                                                \
    X(PolicyBounds, "policy.bounds")                                                                                   \
    X(LocksOut, "policy.lockout")                                                                                      \
    X(BadIpRange, "ip.range")                                                                                          \
    X(CsvBad, "csv.bad")                                                                                               \
    X(CsvEncoding, "csv.encoding")                                                                                     \
    X(CsvQuote, "csv.quote")                                                                                           \
    X(CsvNul, "csv.nul")                                                                                               \
    X(CsvHeader, "csv.header")                                                                                         \
    X(CsvColumns, "csv.columns")                                                                                       \
    X(CsvNumbers, "csv.numbers")                                                                                       \
    X(XlsxBad, "xlsx.bad")                                                                                             \
    X(XlsxLocked, "xlsx.locked")                                                                                       \
    X(XlsxOther, "xlsx.other")                                                                                         \
    X(SubmitterCode, "code.submitter")                                                                                 \
    /* wire: JSON and problem answers */                                                                               \
    X(JsonSyntax, "json.syntax")                                                                                       \
    X(JsonNotCanonical, "json.canonical")                                                                              \
    X(JsonMissing, "json.missing")                                                                                     \
    X(JsonUnknown, "json.unknown")                                                                                     \
    X(JsonType, "json.type")                                                                                           \
    X(JsonRange, "json.range")                                                                                         \
    /* crypto */                                                                                                       \
    X(OpenFailed, "crypto.open")                                                                                       \
    X(BadPublicKey, "crypto.point")                                                                                    \
    X(BadSignature, "crypto.signature")                                                                                \
    X(CryptoFailed, "crypto.failed")                                                                                   \
    /* statement */                                                                                                    \
    X(StatementShape, "statement.shape")                                                                               \
    X(StatementKind, "statement.kind")                                                                                 \
    X(StatementSignature, "statement.signature")                                                                       \
    X(StatementOrg, "statement.org")                                                                                   \
    /* log */                                                                                                          \
    X(HeadShape, "head.shape")                                                                                         \
    X(HeadSignature, "head.signature")                                                                                 \
    X(HeadOrigin, "head.origin")                                                                                       \
    X(LogRollback, "log.rollback")                                                                                     \
    X(LogFork, "log.fork")                                                                                             \
    X(LogRoot, "log.root")                                                                                             \
    X(LogGap, "log.gap")                                                                                               \
    X(ProofInvalid, "log.proof")                                                                                       \
    X(SeenMismatch, "log.seen")                                                                                        \
    /* ledger: replay */                                                                                               \
    X(LedgerGenesis, "ledger.genesis")                                                                                 \
    X(LedgerPrev, "ledger.prev")                                                                                       \
    X(LedgerFork, "ledger.fork")                                                                                       \
    X(LedgerSigner, "ledger.signer")                                                                                   \
    X(LedgerRevoked, "ledger.revoked")                                                                                 \
    X(LedgerRight, "ledger.right")                                                                                     \
    X(LedgerSelf, "ledger.self")                                                                                       \
    X(LedgerRank, "ledger.rank")                                                                                       \
    X(LedgerApproval, "ledger.approval")                                                                               \
    X(LedgerLast, "ledger.last")                                                                                       \
    X(LedgerState, "ledger.state")                                                                                     \
    X(LedgerDuplicate, "ledger.duplicate")                                                                             \
    X(RequestExpired, "request.expired")                                                                               \
    X(DisposalUnlawful, "disposal.unlawful")                                                                           \
    /* vault: keys and objects */                                                                                      \
    X(GrantCommitment, "grant.commitment")                                                                             \
    X(GrantHash, "grant.hash")                                                                                         \
    X(GrantMissing, "grant.missing")                                                                                   \
    X(RecoveryGrantMissing, "grant.recovery")                                                                          \
    X(ObjectHash, "object.hash")                                                                                       \
    X(ObjectVersion, "object.version")                                                                                 \
    X(ObjectMissing, "object.missing")                                                                                 \
    X(BoxUnchecked, "box.unchecked")                                                                                   \
    X(BoxDestroyed, "box.destroyed")                                                                                   \
    X(BoxHash, "box.hash")                                                                                             \
    X(BoxEpoch, "box.epoch")                                                                                           \
    X(ManifestTag, "manifest.tag")                                                                                     \
    X(ManifestHash, "manifest.hash")                                                                                   \
    X(ManifestCard, "manifest.card")                                                                                   \
    X(KeyPairMismatch, "key.pair")                                                                                     \
    X(BundleMismatch, "bundle.mismatch")                                                                               \
    X(AuditMissing, "audit.missing")                                                                                   \
    X(CertificateCount, "certificate.count")                                                                           \
    X(CertificateLeaf, "certificate.leaf")                                                                             \
    X(CertificateItem, "certificate.item")                                                                             \
    /* storage and net */                                                                                              \
    X(StorageFailed, "storage.failed")                                                                                 \
    X(StorageFull, "storage.full")                                                                                     \
    X(StorageNewer, "storage.newer")                                                                                   \
    X(StorageDamaged, "storage.damaged")                                                                               \
    X(NetFailed, "net.failed")                                                                                         \
    X(NetTls, "net.tls")                                                                                               \
    X(NetPin, "net.pin")                                                                                               \
    X(ServerProblem, "server.problem")                                                                                 \
    X(ServerShape, "server.shape")                                                                                     \
    /* answers of the server */                                                                                        \
    X(Unauthorized, "auth.required")                                                                                   \
    X(LoginFailed, "auth.failed")                                                                                      \
    X(KeyNeeded, "auth.key")                                                                                           \
    X(KeySetup, "auth.key_setup")                                                                                      \
    X(Forbidden, "auth.forbidden")                                                                                     \
    X(NotFound, "not.found")                                                                                           \
    X(Conflict, "conflict")                                                                                            \
    X(AlreadyDone, "already.done")                                                                                     \
    X(RateLimited, "limit.rate")                                                                                       \
    X(Busy, "limit.queue")                                                                                             \
    X(Closed, "server.closed")                                                                                         \
    X(HttpBad, "http.bad")                                                                                             \
    X(HttpMethod, "http.method")                                                                                       \
    X(StartToken, "start.token")                                                                                       \
    X(ConfigBad, "config.bad")                                                                                         \
    /* paper */                                                                                                        \
    X(PaperFont, "paper.font")                                                                                         \
    X(PaperOverflow, "paper.overflow")                                                                                 \
    /* programs */                                                                                                     \
    X(UsageBad, "usage.bad")                                                                                           \
    X(IoFailed, "io.failed")                                                                                           \
    X(Cancelled, "cancelled")                                                                                          \
    X(Internal, "internal")

enum class ErrorCode : std::uint8_t {
#define KAGIBAKO_ENUM(code, name) code,
    KAGIBAKO_ERROR_CODES(KAGIBAKO_ENUM)
#undef KAGIBAKO_ENUM
};

/// The stable name of a code, e.g. "log.rollback". ASCII, never translated.
const char* errorName(ErrorCode code);

/// A failure: which check, and a detail for logs. The detail never holds a number, a name of a person, plaintext or a
/// key.
class [[nodiscard]] Error
{
public:
    explicit Error(ErrorCode code, QString detail = {}) : m_code(code), m_detail(std::move(detail)) {}

    ErrorCode code() const { return m_code; }
    const QString& detail() const { return m_detail; }
    /// "name: detail", for logs and event files.
    QString text() const;

private:
    ErrorCode m_code;
    QString m_detail;
};

template <typename T>
using Result = std::expected<T, Error>;

/// Shortest way to fail: `return fail(ErrorCode::BadLength, u"…"_s);`
inline std::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return std::unexpected(Error(code, std::move(detail)));
}

} // namespace kagibako

#define KAGIBAKO_JOIN_(a, b) a##b
#define KAGIBAKO_JOIN(a, b) KAGIBAKO_JOIN_(a, b)

// Errors read as straight-line code:  KAGIBAKO_TRY(check(x));   KAGIBAKO_TRY_ASSIGN(const auto key, open(x));
#define KAGIBAKO_TRY(expression)                                                                                       \
    do {                                                                                                               \
        if (auto KAGIBAKO_JOIN(tried_, __LINE__) = (expression); !KAGIBAKO_JOIN(tried_, __LINE__))                     \
            return std::unexpected(std::move(KAGIBAKO_JOIN(tried_, __LINE__)).error());                                \
    } while (false)

#define KAGIBAKO_TRY_ASSIGN_(temporary, declaration, expression)                                                       \
    auto temporary = (expression);                                                                                     \
    if (!temporary)                                                                                                    \
        return std::unexpected(std::move(temporary).error());                                                          \
    declaration = std::move(*temporary)

#define KAGIBAKO_TRY_ASSIGN(declaration, expression)                                                                   \
    KAGIBAKO_TRY_ASSIGN_(KAGIBAKO_JOIN(tried_, __LINE__), declaration, expression)
