// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/kit/router.h"

#include <QTest>

using namespace kagibako::http;
namespace asio = boost::asio;

namespace {

asio::awaitable<Response> nothing(Request)
{
    co_return Response();
}

Router routes()
{
    Router router;
    router.add(Method::Get, "/v1/open", &nothing);
    router.add(Method::Post, "/v1/open", &nothing, {.maxBody = 7});
    router.add(Method::Post, "/v1/login", &nothing);
    return router;
}

} // namespace

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exactPathsAreFound()
    {
        const Router router = routes();
        QVERIFY(router.find(Method::Get, "/v1/open").route);
        QCOMPARE(router.find(Method::Post, "/v1/open").route->limits.maxBody, std::optional<std::size_t>(7));
        QVERIFY(!router.find(Method::Post, "/v1/login").route->limits.maxBody);
        QCOMPARE(router.find(Method::Head, "/v1/open").route, router.find(Method::Get, "/v1/open").route);
    }

    void otherMethodsAreNamed()
    {
        const Router router = routes();
        const auto match = router.find(Method::Options, "/v1/open");
        QVERIFY(!match.route);
        QCOMPARE(match.allow, std::string("GET, HEAD, POST"));
        QCOMPARE(router.find(Method::Get, "/v1/login").allow, std::string("POST"));
        QCOMPARE(router.find(Method::Head, "/v1/login").allow, std::string("POST"));
        QVERIFY(!router.find(Method::Other, "/v1/login").route);
    }

    void D03_tricksAreNoPaths_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : {"",
                                 "/",
                                 "/v1",
                                 "/v1/",
                                 "/v1/open/",
                                 "/v1//open",
                                 "//v1/open",
                                 "/v1/open.",
                                 "/v1/open;x",
                                 "/v1/open;",
                                 "/v1/open?",
                                 "/v1/open?a=b",
                                 "/v1/open#",
                                 "/V1/open",
                                 "/v1/OPEN",
                                 "/v1/./open",
                                 "/v1/../v1/open",
                                 "/v1/%6fpen",
                                 "/v1%2fopen",
                                 "/v1%2Fopen",
                                 "/%2e%2e/v1/open",
                                 "/v1/open%20",
                                 "/v1/open%00",
                                 "/v1\\open",
                                 "v1/open",
                                 "/v1/open ",
                                 "/v1/open.json",
                                 "/v1/oｐen",
                                 "*"})
            QTest::newRow(path) << QByteArray(path);
    }

    void D03_tricksAreNoPaths()
    {
        QFETCH(const QByteArray, path);
        const Router router = routes();
        const auto match =
            router.find(Method::Get, std::string_view(path.constData(), static_cast<std::size_t>(path.size())));
        QVERIFY(!match.route);
        QVERIFY(match.allow.empty());
    }
};

QTEST_GUILESS_MAIN(TestRouter)
#include "test_router.moc"
