// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_canonical.h"
#include "tests/unit/core/statement/payload_examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const Payload& payload)
{
    return QJsonDocument::fromJson(encodePayload(examples::common(payload), payload)).object();
}

Result<KnownPayload> parse(const QJsonObject& object)
{
    return parsePayload(canonicalJson(object));
}

/// The lists of a payload, by key.
QStringList listsOf(const QJsonObject& object)
{
    QStringList out;
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field->isArray())
            out.append(field.key());
    }
    return out;
}

} // namespace

/// What every kind has in common, tried on each of them.
class TestPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKind_data()
    {
        QTest::addColumn<qsizetype>("index");
        const QList<Payload> payloads = examples::payloads();
        for (qsizetype i = 0; i < payloads.size(); ++i)
            QTest::newRow(kindName(payloads[i]).data()) << i;
    }
    void everyKind()
    {
        QFETCH(qsizetype, index);
        const Payload payload = examples::payloads()[index];
        const QByteArray bytes = encodePayload(examples::common(payload), payload);
        const auto known = parsePayload(bytes);
        QVERIFY2(known.has_value(), known ? "" : qPrintable(known.error().text()));
        QCOMPARE(known->payload.index(), payload.index());
        QVERIFY(known->common == examples::common(payload));
        QCOMPARE(encodePayload(known->common, known->payload), bytes);

        const auto statement = parseStatement(examples::statement(payload).envelope.encode());
        QVERIFY(statement.has_value());
        QVERIFY(statement->signer == examples::signer(payload));
        QCOMPARE(statement->hash, crypto::sha256(bytes));
        const auto leaf = parseLeaf(statement->envelope.encode());
        QVERIFY(leaf && std::holds_alternative<Statement>(*leaf));
    }

    void missingField_data() { everyKind_data(); }
    void missingField()
    {
        QFETCH(qsizetype, index);
        const QJsonObject good = objectOf(examples::payloads()[index]);
        for (const QString& key : good.keys()) {
            QJsonObject bad = good;
            bad.remove(key);
            const auto parsed = parse(bad);
            QVERIFY2(!parsed, qPrintable(key));
            QCOMPARE(parsed.error().code(), ErrorCode::JsonMissing);
        }
    }

    void wrongType_data() { everyKind_data(); }
    void wrongType()
    {
        QFETCH(qsizetype, index);
        const QJsonObject good = objectOf(examples::payloads()[index]);
        for (const QString& key : good.keys()) {
            for (const QJsonValue& wrong : {QJsonValue(), QJsonValue(true), QJsonValue(7), QJsonValue(u"Ω"_s),
                                            QJsonValue(QJsonObject()), QJsonValue(QJsonArray{1})}) {
                if (wrong.type() == good[key].type() && !wrong.isString())
                    continue;
                if (wrong.isString() && (key == "name"_L1 || key == "login"_L1))
                    continue;
                QJsonObject bad = good;
                bad[key] = wrong;
                QVERIFY2(!parse(bad), qPrintable(key));
            }
        }
    }

    void extraField_data() { everyKind_data(); }
    void extraField()
    {
        QFETCH(qsizetype, index);
        const Payload payload = examples::payloads()[index];
        QJsonObject bad = objectOf(payload);
        bad["note"_L1] = u"free"_s;
        QCOMPARE(parse(bad).error().code(), ErrorCode::JsonUnknown);
        if (groupOf(payload) == KindGroup::Ledger)
            return;
        bad.remove("note"_L1);
        bad["prev"_L1] = u""_s; // only ledger kinds have one
        QCOMPARE(parse(bad).error().code(), ErrorCode::JsonUnknown);
    }

    void nestedFields_data() { everyKind_data(); }
    void nestedFields()
    {
        QFETCH(qsizetype, index);
        const QJsonObject good = objectOf(examples::payloads()[index]);
        for (const QString& key : listsOf(good)) {
            if (!good[key][0].isObject())
                continue;
            const QJsonObject item = good[key][0].toObject();
            for (const QString& inner : item.keys() + QStringList{u"extra"_s}) {
                QJsonObject changed = item;
                if (inner == "extra"_L1)
                    changed[inner] = 1;
                else
                    changed.remove(inner);
                QJsonObject bad = good;
                bad[key] = QJsonArray{changed};
                QVERIFY2(!parse(bad), qPrintable(key + u'.' + inner));
            }
        }
    }

    void twiceInAList_data() { everyKind_data(); }
    void twiceInAList()
    {
        QFETCH(qsizetype, index);
        const QJsonObject good = objectOf(examples::payloads()[index]);
        for (const QString& key : listsOf(good)) {
            QJsonArray twice = good[key].toArray();
            twice.append(twice[0]);
            QJsonObject bad = good;
            bad[key] = twice;
            const auto parsed = parse(bad);
            QVERIFY2(!parsed, qPrintable(key));
            QCOMPARE(parsed.error().code(), ErrorCode::StatementShape);
        }
    }

    void truncated_data() { everyKind_data(); }
    void truncated()
    {
        QFETCH(qsizetype, index);
        const QByteArray envelope = examples::statement(examples::payloads()[index]).envelope.encode();
        const QByteArray payload = parseEnvelope(envelope)->payload;
        for (qsizetype size = 0; size < payload.size(); ++size)
            QVERIFY(!parsePayload(payload.first(size)));
        for (qsizetype size = 0; size < envelope.size(); ++size)
            QVERIFY(!parseLeaf(envelope.first(size)));
        QVERIFY(!parseLeaf(envelope + ' '));
        QVERIFY(!parsePayload(payload + ' '));
    }

    void anotherKind_data() { everyKind_data(); }
    void anotherKind()
    {
        QFETCH(qsizetype, index);
        const Payload payload = examples::payloads()[index];
        const QByteArray bytes = encodePayload(examples::common(payload), payload);
        // The type of the envelope says another kind than the payload.
        const QByteArray other = std::holds_alternative<kinds::Trace>(payload) ? "open" : "trace";
        const Envelope envelope = signEnvelope(other, bytes, "root", examples::key("clerk"));
        QCOMPARE(parseStatement(envelope.encode()).error().code(), ErrorCode::StatementKind);
        QJsonObject unknown = objectOf(payload);
        unknown["kind"_L1] = QString(kindName(payload)) + u"x"_s;
        QCOMPARE(parse(unknown).error().code(), ErrorCode::StatementKind);
    }

    void newerVersion_data() { everyKind_data(); }
    void newerVersion()
    {
        QFETCH(qsizetype, index);
        QByteArray envelope = examples::statement(examples::payloads()[index]).envelope.encode();
        envelope.replace(".v1+json", ".v2+json");
        QCOMPARE(parseStatement(envelope).error().code(), ErrorCode::StatementKind);
    }

    void empty()
    {
        QVERIFY(!parsePayload({}));
        QVERIFY(!parsePayload("{}"));
        QVERIFY(!parseLeaf({}));
        QVERIFY(!parseLeaf("{\"payload\":"));
        QVERIFY(!parseStatement("[]"));
    }

    void groups()
    {
        for (const Payload& payload : examples::ledgerKinds())
            QVERIFY(groupOf(payload) == KindGroup::Ledger);
        for (const Payload& payload : examples::objectKinds())
            QVERIFY(groupOf(payload) == KindGroup::Object);
        for (const Payload& payload : examples::auditKinds())
            QVERIFY(groupOf(payload) == KindGroup::Audit);
    }

private:
    QCA::Initializer m_qca;
};

QTEST_GUILESS_MAIN(TestPayload)
#include "test_payload.moc"
