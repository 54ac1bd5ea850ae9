// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/head.h"

#include <boost/asio/ip/address.hpp>

#include <expected>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kagibako::http {

/// Is this address a proxy of ours, whose X-Forwarded-For is believed? Empty: there is no such proxy. Called on the
/// connections' threads, several at a time.
using TrustsProxy = std::function<bool(std::string_view address)>;

/// As Request::peer has it.
std::string addressText(const boost::asio::ip::address& address);

/// Who a request comes from. `connected`: the other end of the connection; `forwardedFor`: Head::forwardedFor. Only
/// behind a proxy of ours the field counts, and of it the last address that is no proxy of ours: what stands before
/// that one may be anybody's invention. Where all are ours, it is the first. Refused with 400: two such fields, and
/// anything in one but addresses and commas, because what we can't read is no reason to take the proxy for the peer.
std::expected<std::string, Refusal>
peerBehind(const std::string& connected, const std::vector<std::string>& forwardedFor, const TrustsProxy& trustsProxy);

} // namespace kagibako::http
