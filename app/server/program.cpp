// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "first_start.h"
#include "mail_settings.h"

#include "core/domain/ip_rules.h"

#include <QDir>

#include <algorithm>
#include <future>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t MostReadsWaiting = 4096;
constexpr std::chrono::seconds AgainAfter{1};

Result<http::TrustsProxy> trustsProxy(const QStringList& texts)
{
    QList<IpRange> ranges;
    for (const QString& text : texts) {
        KAGIBAKO_TRY_ASSIGN(const IpRange range, ipRangeFrom(text.toUtf8()));
        ranges.append(range);
    }
    if (ranges.isEmpty())
        return http::TrustsProxy();
    return [ranges](std::string_view text) {
        const auto address = IpAddress::fromText({text.data(), static_cast<qsizetype>(text.size())});
        return address && std::ranges::any_of(ranges, [&](const IpRange& range) { return range.contains(*address); });
    };
}
} // namespace

Result<void> Program::openStore()
{
    if (!QDir().mkpath(m_config.data))
        return fail(ErrorCode::IoFailed, u"cannot make the data folder"_s);
    m_engine = std::make_unique<store::SqliteEngine>(m_config.data);
    KAGIBAKO_TRY(m_engine->prepare());
    KAGIBAKO_TRY_ASSIGN(m_newStartToken, ensureStartToken(*m_engine, m_config));
    KAGIBAKO_TRY(load());
    store::CommitQueue::Options options;
    options.stopped = [this](const Error& error) { m_log.event("store.stopped", &error); };
    m_queue = std::make_unique<store::CommitQueue>(*m_engine, m_logs, std::move(options));
    KAGIBAKO_TRY(m_queue->start());
    m_reads = std::make_unique<store::ReadPool>(*m_engine, m_config.threads, MostReadsWaiting);
    return m_reads->start();
}

Result<void> Program::load()
{
    KAGIBAKO_TRY_ASSIGN(const auto directory, m_engine->connect(store::Which::Directory));
    KAGIBAKO_TRY_ASSIGN(LogWriter::Loaded loaded, m_logs.load(*directory));
    for (const Error& error : loaded.refused)
        m_log.event("snapshot.refused", &error);
    m_log.counts("loaded", {{"leaves"_L1, loaded.leaves}, {"read"_L1, loaded.read}});
    m_unchecked = std::move(loaded.unchecked);
    return {};
}

/// What the check in the background found: said, and not served on. The next start reads everything and refuses the
/// same, or a restored database is good again.
void Program::refuse(const OrgId& org, const Error& error)
{
    m_log.organization("check.failed", org, error);
    insist([this, org](store::Transaction&) -> Result<void> {
        m_logs.refuse(org);
        return {};
    });
    insist([this, org](store::Transaction& t) { return m_logs.forgetSnapshot(t, org); });
}

/// For the check's thread: too many waiting or a full disk are no reason to give up. A store that stopped is: it takes
/// nothing more.
void Program::insist(const store::CommitQueue::Work& work)
{
    for (bool again = true; again;) {
        std::promise<Result<void>> answer;
        m_queue->push(work, [&](Result<void> done) { answer.set_value(std::move(done)); });
        const Result<void> done = answer.get_future().get();
        again = !done && done.error().code() != ErrorCode::Closed && !m_check->restFor(AgainAfter);
    }
}

Result<void> Program::listen()
{
    KAGIBAKO_TRY_ASSIGN(const http::TlsContext tls, loadTls(m_config, m_clock));
    m_fingerprint = tls.fingerprint();
    http::Limits limits;
    limits.connections = static_cast<std::size_t>(m_config.connections);
    limits.connectionsPerAddress = static_cast<std::size_t>(m_config.connectionsPerAddress);
    limits.connectsPerSecond = m_config.connectsPerSecond;
    limits.connectBurst = std::max(limits.connectBurst, m_config.connectsPerSecond);
    limits.idle = std::chrono::seconds(m_config.idleSeconds);
    KAGIBAKO_TRY_ASSIGN(const http::TrustsProxy trusts, trustsProxy(m_config.trustedProxies));
    const http::Options options{m_config.address.toStdString(), static_cast<std::uint16_t>(m_config.port),
                                static_cast<std::size_t>(m_config.threads), trusts};
    m_server = std::make_unique<http::Server>(options, tls, makeRouter(*m_handlers), limits,
                                              [this](const http::AccessRecord& record) { m_log.access(record); });
    if (const auto started = m_server->start(); !started)
        return fail(ErrorCode::IoFailed,
                    u"cannot listen (%1): the port is in use, or the address is not this machine's"_s.arg(
                        QString::fromStdString(started.error())));
    return {};
}

Result<void> Program::openMailer()
{
    KAGIBAKO_TRY_ASSIGN(auto settings, mailSettings(m_config));
    if (!settings)
        return {};
    const auto told = [this](const char* event, int code) {
        const Error error(ErrorCode::NetFailed, u"curl %1"_s.arg(code));
        m_log.event(event, code == 0 ? nullptr : &error);
    };
    m_mailer = std::make_unique<mail::Mailer>(std::move(*settings), m_clock, told);
    return {};
}

void Program::openDisposal()
{
    DisposalJob::Told told;
    told.failed = [this](const OrgId& org, const Error& error) {
        org.isNull() ? m_log.event("disposal.failed", &error) : m_log.organization("disposal.failed", org, error);
    };
    told.done = [this](qint64 announced, qint64 destroyed, qint64 swept) {
        m_log.counts("disposal", {{"announced"_L1, announced}, {"destroyed"_L1, destroyed}, {"swept"_L1, swept}});
    };
    told.clock = [this](bool isGood) { m_log.event(isGood ? "disposal.resumed" : "disposal.clock"); };
    m_disposal = std::make_unique<DisposalJob>(*m_engine, *m_queue, m_logs, std::move(told));
    m_ticker =
        std::make_unique<Ticker>(std::chrono::seconds(m_config.disposalTickSeconds),
                                 [this](const Between& between) { m_disposal->tick(readClocks(m_clock), between); });
}

Result<void> Program::start()
{
    KAGIBAKO_TRY(openStore());
    KAGIBAKO_TRY(openMailer());
    openDisposal();
    m_desk = std::make_unique<Desk>(Desk::Parts{
        *m_queue, *m_reads, m_logs, m_clock,
        [this](const char* event, const Error* error, const std::string& id) { m_log.event(event, error, id); },
        m_mailer.get(), [this] { return DisposalJob::name(m_disposal->state()); }});
    m_handlers = std::make_unique<Handlers>(*m_desk);
    KAGIBAKO_TRY(listen());
    m_check = std::make_unique<BackgroundCheck>(
        *m_engine, BackgroundCheck::Told{[this](const OrgId& org, const Error& error) { refuse(org, error); },
                                         [this](qint64 leaves) { m_log.counts("checked", {{"leaves"_L1, leaves}}); }});
    m_check->start(std::exchange(m_unchecked, {}));
    m_ticker->start();
    return {};
}

bool Program::stop()
{
    const bool all = !m_server || m_server->stop(std::chrono::seconds(m_config.graceSeconds));
    if (m_check)
        m_check->stop();
    if (m_ticker) // before the queue, whose answers it waits for
        m_ticker->stop();
    if (m_queue) {
        m_queue->push([this](store::Transaction& t) { return m_logs.saveSnapshots(t); }, [](const Result<void>&) {});
        m_queue->stop();
    }
    if (m_reads)
        m_reads->stop();
    m_server.reset();
    return all;
}

} // namespace kagibako::server
