// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace kagibako::http {

/// Every limit of the server's HTTP side, in one table (architecture.md §4). Past a limit the peer gets 413, 414, 429,
/// 431 or 503, or is closed; memory never grows beyond `connections * (headBytes + 16 KiB) + inFlightBytes` plus what
/// TLS itself needs.
struct Limits {
    // One request.
    std::size_t requestLineBytes = 2 * 1024; // 414
    std::size_t headBytes = 8 * 1024;        // request line and fields with their line ends: 431
    std::size_t headFields = 64;             // 431
    std::size_t bodyBytes = 64 * 1024;       // 413; a route may name its own (RouteLimits)

    // All together.
    std::size_t connections = 20'000;
    std::size_t connectionsPerAddress = 200; // an address is an IPv4 address or an IPv6 /64
    double connectsPerSecond =
        100;                     // per address, on average; a TLS handshake is the dearest thing a stranger can ask for
    double connectBurst = 1'000; // per address, at once
    std::size_t requestsPerConnection = 10'000;    // then the answer says `Connection: close`
    std::size_t inFlightBytes = 256 * 1024 * 1024; // bodies held at one time: 503

    // Time. A deadline that passes closes the connection without an answer.
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds head{10'000};  // from the first byte of a request to the empty line
    std::chrono::milliseconds body{30'000};  // plus one second for each `bytesPerSecond` received
    std::chrono::milliseconds write{30'000}; // plus one second for each `bytesPerSecond` taken by the peer
    std::chrono::milliseconds idle{60'000};  // between two requests
    std::chrono::milliseconds linger{2'000}; // after a refusal: time for the peer to read it
    std::size_t bytesPerSecond = 1'024;
};

} // namespace kagibako::http
