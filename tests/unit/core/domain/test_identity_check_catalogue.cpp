// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The file that is compiled in is whole, and what is not whole is refused.
#include "core/domain/identity_check_catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(QJsonObject&)>;

QByteArray fileOf(const QString& path)
{
    QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray catalogueFile()
{
    return fileOf(u"resources/catalogue/identity-checks.json"_s);
}

ErrorCode refusalOf(const QByteArray& json)
{
    const auto parsed = parseCheckCatalogue(json);
    return parsed ? ErrorCode::TrailingBytes : parsed.error().code(); // which the parser never says
}

/// What the parser says to the file after a change at its top.
ErrorCode afterTop(const Change& change)
{
    QJsonObject top = QJsonDocument::fromJson(catalogueFile()).object();
    change(top);
    return refusalOf(QJsonDocument(top).toJson());
}

/// The same of one entry of a list.
ErrorCode afterEntry(const QString& list, const QString& code, const Change& change)
{
    return afterTop([&](QJsonObject& top) {
        QJsonArray entries = top[list].toArray();
        for (qsizetype i = 0; i < entries.size(); ++i) {
            QJsonObject entry = entries[i].toObject();
            if (entry["code"_L1].toString() != code)
                continue;
            change(entry);
            entries[i] = entry;
        }
        top[list] = entries;
    });
}

ErrorCode afterItem(const QString& code, const Change& change)
{
    return afterEntry(u"items"_s, code, change);
}

/// A change that sets one key.
Change set(const QString& key, const QJsonValue& value)
{
    return [key, value](QJsonObject& object) { object[key] = value; };
}

Change drop(const QString& key)
{
    return [key](QJsonObject& object) { object.remove(key); };
}

qsizetype keysIn(const QJsonValue& value)
{
    qsizetype count = 0;
    const QJsonObject object = value.toObject();
    for (auto at = object.constBegin(); at != object.constEnd(); ++at)
        count += 1 + keysIn(at.value());
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list)
        count += keysIn(item);
    return count;
}

bool isWhole(const Bilingual& words)
{
    return !words.ja.isEmpty() && !words.en.isEmpty();
}

} // namespace

class TestIdentityCheckCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileIsWhatIsCompiledIn()
    {
        QVERIFY(!catalogueFile().isEmpty());
        QCOMPARE(embeddedCheckCatalogue().toByteArray(), catalogueFile());
        const auto parsed = parseCheckCatalogue(embeddedCheckCatalogue());
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().text()));
        QVERIFY(parsed->version >= 1);
        QVERIFY(parsed->validFrom.isValid());
    }

    /// Of a key given twice Qt keeps the last one silently.
    void noKeyStandsTwice()
    {
        const QByteArray file = catalogueFile();
        QCOMPARE(keysIn(QJsonDocument::fromJson(file).object()), qsizetype(file.count("\": ")));
    }

    void everyEntryHasBothLanguagesAndASource()
    {
        const CheckCatalogue& catalogue = checkCatalogue();
        QVERIFY(catalogue.items.size() >= 34);
        for (const CheckItem& item : catalogue.items) {
            QVERIFY2(isWhole(item.name), item.code);
            QVERIFY2(!item.sources.isEmpty(), item.code);
            QVERIFY2(item.remark.isEmpty() || isWhole(item.remark), item.code);
            for (const CheckSource& source : item.sources)
                QVERIFY2(catalogue.sources.contains(source.of) && !source.at.isEmpty(), item.code);
            QCOMPARE(QByteArray(item.code), item.codeText);
            QCOMPARE(item.ja.toString(), item.name.ja);
            QCOMPARE(item.en.toString(), item.name.en);
        }
        for (const RefusedItem& item : refusedItems()) {
            QVERIFY2(isWhole(item.name) && isWhole(item.reason), item.code.constData());
            QVERIFY2(!item.sources.isEmpty(), item.code.constData());
            QVERIFY2(!checkItem(item.code), item.code.constData());
        }
        for (const ProxyCase& one : proxyCases())
            QVERIFY2(isWhole(one.name) && !one.sources.isEmpty(), one.code.constData());
        for (const Bilingual& words : catalogue.words)
            QVERIFY(words.ja.contains(u"%1"_s) == words.en.contains(u"%1"_s));
    }

    void theCopyOfAnItemStandsAlone()
    {
        CheckItem copy = **checkItem("passport");
        const CheckItem moved = std::move(copy);
        QCOMPARE(QByteArray(moved.code), QByteArray("passport"));
        QCOMPARE(moved.ja.toString(), u"旅券"_s);
    }

    void whatIsNotWholeIsRefused()
    {
        using enum ErrorCode;
        QCOMPARE(refusalOf(catalogueFile()), TrailingBytes); // as it is, it is not refused
        QCOMPARE(refusalOf({}), JsonSyntax);
        QCOMPARE(refusalOf("[]"), JsonSyntax);
        QCOMPARE(refusalOf(catalogueFile().chopped(3)), JsonSyntax);
        QCOMPARE(afterTop(set(u"more"_s, 1)), JsonUnknown);
        QCOMPARE(afterTop(drop(u"items"_s)), JsonMissing);
        QCOMPARE(afterTop(drop(u"valid_from"_s)), JsonMissing);
        QCOMPARE(afterTop(set(u"version"_s, 0)), JsonRange);
        QCOMPARE(afterTop(set(u"version"_s, 1.5)), JsonRange);
        QCOMPARE(afterTop(set(u"version"_s, u"1"_s)), JsonType);
        QCOMPARE(afterTop(set(u"items"_s, QJsonObject())), JsonType);
        const auto inWords = [](const Change& change) {
            return afterTop([&](QJsonObject& top) {
                QJsonObject words = top["words"_L1].toObject();
                change(words);
                top["words"_L1] = words;
            });
        };
        QCOMPARE(inWords(drop(u"second"_s)), JsonMissing);
        QCOMPARE(inWords(set(u"third"_s, QJsonObject{{u"ja"_s, u"あ"_s}, {u"en"_s, u"a"_s}})), JsonUnknown);
        QCOMPARE(inWords(set(u"second"_s, QJsonObject{{u"ja"_s, u"あ"_s}})), JsonMissing);
    }

    void anItemThatIsNotWholeIsRefused()
    {
        using enum ErrorCode;
        const QString card = u"notification_card"_s;
        QCOMPARE(afterItem(card, set(u"colour"_s, u"green"_s)), JsonUnknown);
        QCOMPARE(afterItem(card, drop(u"en"_s)), JsonMissing);
        QCOMPARE(afterItem(card, set(u"ja"_s, u""_s)), FieldMissing);
        QCOMPARE(afterItem(card, set(u"ja"_s, u" 通知カード"_s)), FieldMissing);
        QCOMPARE(afterItem(card, set(u"ja"_s, 5)), JsonType);
        QCOMPARE(afterItem(card, set(u"code"_s, u"Notification card"_s)), BadEncoding);
        QCOMPARE(afterItem(card, set(u"code"_s, u"my_number_card"_s)), FieldDuplicate);
        QCOMPARE(afterItem(card, set(u"code"_s, u"number_notice"_s)), FieldDuplicate); // refused and accepted
        QCOMPARE(afterItem(card, set(u"aspects"_s, QJsonArray())), FieldMissing);
        QCOMPARE(afterItem(card, set(u"aspects"_s, QJsonArray{u"numbers"_s})), UnknownCode);
        QCOMPARE(afterItem(card, set(u"aspects"_s, QJsonArray{u"number"_s, u"number"_s})), FieldDuplicate);
        QCOMPARE(afterItem(card, set(u"proxy"_s, QJsonArray{u"number"_s, u"identity"_s})), FieldUnexpected);
        QCOMPARE(afterItem(card, set(u"proxy"_s, QJsonArray())), FieldUnexpected); // and no word why
        QCOMPARE(afterItem(card, set(u"routes"_s, QJsonArray{u"mail"_s})), FieldUnexpected);
        QCOMPARE(afterItem(u"employment_known"_s, drop(u"not_by_route"_s)), FieldUnexpected);
        QCOMPARE(afterItem(card, set(u"weight"_s, u"heavy"_s)), UnknownCode);
        QCOMPARE(afterItem(card, set(u"weight"_s, u"one_of_two"_s)), FieldUnexpected);
        QCOMPARE(afterItem(card, set(u"picture"_s, u"yes"_s)), JsonType);
        QCOMPARE(afterItem(card, set(u"until"_s, u"2025-13-01"_s)), BadDate);
        QCOMPARE(afterItem(u"health_insurance"_s, set(u"until"_s, u"2024-12-01"_s)), DateRange);
        QCOMPARE(afterItem(u"health_insurance"_s, drop(u"remark"_s)), FieldMissing); // what to mask
        QCOMPARE(afterItem(card, set(u"sources"_s, QJsonArray())), FieldMissing);
        const QJsonObject hearsay{{u"of"_s, u"hearsay"_s}, {u"at"_s, u"1条"_s}};
        QCOMPARE(afterItem(card, set(u"sources"_s, QJsonArray{hearsay})), UnknownCode);
        QCOMPARE(afterItem(card, set(u"sources"_s, QJsonArray{QJsonObject{{u"of"_s, u"act"_s}}})), JsonMissing);
    }

    void theOtherEntriesAreHeldToTheSame()
    {
        using enum ErrorCode;
        const QString refused = u"refused"_s;
        QCOMPARE(afterEntry(refused, u"number_notice"_s, drop(u"reason"_s)), JsonMissing);
        QCOMPARE(afterEntry(refused, u"number_notice"_s, set(u"weight"_s, u"alone"_s)), JsonUnknown);
        QCOMPARE(afterEntry(refused, u"number_notice"_s, set(u"until"_s, u"2020-05-24"_s)), DateRange);
        const QString cases = u"proxy_cases"_s;
        QCOMPARE(afterEntry(cases, u"pension3_employee"_s, set(u"authority"_s, QJsonArray{u"passport"_s})),
                 UnknownCode);
        QCOMPARE(afterEntry(cases, u"pension3_employee"_s, set(u"authority"_s, QJsonArray())), FieldMissing);
        QCOMPARE(afterEntry(cases, u"pension3_employee"_s, drop(u"tax_practice"_s)), JsonMissing);
    }

    /// The page has codes of its own in its source: those it treats in a special way.
    void theCodesOfThePageAreInTheCatalogue()
    {
        const QString documents = QString::fromUtf8(fileOf(u"server/web/src/screens/documents.ts"_s));
        static const QRegularExpression both(u"const bothInOne = \"([a-z_]+)\""_s);
        const auto card = checkItem(both.match(documents).captured(1).toLatin1());
        QVERIFY(card);
        QVERIFY(has(**card, Aspect::Number) && has(**card, Aspect::Identity) && (*card)->picture);
        const QString picture = QString::fromUtf8(fileOf(u"server/web/src/screens/picture.ts"_s));
        static const QRegularExpression masked(u"const masked = \\[([^\\]]*)\\]"_s);
        static const QRegularExpression word(u"\"([a-z_]+)\""_s);
        auto words = word.globalMatch(masked.match(picture).captured(1));
        int found = 0;
        while (words.hasNext()) {
            const auto item = checkItem(words.next().captured(1).toLatin1());
            QVERIFY(item);
            QVERIFY2((*item)->mask, (*item)->code);
            ++found;
        }
        QVERIFY(found >= 2);
    }
};

QTEST_GUILESS_MAIN(TestIdentityCheckCatalogue)
#include "test_identity_check_catalogue.moc"
