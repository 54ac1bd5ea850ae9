// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/page_files.h"

#include "core/wire/paths.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <memory>

namespace kagibako::server {

using namespace Qt::StringLiterals;

namespace {

// No script but our own, no request but to this server, no HTML made from text (protocol.md §8; attacks.md E01, E03,
// E04).
constexpr const char* PageCsp =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "form-action 'none';"
    " base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

constexpr const char* PagePermissions = "geolocation=(), microphone=(), camera=(), payment=(), usb=()";

const char* typeOf(const QString& name)
{
    if (name.endsWith(".html"_L1))
        return "text/html; charset=utf-8";
    if (name.endsWith(".js"_L1))
        return "text/javascript; charset=utf-8";
    if (name.endsWith(".css"_L1))
        return "text/css; charset=utf-8";
    if (name.endsWith(".json"_L1))
        return "application/json";
    if (name.endsWith(".svg"_L1))
        return "image/svg+xml";
    return "application/octet-stream";
}

void add(http::Router& router, const std::string& path, const QString& name)
{
    QFile file(u":/web/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return;
    auto response = std::make_shared<http::Response>();
    response->contentType = typeOf(name);
    response->body = file.readAll().toStdString();
    response->headers = {{"Content-Security-Policy", PageCsp}, {"Permissions-Policy", PagePermissions}};
    router.add(http::Method::Get, path,
               [response](http::Request) -> boost::asio::awaitable<http::Response> { co_return *response; });
}

} // namespace

void addPageFiles(http::Router& router)
{
    const QStringList names = QDir(u":/web"_s).entryList(QDir::Files);
    for (const QString& name : names)
        add(router, std::string(path::Page) + "/" + name.toStdString(), name);
    add(router, path::Page, u"index.html"_s);
}

} // namespace kagibako::server
