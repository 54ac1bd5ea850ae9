// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/peer.h"

#include <algorithm>
#include <optional>

namespace kagibako::http {

namespace asio = boost::asio;

namespace {

constexpr std::string_view kBlank = " \t";

/// One address of the list, with white space around it. Nothing for a name, a port, a zone.
std::optional<std::string> addressOf(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos || text.contains('%'))
        return std::nullopt;
    text = text.substr(first, text.find_last_not_of(kBlank) + 1 - first);
    boost::system::error_code error;
    const auto address = asio::ip::make_address(std::string(text), error);
    return error ? std::nullopt : std::optional(addressText(address));
}

} // namespace

std::string addressText(const asio::ip::address& address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

std::expected<std::string, Refusal>
peerBehind(const std::string& connected, const std::vector<std::string>& forwardedFor, const TrustsProxy& trustsProxy)
{
    if (forwardedFor.empty() || !trustsProxy || !trustsProxy(connected))
        return connected;
    if (forwardedFor.size() > 1)
        return std::unexpected(Refusal{});
    std::vector<std::string> addresses;
    std::string_view rest = forwardedFor.front();
    for (bool more = true; more;) {
        const std::size_t comma = rest.find(',');
        auto address = addressOf(rest.substr(0, comma));
        if (!address)
            return std::unexpected(Refusal{});
        addresses.push_back(std::move(*address));
        more = comma != std::string_view::npos;
        rest.remove_prefix(more ? comma + 1 : rest.size());
    }
    const auto peer = std::find_if(addresses.rbegin(), addresses.rend(),
                                   [&](const std::string& address) { return !trustsProxy(address); });
    return peer == addresses.rend() ? addresses.front() : *peer;
}

} // namespace kagibako::http
