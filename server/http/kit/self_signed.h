// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>
#include <expected>
#include <string>
#include <vector>

namespace kagibako::http {

/// PEM texts.
struct PemPair {
    std::string certificate;
    std::string privateKey;
};

/// A certificate for the demo, the tests and a first start without a CA: ECDSA P-256, serverAuth, valid from an hour
/// before `now` (seconds since 1970, UTC) for `days`. Its names are localhost, 127.0.0.1, ::1 and `names` (host names
/// or addresses). Desktops pin it by TlsContext::fingerprint(). Fails with "tls.names" (a name with other characters
/// than those of a host) or "tls.generate".
std::expected<PemPair, std::string> makeSelfSigned(const std::vector<std::string>& names, int days, std::time_t now);

} // namespace kagibako::http
