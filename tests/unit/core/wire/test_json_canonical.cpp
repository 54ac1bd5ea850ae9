// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_canonical.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Most = 1 << 20;
const QByteArray Sample = "{\"a\":[-12,true,\"x\\u001f\\\"鍵\"],\"b\":{\"c\":false,\"d\":null,\"e\":\"\"}}";

} // namespace

class TestJsonCanonical : public QObject
{
    Q_OBJECT

private:
    QJsonObject m_vectors;

    void addRows(QLatin1StringView list)
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("error");
        const QJsonArray rows = m_vectors[list].toArray();
        QVERIFY(rows.size() > 20);
        for (const QJsonValue& row : rows) {
            QTest::newRow(qPrintable(row["name"_L1].toString()))
                << QByteArray::fromHex(row["hex"_L1].toString().toLatin1()) << row["error"_L1].toString();
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/tests/vectors/canonical_json.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_vectors = QJsonDocument::fromJson(file.readAll()).object();
    }

    void good_data() { addRows("good"_L1); }
    void good()
    {
        QFETCH(QByteArray, bytes);
        const auto object = parseCanonicalJson(bytes, Most);
        QVERIFY2(object, object ? "" : qPrintable(object.error().text()));
        QCOMPARE(canonicalJson(*object), bytes);
        QVERIFY(parseCanonicalJson(bytes, bytes.size()));
        QCOMPARE(parseCanonicalJson(bytes, bytes.size() - 1).error().code(), ErrorCode::TooLarge);
    }

    void bad_data() { addRows("bad"_L1); }
    void bad()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, error);
        const auto object = parseCanonicalJson(bytes, Most);
        QVERIFY(!object);
        QCOMPARE(QString::fromLatin1(errorName(object.error().code())), error);
    }

    void deepNestingDoesNotRecurse()
    {
        const QByteArray bytes = "{\"a\":" + QByteArray(1'000'000, '[');
        QCOMPARE(parseCanonicalJson(bytes, 2 * Most).error().code(), ErrorCode::JsonNotCanonical);
    }

    void everyTruncationIsRefused()
    {
        QVERIFY(parseCanonicalJson(Sample, Most));
        for (qsizetype size = 0; size < Sample.size(); ++size)
            QVERIFY2(!parseCanonicalJson(Sample.first(size), Most), qPrintable(QString::number(size)));
    }

    // Whatever one changed byte makes of a document: if it is still taken, it is written back as the same bytes.
    void everyChangedByteIsRefusedOrCanonical()
    {
        int taken = 0;
        for (qsizetype i = 0; i < Sample.size(); ++i) {
            for (int value = 0; value < 256; ++value) {
                QByteArray changed = Sample;
                changed[i] = static_cast<char>(value);
                const auto object = parseCanonicalJson(changed, Most);
                if (!object)
                    continue;
                ++taken;
                QCOMPARE(canonicalJson(*object), changed);
            }
        }
        QVERIFY(taken > 300); // letters inside strings
    }
};

QTEST_GUILESS_MAIN(TestJsonCanonical)
#include "test_json_canonical.moc"
