// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret_bytes.h"
#include "server/mail/message.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace kagibako::mail {

struct Settings {
    QByteArray server;         ///< "smtp://HOST[:PORT]": STARTTLS; "smtps://HOST[:PORT]": TLS from the first byte
    QByteArray from;           ///< one plain ASCII address
    QByteArray user = {};      ///< empty: no login
    SecretBytes password = {}; ///< with a NUL at its end; empty: none
    QByteArray caFile = {};    ///< PEM; empty: the system's CAs
};

/// Sends mails by SMTP, one after the other on a thread of its own. Never without TLS, never to a server whose
/// certificate does not hold. A mail that could not be delivered for the time being is tried three times in all. It
/// tells an event and curl's number of the error, never an address or a text.
class Mailer
{
public:
    /// "mail.sent", "mail.delayed" or "mail.failed", from the mailer's thread; `code`: curl's, 0 for sent.
    using Told = std::function<void(const char* event, int code)>;
    static constexpr std::size_t MostWaiting = 100;

    Mailer(Settings settings, const Clock& clock, Told told);
    /// Breaks off what is being sent and forgets what waits.
    ~Mailer();
    Mailer(const Mailer&) = delete;
    Mailer& operator=(const Mailer&) = delete;

    /// Room for one mail, held while it is not certain yet that there will be one; given back unless it is used.
    class Place
    {
    public:
        explicit Place(Mailer& mailer) : m_mailer(mailer) {}
        ~Place();
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;
        /// Once.
        void send(const Mail& mail);

    private:
        Mailer& m_mailer;
        bool m_isUsed = false;
    };
    /// From any thread; never waits. Empty: too many wait already.
    std::unique_ptr<Place> reserve();

private:
    using Steady = std::chrono::steady_clock;
    struct Job {
        QByteArray to;
        QByteArray message;
        Steady::time_point at; ///< not before
        std::size_t attempts = 0;
    };
    struct Outcome {
        int code = 0; ///< curl's
        bool isTemporary = false;
    };
    void loop();
    Outcome deliver(const Job& job);
    /// Again later, or done with.
    void settle(Job job, const Outcome& outcome);

    const Settings m_settings;
    const Clock& m_clock;
    const Told m_told;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job> m_jobs;
    std::size_t m_taken = 0; ///< places: promised, waiting, being sent
    std::atomic<bool> m_isStopping = false;
    std::thread m_thread;
};

} // namespace kagibako::mail
