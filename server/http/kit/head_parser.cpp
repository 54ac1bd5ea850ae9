// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only file with Beast in it (measured.md: 19 s to compile, 62 s with sanitizers).
#include "server/http/kit/head.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <charconv>
#include <string>

namespace kagibako::http {

namespace {

namespace beast = boost::beast::http;
using Fields = beast::fields;
using Checked = std::expected<void, Refusal>;

Checked refuse(int status = 400)
{
    return std::unexpected(Refusal{status, status == 405 ? "http.method" : "http.bad"});
}

std::expected<std::string, Refusal> single(const Fields& fields, std::string_view name)
{
    if (fields.count(name) > 1)
        return std::unexpected(Refusal{});
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : std::string(found->value());
}

bool isHost(std::string_view host)
{
    return !host.empty() && std::ranges::all_of(host, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view(".-_:[]").contains(c);
    });
}

Checked readTarget(const beast::request_header<Fields>& message, Request& request)
{
    switch (message.method()) {
    case beast::verb::get:
        request.method = Method::Get;
        break;
    case beast::verb::head:
        request.method = Method::Head;
        break;
    case beast::verb::post:
        request.method = Method::Post;
        break;
    case beast::verb::options:
        request.method = Method::Options;
        break;
    case beast::verb::trace:
    case beast::verb::connect:
        return refuse(405);
    default:
        request.method = Method::Other;
        break;
    }
    request.path = std::string(message.target());
    if (!request.path.starts_with('/')) // absolute-form, authority-form, "*"
        return refuse();
    return {};
}

Checked readFields(const Fields& fields, Request& request)
{
    const auto host = single(fields, "Host");
    if (!host || !isHost(*host))
        return refuse();
    const std::pair<std::string_view, std::string*> used[] = {{"Authorization", &request.authorization},
                                                              {"Origin", &request.origin},
                                                              {"Sec-Fetch-Site", &request.fetchSite},
                                                              {"Content-Type", &request.contentType}};
    for (const auto& [name, into] : used) {
        auto value = single(fields, name);
        if (!value)
            return std::unexpected(value.error());
        *into = std::move(*value);
    }
    return {};
}

void readForwarded(const Fields& fields, Head& head)
{
    for (auto [field, end] = fields.equal_range("X-Forwarded-For"); field != end; ++field)
        head.forwardedFor.push_back(std::string(field->value()));
}

/// Content-Length only: our clients always know the length, and one framing can't be read in two ways.
Checked readFraming(const Fields& fields, Head& head)
{
    if (fields.count("Transfer-Encoding") > 0)
        return refuse(fields.count("Content-Length") == 0 && fields["Transfer-Encoding"] == "chunked" ? 411 : 400);
    if (fields.count("Content-Encoding") > 0)
        return refuse(415);
    const auto text = single(fields, "Content-Length");
    if (!text)
        return refuse();
    head.hasLength = fields.count("Content-Length") == 1;
    if (!head.hasLength)
        return head.request.method == Method::Post ? refuse(411) : Checked();
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), head.contentLength);
    const bool plain =
        error == std::errc() && end == text->data() + text->size() && std::to_string(head.contentLength) == *text;
    if (!plain ||
        (head.contentLength > 0 && (head.request.method == Method::Get || head.request.method == Method::Head)))
        return refuse();
    return {};
}

Checked readConnection(const beast::request_header<Fields>& message, Head& head)
{
    bool close = false;
    bool keep = false;
    for (auto [field, end] = message.equal_range("Connection"); field != end; ++field) {
        for (const auto token : beast::token_list(field->value())) {
            close = close || boost::beast::iequals(token, "close");
            keep = keep || boost::beast::iequals(token, "keep-alive");
        }
    }
    const bool old = message.version() == 10;
    if (old && keep)
        return refuse(); // two meanings of one connection between a proxy and us
    head.keepAlive = !old && !close;
    if (const auto expect = message.find("Expect"); expect != message.end()) {
        if (message.count("Expect") > 1 || !boost::beast::iequals(expect->value(), "100-continue"))
            return refuse(417);
        head.expectsContinue = !old;
    }
    return {};
}

} // namespace

std::expected<Head, Refusal> parseHead(std::string_view bytes)
{
    beast::request_parser<beast::empty_body> parser;
    parser.body_limit(boost::none); // the session has its own, per route
    parser.header_limit(static_cast<std::uint32_t>(bytes.size()) + 1);
    boost::system::error_code error;
    const std::size_t used = parser.put(boost::asio::buffer(bytes), error);
    if (error == beast::error::bad_version)
        return std::unexpected(Refusal{505, "http.bad"});
    if ((error && error != beast::error::unexpected_body) || used != bytes.size() || !parser.is_header_done())
        return std::unexpected(Refusal{});

    const auto& message = parser.get().base();
    Head head;
    for (const Checked& checked : {readTarget(message, head.request), readFields(message, head.request),
                                   readFraming(message, head), readConnection(message, head)}) {
        if (!checked)
            return std::unexpected(checked.error());
    }
    readForwarded(message, head);
    return head;
}

} // namespace kagibako::http
