// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statement/approved_list.h"

#include "core/statement/object_id.h"
#include "core/wire/limits.h"
#include "tests/unit/core/statement/payload_examples.h"

#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

/// Ids that begin with all bytes there are: the order must not depend on the sign of a `char`.
ListedNumber entry(int i)
{
    QByteArray bytes(ObjectId::ByteSize, '\x11');
    bytes[0] = static_cast<char>(i % 256);
    bytes[1] = static_cast<char>(i / 256);
    const QByteArray name = QByteArray::number(i);
    return {examples::digest(name.constData()), *ObjectId::fromBytes(bytes), examples::id<PersonId>(name.constData())};
}

QList<ListedNumber> entries(int count)
{
    QList<ListedNumber> out;
    for (int i = 0; i < count; ++i)
        out.append(entry(i));
    return out;
}

QByteArray read(const QByteArray& bytes, qint64 count)
{
    const auto list = decodeList(bytes, crypto::sha256(bytes), count);
    return list ? QByteArray("read") : QByteArray(errorName(list.error().code()));
}

} // namespace

/// The list that requests name by its hash (docs/spec/objects.md; protocol-review P18).
class TestApprovedList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        QList<ListedNumber> list = entries(300);
        std::ranges::reverse(list);
        const QByteArray bytes = encodeList(list);
        const auto back = decodeList(bytes, crypto::sha256(bytes), 300);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().text()));
        QCOMPARE(back->size(), 300);
        QVERIFY(std::ranges::is_permutation(*back, list));
        QVERIFY(std::ranges::is_sorted(*back, {}, [](const ListedNumber& one) { return one.object.text(); }));
        std::ranges::rotate(list, list.begin() + 7);
        QCOMPARE(encodeList(list), bytes); // whatever order they were ticked in
    }

    void oneEntryByHand()
    {
        const ListedNumber one = entry(5);
        const QByteArray bytes = encodeList({one});
        const QByteArray expected = "{\"objects\":[{\"hash\":\"" + one.hash.base64() + "\",\"object\":\"" +
                                    one.object.text() + "\",\"person\":\"" + one.person.text() + "\"}]}";
        QCOMPARE(bytes, expected);
    }

    void theLargestFits()
    {
        const QByteArray bytes = encodeList(entries(5000));
        QVERIFY(bytes.size() < limits::ListBytes);
        QCOMPARE(read(bytes, 5000), QByteArray("read"));
        QCOMPARE(read(encodeList(entries(5001)), 5001), QByteArray("limit.size"));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QByteArray>("name");
        const QByteArray good = encodeList(entries(3));
        const auto row = [](const char* what, const QByteArray& bytes, qint64 count, const char* name) {
            QTest::newRow(what) << bytes << count << QByteArray(name);
        };
        row("fewer than said", good, 4, "statement.shape");
        row("more than said", good, 2, "statement.shape");
        row("nothing", "{\"objects\":[]}", 0, "statement.shape");
        row("no list", "{}", 1, "json.missing");
        row("no JSON", "list", 1, "json.canonical");
        row("a field more", QByteArray(good).replace("{\"objects\"", "{\"a\":1,\"objects\""), 3, "json.unknown");
        row("a space", QByteArray(good).replace("{\"objects\":", "{\"objects\": "), 3, "json.canonical");
        row("a person without a name", QByteArray(good).replace(entry(1).person.text(), ""), 3, "id.bad");
        row("a hash cut", QByteArray(good).replace(entry(1).hash.base64(), "AAAA"), 3, "encoding.length");
        row("one twice", QByteArray(good).replace(entry(1).object.text(), entry(0).object.text()), 3,
            "statement.shape");
        QByteArray swapped = good; // the first two boxes, in the other order
        swapped.replace(entry(0).object.text(), "*").replace(entry(1).object.text(), entry(0).object.text());
        row("another order", swapped.replace("*", entry(1).object.text()), 3, "statement.shape");
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, count);
        QFETCH(QByteArray, name);
        QCOMPARE(read(bytes, count), name);
    }

    void anotherListIsNotRead()
    {
        const QByteArray asked = encodeList(entries(3));
        QByteArray other = asked;
        other.replace(entry(1).person.text(), entry(2).person.text());
        QCOMPARE(decodeList(other, crypto::sha256(asked), 3).error().code(), ErrorCode::ObjectHash);
    }

    void termsOfBothKinds()
    {
        for (const Payload& payload : examples::payloads()) {
            const auto terms = listTermsOf(payload);
            const bool isExport = std::holds_alternative<kinds::ExportRequest>(payload);
            QCOMPARE(terms.has_value(), isExport || std::holds_alternative<kinds::OpenRequest>(payload));
            if (!terms)
                continue;
            QCOMPARE(terms->isExport, isExport);
            QCOMPARE(terms->list, examples::digest("list"));
            QCOMPARE(terms->purpose, QByteArray("withholding"));
            QCOMPARE(terms->count, isExport ? 120 : 400);
        }
    }

    void idsComeFromHashes()
    {
        const crypto::Digest hash = examples::digest("anything");
        QCOMPARE(idFromHash(hash).toBytes(), hash.toBytes().first(16));
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestApprovedList)
#include "test_approved_list.moc"
