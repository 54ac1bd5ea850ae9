// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/curl_transport.h"

#include "core/base/bytes.h"
#include "core/wire/limits.h"
#include "core/wire/paths.h"

#include <curl/curl.h>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {
constexpr long ConnectSeconds = 10;
constexpr long StallSeconds = 30; // slower than one byte a second for this long is dead
} // namespace

struct CurlTransport::Handle {
    CURL* curl = curl_easy_init();
    curl_slist* headers = nullptr;
    QByteArray received;

    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle()
    {
        curl_slist_free_all(headers);
        curl_easy_cleanup(curl);
    }

    static std::size_t write(const char* data, std::size_t size, std::size_t count, void* self)
    {
        QByteArray& received = static_cast<Handle*>(self)->received;
        const auto bytes = static_cast<qsizetype>(size) * static_cast<qsizetype>(count);
        if (received.size() + bytes > limits::AnswerBytes)
            return 0; // curl ends the transfer: an answer without end must not become memory
        received.append(data, bytes);
        return size * count;
    }
};

CurlTransport::CurlTransport(QByteArray origin, QByteArray pin)
    : m_origin(std::move(origin)), m_pin(std::move(pin)), m_handle(std::make_unique<Handle>())
{
}

CurlTransport::~CurlTransport() = default;

Result<void> CurlTransport::prepare(const HttpRequest& request)
{
    CURL* curl = m_handle->curl;
    if (curl == nullptr || !m_origin.startsWith("https://"))
        return fail(ErrorCode::NetFailed, u"address"_s);
    curl_easy_reset(curl); // keeps the connection
    curl_slist_free_all(std::exchange(m_handle->headers, nullptr));
    m_handle->received.clear();
    const auto header = [this](const QByteArray& line) {
        m_handle->headers = curl_slist_append(m_handle->headers, line.constData());
    };
    if (!request.isFile)
        header("Content-Type: " + request.contentType);
    header("Expect:"); // one round trip less
    if (!request.session.isEmpty())
        header(QByteArray("Authorization: ") + path::AuthScheme + request.session);
    curl_easy_setopt(curl, CURLOPT_URL, (m_origin + request.path).constData());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, m_handle->headers);
    curl_easy_setopt(curl, request.isFile ? CURLOPT_HTTPGET : CURLOPT_POST, 1L);
    if (!request.isFile) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request.body.constData());
    }
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &Handle::write);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, m_handle.get());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, ConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, StallSeconds);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "kagibako");
    if (m_pin.isEmpty())
        return {};
    KAGIBAKO_TRY_ASSIGN(const QByteArray pin, fromHex(m_pin));
    curl_easy_setopt(curl, CURLOPT_PINNEDPUBLICKEY, ("sha256//" + toBase64(pin)).constData());
    // The pin names the very key; a chain or a host name could add nothing to it.
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 0L);
    return {};
}

Result<HttpResponse> CurlTransport::send(const HttpRequest& request)
{
    KAGIBAKO_TRY(prepare(request));
    const CURLcode code = curl_easy_perform(m_handle->curl);
    if (code == CURLE_SSL_PINNEDPUBKEYNOTMATCH)
        return fail(ErrorCode::NetPin);
    if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CONNECT_ERROR || code == CURLE_SSL_CACERT_BADFILE)
        return fail(ErrorCode::NetTls, QString::fromLatin1(curl_easy_strerror(code)));
    if (code != CURLE_OK)
        return fail(ErrorCode::NetFailed, QString::fromLatin1(curl_easy_strerror(code)));
    HttpResponse response;
    long status = 0;
    const char* type = nullptr;
    curl_easy_getinfo(m_handle->curl, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(m_handle->curl, CURLINFO_CONTENT_TYPE, &type);
    response.status = static_cast<int>(status);
    response.contentType = type;
    response.body = std::exchange(m_handle->received, {});
    return response;
}

} // namespace kagibako
