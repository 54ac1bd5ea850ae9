// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/mailer.h"

#include "core/base/bytes.h"
#include "core/crypto/base/random.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>

namespace kagibako::mail {

namespace {

constexpr long ConnectSeconds = 10;
constexpr long Seconds = 20; // for all of one attempt
/// Before the second and the third attempt: long enough for a server that restarts, short beside a key's ten minutes.
constexpr std::array<std::chrono::seconds, 2> Pauses{std::chrono::seconds(5), std::chrono::seconds(30)};

struct Handle {
    CURL* curl = curl_easy_init();
    curl_slist* to = nullptr;

    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle()
    {
        curl_slist_free_all(to);
        curl_easy_cleanup(curl);
    }
};

std::size_t readRest(char* out, std::size_t size, std::size_t count, void* self)
{
    QByteArrayView& rest = *static_cast<QByteArrayView*>(self);
    const qsizetype bytes = std::min(static_cast<qsizetype>(size * count), rest.size());
    std::copy_n(rest.data(), bytes, out);
    rest = rest.sliced(bytes);
    return static_cast<std::size_t>(bytes);
}

int shallStop(void* isStopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::atomic<bool>*>(isStopping)->load() ? 1 : 0;
}

/// Is it worth trying again? The server's answer says so where there is one (RFC 5321 §4.2.1), else what broke.
bool isTemporary(CURLcode code, long answer)
{
    if (answer >= 400)
        return answer < 500;
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_WEIRD_SERVER_REPLY:
        return true;
    default:
        return false;
    }
}

} // namespace

Mailer::Mailer(Settings settings, const Clock& clock, Told told)
    : m_settings(std::move(settings)), m_clock(clock), m_told(std::move(told))
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
    m_thread = std::thread([this] { loop(); });
}

Mailer::~Mailer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

std::unique_ptr<Mailer::Place> Mailer::reserve()
{
    const std::lock_guard lock(m_mutex);
    if (m_taken >= MostWaiting)
        return nullptr;
    ++m_taken;
    return std::make_unique<Place>(*this);
}

Mailer::Place::~Place()
{
    if (m_isUsed)
        return;
    const std::lock_guard lock(m_mailer.m_mutex);
    --m_mailer.m_taken;
}

void Mailer::Place::send(const Mail& mail)
{
    const Sender sender{m_mailer.m_settings.from, toHex(crypto::randomBytes(16)), m_mailer.m_clock.now()};
    Job job{mail.to.toLatin1(), messageOf(mail, sender), Steady::now()};
    m_isUsed = true;
    {
        const std::lock_guard lock(m_mailer.m_mutex);
        m_mailer.m_jobs.push_back(std::move(job));
    }
    m_mailer.m_wake.notify_all();
}

void Mailer::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        const auto next = std::ranges::min_element(m_jobs, {}, &Job::at);
        if (next == m_jobs.end()) {
            m_wake.wait(lock);
            continue;
        }
        if (const Steady::time_point at = next->at; at > Steady::now()) {
            m_wake.wait_until(lock, at);
            continue;
        }
        Job job = std::move(*next);
        m_jobs.erase(next);
        lock.unlock();
        const Outcome outcome = deliver(job);
        lock.lock();
        settle(std::move(job), outcome);
    }
}

void Mailer::settle(Job job, const Outcome& outcome)
{
    if (outcome.isTemporary && job.attempts < Pauses.size()) {
        m_told("mail.delayed", outcome.code);
        job.at = Steady::now() + Pauses[job.attempts];
        ++job.attempts;
        m_jobs.push_back(std::move(job));
        return;
    }
    --m_taken;
    m_told(outcome.code == CURLE_OK ? "mail.sent" : "mail.failed", outcome.code);
}

Mailer::Outcome Mailer::deliver(const Job& job)
{
    Handle handle;
    CURL* curl = handle.curl;
    handle.to = curl_slist_append(nullptr, job.to.constData());
    if (curl == nullptr || handle.to == nullptr)
        return {static_cast<int>(CURLE_OUT_OF_MEMORY), true};
    QByteArrayView rest = job.message;
    curl_easy_setopt(curl, CURLOPT_URL, m_settings.server.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, ""); // nor one of the environment's choosing
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!m_settings.caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, m_settings.caFile.constData());
    if (!m_settings.user.isEmpty())
        curl_easy_setopt(curl, CURLOPT_USERNAME, m_settings.user.constData());
    if (!m_settings.password.isEmpty())
        curl_easy_setopt(curl, CURLOPT_PASSWORD,
                         reinterpret_cast<const char*>(m_settings.password.exposeSecret().data()));
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, m_settings.from.constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, handle.to);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(rest.size()));
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &readRest);
    curl_easy_setopt(curl, CURLOPT_READDATA, &rest);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &shallStop);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &m_isStopping);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, ConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, Seconds);
    const CURLcode code = curl_easy_perform(curl);
    if (code == CURLE_OK)
        return {};
    long answer = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer);
    return {static_cast<int>(code), isTemporary(code, answer)};
}

} // namespace kagibako::mail
