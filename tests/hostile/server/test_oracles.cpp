// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base/random.h"
#include "core/wire/api.h"
#include "core/wire/page_api.h"
#include "core/wire/paths.h"
#include "tests/server/real/office.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

namespace {

/// One way of not getting something.
struct Miss {
    const char* path;
    std::function<QByteArray()> body;
    QByteArray session = {};
    std::vector<qint64> nanoseconds = {};
    QByteArray answer = {};

    qint64 median()
    {
        std::ranges::sort(nanoseconds);
        return nanoseconds[nanoseconds.size() / 2];
    }
};

/// The answer without what differs by chance: the request's own id.
QByteArray shapeOf(const http::test::Answer& answer)
{
    const QByteArray problem = problemOf(answer);
    return QByteArray::number(answer.status) + ' ' +
           (problem.isEmpty() ? QByteArray::number(qsizetype(answer.body.size())) : problem);
}

} // namespace

/// D05: what is forbidden answers like what does not exist: status, body, time.
class TestOracles : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;

    /// Asks in turns, over one connection, so that a busy moment meets all alike.
    void measure(std::vector<Miss>& misses, int times)
    {
        http::test::TlsClient client(m_daemon->port());
        for (int i = 0; i < times; ++i) {
            for (std::size_t k = 0; k < misses.size(); ++k) {
                Miss& miss = misses[(k + static_cast<std::size_t>(i)) % misses.size()];
                const std::string request = requestBytes(miss.path, miss.body(), miss.session);
                QElapsedTimer timer;
                timer.start();
                const auto answer = client.ask(request);
                miss.nanoseconds.push_back(timer.nsecsElapsed());
                QVERIFY(answer.has_value());
                const QByteArray shape = shapeOf(*answer);
                if (miss.answer.isEmpty())
                    miss.answer = shape;
                QCOMPARE(shape, misses[0].answer.isEmpty() ? shape : misses[0].answer);
                QCOMPARE(shape, miss.answer);
            }
        }
    }
    /// Medians apart by more than half and more than a third of a millisecond.
    static QString apart(std::vector<Miss>& misses)
    {
        QStringList all;
        qint64 least = misses[0].median(), most = least;
        for (Miss& miss : misses) {
            least = std::min(least, miss.median());
            most = std::max(most, miss.median());
            all.append(QString::number(miss.median() / 1000));
        }
        return 2 * most > 3 * least && most - least > 300'000 ? all.join(u", "_s) : QString();
    }
    /// Wrong tries are limited by the hour and the address; a new start forgets the addresses.
    void compare(const std::function<std::vector<Miss>()>& make, int starts, int times)
    {
        QString problem;
        for (int attempt = 0; attempt < 3; ++attempt) {
            auto misses = make();
            for (int i = 0; i < starts; ++i) {
                QCOMPARE(m_daemon->stop(), 0);
                QVERIFY(m_daemon->start());
                measure(misses, times);
                if (QTest::currentTestFailed())
                    return;
            }
            problem = apart(misses);
            if (problem.isEmpty())
                return;
        }
        QVERIFY2(problem.isEmpty(), qPrintable(u"medians in µs: "_s + problem));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon = std::make_unique<Daemon>(m_folder.path(), QStringLiteral(KAGIBAKOD));
        QVERIFY2(m_daemon->start(), m_daemon->said().constData());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
    }

    void D05_logins()
    {
        const auto login = [org = m_office->org()](const OrgId& where, const char* who) {
            return Miss{path::Login, [=] {
                            return wire::encode(
                                wire::LoginRequest{where, QString::fromLatin1(who), crypto::randomBytes(32)});
                        }};
        };
        OrgId other = *OrgId::fromBytes(crypto::randomBytes(OrgId::ByteSize));
        compare(
            [&] {
                return std::vector<Miss>{login(m_office->org(), Office::Login), login(m_office->org(), "nobody-known"),
                                         login(other, Office::Login)};
            },
            6, 3);
    }

    void D05_B06_tokens()
    {
        QVERIFY2(m_office->reconnect(*m_daemon), qPrintable(m_office->problem()));
        const QByteArray gone = m_office->tokens(1).at(0);
        kinds::InvitationVoid away;
        away.invitations = {m_office->invitations().back()};
        away.reason = "other_person";
        away.scope = m_office->scope();
        QVERIFY(m_office->session().submit({away}, {}).has_value());
        const QByteArray late = m_office->tokens(1, QDate::currentDate().addDays(-3)).at(0);
        const auto card = [](const std::function<QByteArray()>& token) {
            return Miss{path::PageCard, [=] { return wire::encode(wire::TokenRequest{token()}); }};
        };
        const auto all = [&](const auto& miss) {
            return std::vector<Miss>{miss([] { return crypto::randomBytes(32); }), miss([=] { return gone; }),
                                     miss([=] { return late; })};
        };
        compare([&] { return all(card); }, 5, 3);
        const auto submit = [](const std::function<QByteArray()>& token) {
            return Miss{path::PageSubmit, [=] { return plainSubmission(token()); }};
        };
        compare([&] { return all(submit); }, 3, 3);
    }

    void D05_objects()
    {
        QVERIFY2(m_office->reconnect(*m_daemon), qPrintable(m_office->problem()));
        const QByteArray session = m_office->login(m_daemon->port());
        const auto token = m_office->tokens(1).at(0);
        const auto request = *wire::decodeSubmitRequest(plainSubmission(token));
        QCOMPARE(ask(m_daemon->port(), path::PageSubmit, wire::encode(request)).status, 200);
        const auto object = [&](const std::function<ObjectId()>& id) {
            return Miss{path::Objects, [=] { return wire::encodeIds({id()}); }, session};
        };
        // A box of the vault has no way out here; nor has what never was.
        std::vector<Miss> misses{object([] { return crypto::randomId<ObjectId>(); }),
                                 object([id = request.objects[0].id] { return id; })};
        measure(misses, 60);
        QCOMPARE(apart(misses), QString());
    }
};

QTEST_GUILESS_MAIN(TestOracles)
#include "test_oracles.moc"
