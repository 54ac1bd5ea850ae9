// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/limits.h"
#include "server/http/kit/rate_limiter.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

namespace kagibako::http {

/// Counts what all connections hold together: themselves, per address and in total, and the bytes of their bodies. Safe
/// from all threads.
class Admission
{
public:
    Admission(const Limits& limits, RateLimiter::Clock clock);

    /// One place; given back when destroyed. Must not outlive the Admission.
    class Place
    {
    public:
        Place() = default;
        Place(Admission& owner, std::string key) : m_owner(&owner), m_key(std::move(key)) {}
        Place(Place&& other) noexcept : m_owner(std::exchange(other.m_owner, nullptr)), m_key(std::move(other.m_key)) {}
        Place& operator=(Place&&) = delete;
        ~Place();
        explicit operator bool() const { return m_owner != nullptr; }

    private:
        Admission* m_owner = nullptr;
        std::string m_key;
    };

    /// Bytes of one body; grows with what has really arrived, given back when destroyed.
    class Bytes
    {
    public:
        explicit Bytes(Admission& owner) : m_owner(owner) {}
        Bytes(const Bytes&) = delete;
        Bytes& operator=(const Bytes&) = delete;
        ~Bytes() { m_owner.m_inFlight -= m_size; }
        /// False: the server holds too much already.
        [[nodiscard]] bool growTo(std::size_t size);

    private:
        Admission& m_owner;
        std::size_t m_size = 0;
    };

    /// An empty Place: over a limit. `address` is the peer's address text.
    Place admit(const std::string& address);

    std::size_t connections() const;
    std::uint64_t refused() const { return m_refused; }
    std::size_t inFlightBytes() const { return m_inFlight; }
    /// True when the last connection went within `most`.
    bool waitUntilEmpty(std::chrono::milliseconds most);

private:
    void leave(const std::string& key);

    const Limits& m_limits;
    RateLimiter m_rate;
    mutable std::mutex m_mutex;
    std::condition_variable m_left;
    std::size_t m_connections = 0;
    std::unordered_map<std::string, std::size_t> m_perAddress;
    std::atomic<std::size_t> m_inFlight = 0;
    std::atomic<std::uint64_t> m_refused = 0;
};

} // namespace kagibako::http
