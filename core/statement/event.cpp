// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/event.h"

#include "core/statement/payload_reader.h"
#include "core/statement/payload_writer.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t OrgEvents = 4;
static_assert(std::is_same_v<std::variant_alternative_t<OrgEvents - 1, AnyEvent>, events::Tombstone>);
constexpr qsizetype MostEvent = 64 * 1024; // bytes

template <std::size_t Index = 0>
std::optional<EventBody> eventNamed(QLatin1StringView name)
{
    if constexpr (Index < std::variant_size_v<AnyEvent>) {
        if (std::variant_alternative_t<Index, AnyEvent>::Name == name)
            return EventBody(std::in_place_index<Index>);
        return eventNamed<Index + 1>(name);
    }
    return std::nullopt;
}

} // namespace

EventBody::EventBody() = default;
EventBody::EventBody(const EventBody& other) = default;
EventBody::EventBody(EventBody&& other) noexcept = default;
EventBody& EventBody::operator=(const EventBody& other) = default;
EventBody& EventBody::operator=(EventBody&& other) noexcept = default;
EventBody::~EventBody() = default;

QLatin1StringView eventName(const EventBody& body)
{
    return std::visit([](const auto& event) { return event.Name; }, body);
}

bool isOrgEvent(const EventBody& body)
{
    return body.index() < OrgEvents;
}

QByteArray encodeEvent(const Event& event)
{
    JsonWriter out;
    FieldWriter io(out);
    io("at", event.at);
    out.putString("event"_L1, eventName(event.body));
    io("org", event.org);
    std::visit([&io]<typename Body>(const Body& body) { Body::fields(io, body); }, event.body);
    return out.bytes();
}

Result<Event> parseEvent(QByteArrayView leaf)
{
    KAGIBAKO_TRY_ASSIGN(JsonReader in, JsonReader::parse(leaf, MostEvent));
    const QByteArray name = in.takeString("event"_L1, 40).toLatin1();
    if (in.failed())
        return std::unexpected(in.finish().error());
    auto body = eventNamed(QLatin1StringView(name));
    if (!body)
        return fail(ErrorCode::StatementKind);
    Event event;
    FieldReader io(in);
    io("at", event.at);
    io("org", event.org);
    std::visit([&io]<typename Body>(Body& out) { Body::fields(io, out); }, *body);
    KAGIBAKO_TRY(in.finish());
    event.body = std::move(*body);
    event.hash = crypto::sha256(leaf);
    return event;
}

} // namespace kagibako
