// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/kit/admission.h"
#include "server/http/kit/head.h"
#include "server/http/kit/site.h"
#include "server/http/kit/tls_stream.h"

#include <boost/intrusive/list.hpp>

#include <chrono>
#include <cstddef>
#include <expected>
#include <string>

namespace kagibako::http {

/// One connection: handshake, then requests one after the other. Limits, deadlines and refusals live here, so a handler
/// cannot forget them. After a refusal whose request is not read to its end the connection is closed: nothing that
/// follows is taken for a request. All of it runs on one thread. Linked into the list of its worker while it lives.
class Session : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>>
{
public:
    Session(Site& site, boost::asio::ip::tcp::socket socket, Admission::Place place, std::string peer);

    boost::asio::awaitable<void> run();

    // For the worker, on the same thread.
    void sweep(TlsStream::Clock::time_point now) { m_stream.expire(now); }
    /// Closes now when between two requests, else after the answer to the one begun.
    void drain();
    void abort() { m_stream.cancel(); }

private:
    struct Exchange;
    using Received = std::expected<void, Refusal>;

    boost::asio::awaitable<bool> nextRequest();
    boost::asio::awaitable<bool> serve(bool mayKeep);
    boost::asio::awaitable<Received> receive(Exchange& exchange);
    boost::asio::awaitable<Received> receiveHead(Exchange& exchange);
    boost::asio::awaitable<Received> receiveBody(Exchange& exchange);
    boost::asio::awaitable<Response> callHandler(Exchange& exchange);
    boost::asio::awaitable<bool> answer(const Exchange& exchange, const Response& response, bool keep);
    void setDeadline(std::chrono::milliseconds fromNow) { m_stream.setDeadline(TlsStream::Clock::now() + fromNow); }

    Site& m_site;
    const Admission::Place m_place;
    const std::string m_peer;
    TlsStream m_stream;
    std::string m_buffer; // received and not used yet: the rest of a head, or requests sent ahead
    bool m_busy = false;  // between the first byte of a request and the last of its answer
    bool m_draining = false;
};

} // namespace kagibako::http
