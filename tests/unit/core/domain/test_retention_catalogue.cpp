// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that are compiled in are whole, and a file that is not whole is refused.
#include "core/domain/retention_catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

using Change = std::function<void(QJsonObject&)>;

QByteArray rulesFile()
{
    QFile file(QStringLiteral(KAGIBAKO_SOURCE_DIR "/resources/retention/rules.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// TrailingBytes, which the parser never says: not refused.
ErrorCode refusalOf(const QByteArray& json)
{
    const auto parsed = parseRetentionCatalogue(json);
    return parsed ? ErrorCode::TrailingBytes : parsed.error().code();
}

ErrorCode afterTop(const Change& change)
{
    QJsonObject top = QJsonDocument::fromJson(rulesFile()).object();
    change(top);
    return refusalOf(QJsonDocument(top).toJson());
}

/// After a change of the first object of a list.
ErrorCode afterFirst(const QString& list, const Change& change)
{
    return afterTop([&](QJsonObject& top) {
        QJsonArray entries = top[list].toArray();
        QJsonObject entry = entries[0].toObject();
        change(entry);
        entries[0] = entry;
        top[list] = entries;
    });
}

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

/// How many of %1, %2 … stand in the text, and that none is left out between them.
int placesIn(const QString& text)
{
    int count = 0;
    while (text.contains(u"%%1"_s.arg(count + 1)))
        ++count;
    return count == text.count(u'%') ? count : -1;
}

} // namespace

class TestRetentionCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileIsWhatIsCompiledIn()
    {
        QVERIFY(!rulesFile().isEmpty());
        QCOMPARE(embeddedRetentionRules().toByteArray(), rulesFile());
        const auto parsed = parseRetentionCatalogue(embeddedRetentionRules());
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().text()));
        QVERIFY(parsed->version >= 1);
        QVERIFY(parsed->validFrom.isValid());
        QCOMPARE(parsed->numbersFrom, QDate(2015, 10, 5));
    }

    /// Of a key given twice Qt keeps the last one silently.
    void noKeyStandsTwice()
    {
        const QByteArray file = rulesFile();
        QCOMPARE(keysIn(QJsonDocument::fromJson(file).object()), qsizetype(file.count("\": ")));
    }

    /// A place that only one language has would shift the days of the other.
    void placesAgree()
    {
        for (const Bilingual& words : retentionCatalogue().words) {
            QVERIFY2(placesIn(words.ja) >= 0, qPrintable(words.ja));
            QCOMPARE(placesIn(words.en), placesIn(words.ja));
        }
        for (const RetentionInfo& info : retentionRules()) {
            for (const Bilingual& words : {info.name, info.from, info.fromOfDependent, info.remark})
                QVERIFY(!words.ja.contains(u'%') && !words.en.contains(u'%'));
        }
    }

    /// A period is data: another number in the file is another day.
    void theFileDecides()
    {
        QJsonObject top = QJsonDocument::fromJson(rulesFile()).object();
        QJsonArray rules = top["rules"_L1].toArray();
        QJsonObject more = rules[0].toObject();
        more["code"_L1] = u"new_duty"_s;
        more["years"_L1] = 9;
        rules.append(more);
        top["rules"_L1] = rules;
        const auto parsed = parseRetentionCatalogue(QJsonDocument(top).toJson());
        QVERIFY(parsed);
        QCOMPARE(parsed->rules.back().code, QByteArray("new_duty"));
        QCOMPARE(parsed->rules.back().years, 9);
        QCOMPARE(static_cast<std::size_t>(parsed->rules.back().rule), parsed->rules.size() - 1);
    }

    void whatIsNotWholeIsRefused_data()
    {
        QTest::addColumn<ErrorCode>("found");
        QTest::addColumn<ErrorCode>("expected");
        const auto row = [](const char* name, ErrorCode found, ErrorCode expected) {
            QTest::newRow(name) << found << expected;
        };
        const QString rules = u"rules"_s;
        const QString uses = u"purposes"_s;
        row("unchanged", afterTop([](QJsonObject&) {}), ErrorCode::TrailingBytes);
        row("no JSON", refusalOf("{"), ErrorCode::JsonSyntax);
        row("a list", refusalOf("[]"), ErrorCode::JsonSyntax);
        for (const QString& key : QJsonDocument::fromJson(rulesFile()).object().keys())
            row(qPrintable(u"without "_s + key), afterTop(drop(key)), ErrorCode::JsonMissing);
        row("unknown key", afterTop(set(u"more"_s, 1)), ErrorCode::JsonUnknown);
        row("version nought", afterTop(set(u"version"_s, 0)), ErrorCode::JsonRange);
        row("no such day", afterTop(set(u"numbers_from"_s, u"2015-02-29"_s)), ErrorCode::BadDate);
        row("words left out", afterTop(set(u"words"_s, QJsonObject())), ErrorCode::JsonMissing);
        row("rule without article", afterFirst(rules, set(u"sources"_s, QJsonArray())), ErrorCode::FieldMissing);
        row("rule without English", afterFirst(rules, drop(u"en"_s)), ErrorCode::JsonMissing);
        row("empty name", afterFirst(rules, set(u"ja"_s, u""_s)), ErrorCode::FieldMissing);
        row("unknown counting", afterFirst(rules, set(u"counting"_s, u"moon"_s)), ErrorCode::UnknownCode);
        row("no years", afterFirst(rules, drop(u"years"_s)), ErrorCode::JsonMissing);
        row("years nought", afterFirst(rules, set(u"years"_s, 0)), ErrorCode::JsonRange);
        row("half a year", afterFirst(rules, set(u"years"_s, 0.5)), ErrorCode::JsonRange);
        row("a century", afterFirst(rules, set(u"years"_s, 100)), ErrorCode::JsonRange);
        row("years without duty", afterFirst(rules, set(u"counting"_s, u"no_duty"_s)), ErrorCode::JsonUnknown);
        row("latest with duty", afterFirst(rules, set(u"latest_years"_s, 7)), ErrorCode::JsonUnknown);
        row("code twice", afterFirst(rules, set(u"code"_s, u"ledger"_s)), ErrorCode::FieldDuplicate);
        row("code in capitals", afterFirst(rules, set(u"code"_s, u"Ledger"_s)), ErrorCode::BadEncoding);
        row("unknown purpose", afterFirst(uses, set(u"purpose"_s, u"nonsense"_s)), ErrorCode::UnknownPurpose);
        row("purpose twice", afterFirst(uses, set(u"purpose"_s, u"payment"_s)), ErrorCode::FieldDuplicate);
        row("purpose of no rule", afterFirst(uses, set(u"rules"_s, QJsonArray())), ErrorCode::FieldMissing);
        row("purpose of unknown rule", afterFirst(uses, set(u"rules"_s, QJsonArray{u"nonsense"_s})),
            ErrorCode::UnknownCode);
        row("purposes left out", afterTop(set(uses, QJsonArray())), ErrorCode::JsonMissing);
        row("ledger unknown",
            afterTop(set(u"ledger"_s,
                         QJsonObject{{u"rule"_s, u"nonsense"_s}, {u"forms"_s, QJsonArray{u"tax_declaration"_s}}})),
            ErrorCode::UnknownCode);
    }

    void whatIsNotWholeIsRefused()
    {
        QFETCH(ErrorCode, found);
        QFETCH(ErrorCode, expected);
        QCOMPARE(errorName(found), errorName(expected));
    }
};

QTEST_GUILESS_MAIN(TestRetentionCatalogue)
#include "test_retention_catalogue.moc"
