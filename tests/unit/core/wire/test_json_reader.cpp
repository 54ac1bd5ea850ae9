// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/wire/json_reader.h"
#include "core/wire/json_writer.h"

#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Most = 1 << 20;

JsonReader reading(const QByteArray& bytes)
{
    auto reader = JsonReader::parse(bytes, Most);
    if (!reader)
        qFatal("not canonical: %s", bytes.constData());
    return *reader;
}

// What one take of the key "v" says to a document; "" when it is content.
using Take = std::function<void(JsonReader&)>;

QString verdict(const QByteArray& bytes, const Take& take)
{
    JsonReader reader = reading(bytes);
    take(reader);
    const auto end = reader.finish();
    return end ? QString() : end.error().text();
}

} // namespace
Q_DECLARE_METATYPE(Take)

class TestJsonReader : public QObject
{
    Q_OBJECT

private:
    static void row(const char* name, const QByteArray& bytes, const Take& take, const char* error)
    {
        QTest::newRow(name) << bytes << take << QString::fromLatin1(error);
    }

private Q_SLOTS:
    void takes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Take>("take");
        QTest::addColumn<QString>("error");

        const Take nothing = [](JsonReader&) {};
        row("empty", "{}", nothing, "");
        row("unknown", R"({"extra_field":1})", nothing, "json.unknown: extra_field");
        row("unknown key that may be a number is not named", R"({"123456789018":1})", nothing, "json.unknown");
        row("unknown key that is long is not named", R"({"abcdefghijklmnopqrstuvwxyzabcdefg":1})", nothing,
            "json.unknown");

        const Take text = [](JsonReader& r) { r.takeString("v"_L1, 6); };
        row("string", R"({"v":"abc"})", text, "");
        row("string of most bytes", R"({"v":"鍵箱"})", text, "");
        row("string too long in bytes", R"({"v":"鍵箱a"})", text, "limit.size: v");
        row("string too long", R"({"v":"abcdefg"})", text, "limit.size: v");
        row("string missing", "{}", text, "json.missing: v");
        row("string is number", R"({"v":1})", text, "json.type: v");
        row("string is null", R"({"v":null})", text, "json.type: v");
        row("string and extra", R"({"v":"a","w":1})", text, "json.unknown: w");
        row("first error stays", R"({"v":1,"w":1})", text, "json.type: v");

        const Take code = [](JsonReader& r) { r.takeCode("v"_L1); };
        row("code", R"({"v":"box.put-2"})", code, "");
        row("code empty", R"({"v":""})", code, "encoding.bad: v");
        row("code upper", R"({"v":"Box"})", code, "encoding.bad: v");
        row("code space", R"({"v":"a b"})", code, "encoding.bad: v");
        row("code plus", R"({"v":"a+b"})", code, "encoding.bad: v");
        row("code full-width", R"({"v":"ａ"})", code, "encoding.bad: v");
        row("code of 40", R"({"v":"0123456789012345678901234567890123456789"})", code, "");
        row("code of 41", R"({"v":"01234567890123456789012345678901234567890"})", code, "limit.size: v");

        const Take integer = [](JsonReader& r) { r.takeInt("v"_L1, -5, 9007199254740991); };
        row("integer", R"({"v":0})", integer, "");
        row("integer least", R"({"v":-5})", integer, "");
        row("integer most", R"({"v":9007199254740991})", integer, "");
        row("integer under", R"({"v":-6})", integer, "json.range: v");
        row("integer over", R"({"v":6})", [](JsonReader& r) { r.takeInt("v"_L1, 0, 5); }, "json.range: v");
        row("integer is string", R"({"v":"1"})", integer, "json.type: v");
        row("integer is bool", R"({"v":true})", integer, "json.type: v");

        const Take boolean = [](JsonReader& r) { r.takeBool("v"_L1); };
        row("bool", R"({"v":false})", boolean, "");
        row("bool is number", R"({"v":0})", boolean, "json.type: v");
        row("bool missing", R"({})", boolean, "json.missing: v");

        const Take exact = [](JsonReader& r) { r.takeBase64("v"_L1, 2); };
        row("base64", R"({"v":"AAE="})", exact, "");
        row("base64 short", R"({"v":"AA=="})", exact, "encoding.length: v");
        row("base64 empty", R"({"v":""})", exact, "encoding.length: v");
        row("base64 long", R"({"v":"AAEC"})", exact, "limit.size: v");
        row("base64 spare bits", R"({"v":"AAF="})", exact, "encoding.bad: v");
        row("base64 url", R"({"v":"-_8="})", exact, "encoding.bad: v");
        row("base64 not ASCII", R"({"v":"鍵"})", exact, "encoding.bad: v");
        row("base64 is list", R"({"v":[0,1]})", exact, "json.type: v");
        const Take orEmpty = [](JsonReader& r) { r.takeBase64OrEmpty("v"_L1, 2); };
        row("base64 or empty: empty", R"({"v":""})", orEmpty, "");
        row("base64 or empty: short", R"({"v":"AA=="})", orEmpty, "encoding.length: v");
        const Take upTo = [](JsonReader& r) { r.takeBase64UpTo("v"_L1, 3); };
        row("base64 up to: empty", R"({"v":""})", upTo, "");
        row("base64 up to: most", R"({"v":"AAEC"})", upTo, "");
        row("base64 up to: over", R"({"v":"AAECAw=="})", upTo, "limit.size: v");

        const Take id = [](JsonReader& r) { r.takeId<PersonId>("v"_L1); };
        row("id", R"({"v":"0123456789ABCDEFGHJKMNPQRS"})", id, "");
        row("id spare bits", R"({"v":"8123456789ABCDEFGHJKMNPQRS"})", id, "id.bad: v");
        row("id lower", R"({"v":"0123456789abcdefghjkmnpqrs"})", id, "id.bad: v");
        row("id short", R"({"v":"0123456789ABCDEFGHJKMNPQR"})", id, "id.bad: v");
        row("id of zeros", R"({"v":"00000000000000000000000000"})", id, "id.bad: v");
        row("id empty", R"({"v":""})", id, "id.bad: v");
        row("id is number", R"({"v":5})", id, "json.type: v");
        const Take maybeId = [](JsonReader& r) { r.takeIdOrEmpty<PersonId>("v"_L1); };
        row("id or empty: empty", R"({"v":""})", maybeId, "");
        row("id or empty: bad", R"({"v":" "})", maybeId, "id.bad: v");
        row("id or empty: zeros", R"({"v":"00000000000000000000000000"})", maybeId, "id.bad: v");
        row("id or empty: missing", "{}", maybeId, "json.missing: v");

        const Take time = [](JsonReader& r) { r.takeTime("v"_L1); };
        row("time", R"({"v":"2026-11-23T08:00:59Z"})", time, "");
        for (const char* bad :
             {"2026-11-23T08:00:60Z", "2026-11-23T24:00:00Z", "2026-02-29T00:00:00Z", "2026-11-23 08:00:00Z",
              "2026-11-23T08:00:00", "2026-11-23T08:00:00z", "2026-11-23T08:00:00.0Z", "2026-11-23T08:00:00+00:00",
              "2026-11-23T 8:00:00Z", "", "２026-11-23T08:00:00Z", "2026-11-23T-1:00:00Z", "+026-11-23T08:00:00Z",
              "0000-11-23T08:00:00Z"})
            row(bad, QByteArray(R"({"v":")") + bad + "\"}", time, "date.bad: v");

        const Take date = [](JsonReader& r) { r.takeDate("v"_L1); };
        row("date", R"({"v":"2028-02-29"})", date, "");
        row("date empty", R"({"v":""})", date, "date.bad: v");
        row("date of no day", R"({"v":"2026-02-30"})", date, "date.bad: v");
        row("date is number", R"({"v":20260101})", date, "json.type: v");
        const Take maybeDate = [](JsonReader& r) { r.takeDateOrEmpty("v"_L1); };
        row("date or empty: empty", R"({"v":""})", maybeDate, "");
        row("date or empty: bad", R"({"v":"-"})", maybeDate, "date.bad: v");

        const Take object = [](JsonReader& r) {
            r.takeObject("v"_L1, [](JsonReader& inner) { return inner.takeInt("n"_L1, 0, 9); });
        };
        row("object", R"({"v":{"n":1}})", object, "");
        row("object: extra", R"({"v":{"m":1,"n":1}})", object, "json.unknown: m");
        row("object: missing", R"({"v":{}})", object, "json.missing: n");
        row("object is list", R"({"v":[]})", object, "json.type: v");
        const Take list = [](JsonReader& r) {
            r.takeList("v"_L1, 2, [](JsonReader& item) { return item.takeInt("n"_L1, 0, 9); });
        };
        row("list", R"({"v":[{"n":1},{"n":2}]})", list, "");
        row("list empty", R"({"v":[]})", list, "");
        row("list too long", R"({"v":[{"n":1},{"n":2},{"n":3}]})", list, "limit.size: v");
        row("list: second bad", R"({"v":[{"n":1},{"n":10}]})", list, "json.range: n");
        row("list: second extra", R"({"v":[{"n":1},{"n":1,"o":1}]})", list, "json.unknown: o");
        row("list: item no object", R"({"v":[1]})", list, "json.type: v");
        row("list is object", R"({"v":{}})", list, "json.type: v");
        row("ids: bad", R"({"v":["x"]})", [](JsonReader& r) { r.takeIds<PersonId>("v"_L1, 3); }, "id.bad: v");
        row("strings: type", R"({"v":["x",1]})", [](JsonReader& r) { r.takeStrings("v"_L1, 3, 9); }, "json.type: v");
        row("codes: bad", R"({"v":["x","Y"]})", [](JsonReader& r) { r.takeCodes("v"_L1, 3); }, "encoding.bad: v");
        row(
            "base64s: short", R"({"v":["AA=="]})", [](JsonReader& r) { r.takeBase64s("v"_L1, 3, 2); },
            "encoding.length: v");
        row(
            "own check", R"({"v":1})", [](JsonReader& r) { r.refuse(ErrorCode::BadVersion, "v"_L1); },
            "encoding.version: v");
    }
    void takes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Take, take);
        QFETCH(QString, error);
        QCOMPARE(verdict(bytes, take), error);
    }

    void everythingWrittenIsRead()
    {
        const auto id = *PersonId::fromBytes(QByteArray(16, '\x5a'));
        const QDateTime now(QDate(2026, 11, 23), QTime(17, 0, 1), QTimeZone::fromSecondsAheadOfUtc(9 * 3600));
        JsonWriter inner;
        inner.putInt("n"_L1, -7);
        JsonWriter writer;
        writer.putString("text"_L1, u"髙\n\"\u2028"_s).putCode("code"_L1, "box.put").putInt("int"_L1, 9007199254740991);
        writer.putBool("bool"_L1, true)
            .putBase64("bytes"_L1, QByteArrayView("\0\xff", 2))
            .putTime("time"_L1, now)
            .putObject("object"_L1, inner);
        writer.putDate("date"_L1, QDate(2033, 3, 31)).putDateOrEmpty("no_date"_L1, QDate());
        writer.putId("id"_L1, id).putIdOrEmpty("no_id"_L1, PersonId()).putIds("ids"_L1, QList<PersonId>{id, id});
        writer.putList("list"_L1, QList<int>{1, 2}, [](JsonWriter& item, int n) { item.putInt("n"_L1, n); });
        writer.putStrings("strings"_L1, {u"a"_s, u""_s}).putCodes("codes"_L1, {"b"}).putBase64s("blobs"_L1, {"x", "y"});

        JsonReader r = reading(writer.bytes());
        QCOMPARE(r.takeString("text"_L1, 20), u"髙\n\"\u2028"_s);
        QCOMPARE(r.takeCode("code"_L1), "box.put");
        QCOMPARE(r.takeInt("int"_L1, 0, JsonMostInteger), JsonMostInteger);
        QCOMPARE(r.takeBool("bool"_L1), true);
        QCOMPARE(r.takeBase64("bytes"_L1, 2), QByteArray("\0\xff", 2));
        QCOMPARE(r.takeTime("time"_L1), now.toUTC());
        QCOMPARE(r.takeObject("object"_L1, [](JsonReader& o) { return o.takeInt("n"_L1, -9, 9); }), -7);
        QCOMPARE(r.takeDate("date"_L1), QDate(2033, 3, 31));
        QVERIFY(!r.takeDateOrEmpty("no_date"_L1).isValid());
        QCOMPARE(r.takeId<PersonId>("id"_L1), id);
        QVERIFY(r.takeIdOrEmpty<PersonId>("no_id"_L1).isNull());
        QCOMPARE(r.takeIds<PersonId>("ids"_L1, 2), QList<PersonId>({id, id}));
        QCOMPARE(r.takeList("list"_L1, 2, [](JsonReader& o) { return o.takeInt("n"_L1, 0, 9); }),
                 QList<qint64>({1, 2}));
        QCOMPARE(r.takeStrings("strings"_L1, 2, 1), QList<QString>({u"a"_s, u""_s}));
        QCOMPARE(r.takeCodes("codes"_L1, 1), QList<QByteArray>({"b"}));
        QCOMPARE(r.takeBase64s("blobs"_L1, 2, 1), QList<QByteArray>({"x", "y"}));
        QVERIFY(r.finish());
    }

    void afterAnErrorEverythingIsEmpty()
    {
        JsonReader r = reading(R"({"a":1,"b":"x","c":[{"n":1}],"d":{"n":1}})");
        r.takeBool("a"_L1);
        QVERIFY(r.failed());
        QCOMPARE(r.takeString("b"_L1, 9), QString());
        const auto n = [](JsonReader& o) { return o.takeInt("n"_L1, 0, 9); };
        QVERIFY(r.takeList("c"_L1, 9, n).isEmpty());
        QCOMPARE(r.takeObject("d"_L1, n), 0);
        QCOMPARE(r.finish().error().code(), ErrorCode::JsonType);
    }

    void absentFieldsAreOptional()
    {
        JsonReader r = reading(R"({"a":"2026-01-02"})");
        const auto take = [&](QLatin1StringView key) { return r.takeDate(key); };
        QCOMPARE(r.optional("a"_L1, take), QDate(2026, 1, 2));
        QVERIFY(!r.optional("b"_L1, take).has_value());
        QVERIFY(r.finish());
    }

    void whatNoReaderTakesIsNotWritten()
    {
        const QString text = QChar(0xfeff) + u"a\ufeff"_s + QChar(0xd800) + u"𠮟"_s + QChar(0xdc00);
        const QByteArray bytes = JsonWriter().putString("t"_L1, text).bytes();
        JsonReader r = reading(bytes);
        QCOMPARE(r.takeString("t"_L1, 99), u"a\ufffd𠮟\ufffd"_s);
        QVERIFY(r.finish());
    }

    void keysComeOutInOrder()
    {
        const QByteArray bytes =
            JsonWriter().putInt("b"_L1, 4).putInt("a"_L1, 2).putInt("B"_L1, 3).putInt("ab"_L1, 1).bytes();
        QCOMPARE(bytes, R"({"B":3,"a":2,"ab":1,"b":4})");
    }

    void everyCharacterIsWrittenAsItIsCompared()
    {
        for (char16_t c = 0; c < 0xfffe; ++c) {
            if (c == 0xfeff || QChar(c).isSurrogate())
                continue;
            const QString text = u"x"_s + QChar(c);
            const QByteArray bytes = JsonWriter().putString("t"_L1, text).bytes();
            QCOMPARE(bytes, canonicalJson(QJsonObject{{u"t"_s, text}}));
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "test_json_reader.moc"
