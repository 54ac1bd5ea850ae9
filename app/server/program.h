// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config.h"
#include "json_log.h"

#include "server/http/background_check.h"
#include "server/http/kit/server.h"
#include "server/http/routes.h"
#include "server/jobs/disposal_job.h"
#include "server/jobs/ticker.h"

#include <memory>

namespace kagibako::server {

/// The composition root of kagibakod: engine, logs, queue, readers, handlers, listener, in this order up and in reverse
/// down.
class Program
{
public:
    Program(Config config, const Clock& clock, JsonLog& log) : m_config(std::move(config)), m_clock(clock), m_log(log)
    {
    }

    /// Errors: those of what it starts.
    Result<void> start();
    std::uint16_t port() const { return m_server->port(); }
    const std::string& fingerprint() const { return m_fingerprint; }
    /// Printed once, at the very first start; else empty.
    const QByteArray& newStartToken() const { return m_newStartToken; }
    /// Stops taking, finishes what was begun, closes the store. true: every begun request was answered.
    bool stop();

private:
    Result<void> openStore();
    Result<void> load();
    Result<void> listen();
    Result<void> openMailer();
    void openDisposal();
    void refuse(const OrgId& org, const Error& error);
    void insist(const store::CommitQueue::Work& work);

    Config m_config;
    const Clock& m_clock;
    JsonLog& m_log;
    std::unique_ptr<store::SqliteEngine> m_engine;
    LogWriter m_logs;
    std::vector<OrgId> m_unchecked;         ///< organizations whose snapshot was believed
    std::unique_ptr<mail::Mailer> m_mailer; ///< null: this server sends no mails
    std::unique_ptr<store::CommitQueue> m_queue;
    std::unique_ptr<store::ReadPool> m_reads;
    std::unique_ptr<DisposalJob> m_disposal;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Handlers> m_handlers;
    std::unique_ptr<http::Server> m_server;
    std::unique_ptr<BackgroundCheck> m_check;
    std::unique_ptr<Ticker> m_ticker; ///< of m_disposal
    std::string m_fingerprint;
    QByteArray m_newStartToken;
};

} // namespace kagibako::server
