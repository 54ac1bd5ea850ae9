// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement/payload_requests.h"

#include <variant>

namespace kagibako {

/// Every kind of statement of docs/spec/statements.md: ledger kinds, object kinds, audit kinds, in this order
/// (groupOf() counts on it).
using AnyKind = std::variant<
    kinds::OrgCreate, kinds::OrgKeys, kinds::OwnerGrant, kinds::OwnerRevoke, kinds::AccountGrant, kinds::RankSet,
    kinds::AccountSuspend, kinds::AccountResume, kinds::AccountRevoke, kinds::PermissionSet, kinds::PermissionLeave,
    kinds::ScopeCreate, kinds::ScopeRotate, kinds::PolicySet, kinds::SheetCreate, kinds::GrantPut, kinds::Approve,
    kinds::OrgRestore, //
    kinds::EnrolRequest, kinds::PersonPut, kinds::SettingsPut, kinds::InvitationPut, kinds::InvitationVoid,
    kinds::Cards, kinds::BoxPut, kinds::BoxVoid, kinds::NumberAccept, kinds::SubmissionReturn, kinds::SubmissionRefuse,
    kinds::DueSet, kinds::DisposeHold, kinds::DisposeOrder, kinds::ExportRequest, kinds::OpenRequest, kinds::BoxLost,
    kinds::RecoveryDrill, //
    kinds::Open, kinds::Trace>;

/// One of them. A class of its own with what copies, moves and destroys it in one place: forty kinds, made anew in
/// every file that touches a statement, were half of the compiler's work.
class Payload : public AnyKind
{
public:
    using AnyKind::AnyKind;
    using AnyKind::operator=;
    Payload();
    Payload(const Payload& other);
    Payload(Payload&& other) noexcept;
    Payload& operator=(const Payload& other);
    Payload& operator=(Payload&& other) noexcept;
    ~Payload();
};

/// Ledger and object kinds are leaves of the org log, audit kinds of the audit log.
enum class KindGroup : std::uint8_t { Ledger, Object, Audit };

/// Which alternative of Payload a kind is.
template <typename Kind, std::size_t Index = 0>
constexpr std::size_t kindIndex()
{
    if constexpr (std::is_same_v<Kind, std::variant_alternative_t<Index, AnyKind>>)
        return Index;
    else
        return kindIndex<Kind, Index + 1>();
}
template <typename Kind>
inline constexpr bool isLedgerKind = kindIndex<Kind>() <= kindIndex<kinds::OrgRestore>();

/// The wire's name, e.g. "scope.create".
QLatin1StringView kindName(const Payload& payload);
KindGroup groupOf(const Payload& payload);
/// The scope it speaks of; empty for kinds about the organization and for a `trace` without.
std::optional<ScopeId> scopeOf(const Payload& payload);

struct KnownPayload {
    Common common;
    Payload payload;
};

/// Canonical JSON. `prev` is written for ledger kinds only.
QByteArray encodePayload(const Common& common, const Payload& payload);
/// Strict: canonical form, every field there and no other, types, limits, no id twice in a list, actions sorted, points
/// of the right shape, empty logs with the empty root. Errors: StatementKind (unknown kind), StatementShape,
/// BadPublicKey, PolicyBounds and those of JsonReader.
Result<KnownPayload> parsePayload(QByteArrayView bytes);

/// SHA-256 of the payload with mac "": what the MAC of an enrolment is over.
crypto::Digest enrolRequestHash(const Common& common, kinds::EnrolRequest request);

} // namespace kagibako
