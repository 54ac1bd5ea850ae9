// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/payload.h"

#include "core/statement/payload_reader.h"
#include "core/statement/payload_writer.h"
#include "core/wire/limits.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

/// A default-made payload of the kind that is called `name`.
template <std::size_t Index = 0>
std::optional<Payload> payloadNamed(QLatin1StringView name)
{
    if constexpr (Index < std::variant_size_v<AnyKind>) {
        if (std::variant_alternative_t<Index, AnyKind>::Kind == name)
            return Payload(std::in_place_index<Index>);
        return payloadNamed<Index + 1>(name);
    }
    return std::nullopt;
}

bool isSound(const LogState& log)
{
    return (log.size == 0) == (log.root == rootOfNothing());
}

Common readCommon(JsonReader& in, bool ledger, bool first)
{
    Common common;
    FieldReader io(in);
    io("org", common.org);
    io("id", common.id);
    io("created", common.created);
    io.object("seen", common.seen);
    if (!in.failed() && !(isSound(common.seen.org) && isSound(common.seen.audit)))
        in.refuse(ErrorCode::StatementShape, "seen"_L1);
    if (!ledger)
        return common;
    io("prev", common.prev);
    if (!in.failed() && common.prev.has_value() == first)
        in.refuse(ErrorCode::StatementShape, "prev"_L1);
    return common;
}

} // namespace

Payload::Payload() = default;
Payload::Payload(const Payload& other) = default;
Payload::Payload(Payload&& other) noexcept = default;
Payload& Payload::operator=(const Payload& other) = default;
Payload& Payload::operator=(Payload&& other) noexcept = default;
Payload::~Payload() = default;

QLatin1StringView kindName(const Payload& payload)
{
    return std::visit([](const auto& kind) { return kind.Kind; }, payload);
}

KindGroup groupOf(const Payload& payload)
{
    if (payload.index() <= kindIndex<kinds::OrgRestore>())
        return KindGroup::Ledger;
    return payload.index() <= kindIndex<kinds::RecoveryDrill>() ? KindGroup::Object : KindGroup::Audit;
}

std::optional<ScopeId> scopeOf(const Payload& payload)
{
    return std::visit(
        [](const auto& kind) -> std::optional<ScopeId> {
            if constexpr (requires { kind.scope; })
                return kind.scope;
            else
                return std::nullopt;
        },
        payload);
}

QByteArray encodePayload(const Common& common, const Payload& payload)
{
    JsonWriter out;
    FieldWriter io(out);
    out.putString("kind"_L1, kindName(payload));
    io("org", common.org);
    io("id", common.id);
    io("created", common.created);
    io.object("seen", common.seen);
    if (groupOf(payload) == KindGroup::Ledger)
        io("prev", common.prev);
    std::visit([&io]<typename Kind>(const Kind& kind) { Kind::fields(io, kind); }, payload);
    return out.bytes();
}

Result<KnownPayload> parsePayload(QByteArrayView bytes)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader in, JsonReader::parse(bytes, limits::StatementBytes));
    const QString name = in.takeString("kind"_L1, 40);
    if (in.failed())
        return std::unexpected(in.finish().error());
    auto payload = payloadNamed(QLatin1StringView(name.toLatin1()));
    if (!payload)
        return fail(ErrorCode::StatementKind);
    const bool first = std::holds_alternative<kinds::OrgCreate>(*payload);
    const Common common = readCommon(in, groupOf(*payload) == KindGroup::Ledger, first);
    FieldReader io(in);
    std::visit([&io]<typename Kind>(Kind& kind) { Kind::fields(io, kind); }, *payload);
    KAGIBAKO_TRY(in.finish());
    return KnownPayload{common, std::move(*payload)};
}

crypto::Digest enrolRequestHash(const Common& common, kinds::EnrolRequest request)
{
    request.mac.reset();
    return crypto::sha256(encodePayload(common, std::move(request)));
}

} // namespace kagibako
