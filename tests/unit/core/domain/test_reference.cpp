// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reference.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 Seed = 20261123;
constexpr QByteArrayView Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

template <typename IdType>
IdType idOf(const char* hex)
{
    return *IdType::fromBytes(QByteArray::fromHex(hex));
}

InvitationId randomInvitation(QRandomGenerator& random)
{
    QByteArray bytes;
    while (bytes.size() < InvitationId::ByteSize)
        bytes.append(static_cast<char>(random.bounded(256)));
    return *InvitationId::fromBytes(bytes);
}

OrgId org()
{
    return idOf<OrgId>("000102030405060708090a0b0c0d0e0f10111213");
}

QByteArray errorOf(const QString& text)
{
    const auto reference = parseReference(text);
    return reference ? QByteArray() : QByteArray(errorName(reference.error().code()));
}

} // namespace

/// What stands on a return form, and what comes back from scanners and fingers.
class TestReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data()
    {
        QTest::addColumn<InvitationId>("invitation");
        QTest::addColumn<QByteArray>("qr");
        QTest::addColumn<QString>("text");
        QTest::newRow("high bytes") << idOf<InvitationId>("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")
                                    << QByteArray("KAGIBAKO-R1-000G40R40M30E209185GR38E1W8124GK-"
                                                  "7GY7SF7X7NYVVZHYFTZFYFVZQZ")
                                    << u"FTZFY-FVZQZ-9"_s;
        QTest::newRow("ordered id") << idOf<InvitationId>("0198f3a1b2c3d4e5f60718293a4b5c6d")
                                    << QByteArray("KAGIBAKO-R1-000G40R40M30E209185GR38E1W8124GK-"
                                                  "01K3ST3CP3TKJZC1RR54X4PQ3D")
                                    << u"RR54X-4PQ3D-R"_s;
        QTest::newRow("zeros") << InvitationId()
                               << QByteArray("KAGIBAKO-R1-000G40R40M30E209185GR38E1W8124GK-"
                                             "00000000000000000000000000")
                               << u"00000-00000-0"_s;
        QTest::newRow("ones") << idOf<InvitationId>("ffffffffffffffffffffffffffffffff")
                              << QByteArray("KAGIBAKO-R1-000G40R40M30E209185GR38E1W8124GK-"
                                            "7ZZZZZZZZZZZZZZZZZZZZZZZZZ")
                              << u"ZZZZZ-ZZZZZ-X"_s;
        QTest::newRow("check symbol *") << idOf<InvitationId>("00000000000000000000000000000020")
                                        << QByteArray("KAGIBAKO-R1-000G40R40M30E209185GR38E1W8124GK-"
                                                      "00000000000000000000000010")
                                        << u"00000-00010-*"_s;
        QTest::newRow("check symbol U") << idOf<InvitationId>("00000000000000000000000000000024")
                                        << QByteArray("KAGIBAKO-R1-000G40R40M30E209185GR38E1W8124GK-"
                                                      "00000000000000000000000014")
                                        << u"00000-00014-U"_s;
    }

    void vectors()
    {
        QFETCH(InvitationId, invitation);
        QFETCH(QByteArray, qr);
        QFETCH(QString, text);
        QCOMPARE(referenceQr(org(), invitation), qr);
        QCOMPARE(referenceText(invitation), text);

        const auto scanned = parseReference(QString::fromLatin1(qr));
        QVERIFY(scanned && scanned->org && scanned->invitation);
        QVERIFY(*scanned->org == org() && *scanned->invitation == invitation);
        const auto typed = parseReference(text);
        QVERIFY(typed && !typed->org && !typed->invitation);
        QCOMPARE(typed->tail, invitation.text().last(10));
        QCOMPARE(scanned->tail, typed->tail);
        QCOMPARE(*tailBytes(typed->tail), invitation.toBytes().last(6));
        const auto whole = parseReference(invitation.string());
        QVERIFY(whole && !whole->org && whole->invitation && *whole->invitation == invitation);
    }

    void typed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("lower case") << u"rr54x-4pq3d-r"_s;
        QTest::newRow("without hyphens") << u"RR54X4PQ3DR"_s;
        QTest::newRow("full width") << u"ＲＲ５４Ｘ－４ＰＱ３Ｄ－Ｒ"_s;
        QTest::newRow("dashes of a Japanese keyboard") << u"RR54Xー4PQ3DーR"_s;
        QTest::newRow("blanks and the scanner's line end") << u" RR54X 4PQ3D　R\r\n"_s;
    }

    void typed()
    {
        QFETCH(QString, text);
        const auto reference = parseReference(text);
        QVERIFY(reference.has_value());
        QCOMPARE(reference->tail, QByteArray("RR54X4PQ3D"));
    }

    void looksAlike()
    {
        const auto invitation = idOf<InvitationId>("00000000000000000000000000000020");
        QCOMPARE(referenceText(invitation), u"00000-00010-*"_s);
        const auto reference = parseReference(u"oOoOo-OOOlO-*"_s);
        QVERIFY(reference.has_value());
        QCOMPARE(reference->tail, invitation.text().last(10));
    }

    void scannedInSmallLettersAndFullWidth()
    {
        const auto invitation = idOf<InvitationId>("0198f3a1b2c3d4e5f60718293a4b5c6d");
        const QString qr = QString::fromLatin1(referenceQr(org(), invitation));
        QString wide;
        for (const QChar c : qr)
            wide += QChar(static_cast<char16_t>(c.unicode() + 0xFEE0));
        for (const QString& text : {qr.toLower(), wide, qr + u'\n'}) {
            const auto reference = parseReference(text);
            QVERIFY2(reference.has_value(), qPrintable(text));
            QVERIFY(*reference->invitation == invitation && *reference->org == org());
        }
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("nothing") << QString() << QByteArray("encoding.length");
        QTest::newRow("too short") << u"RR54X-4PQ3D"_s << QByteArray("encoding.length");
        QTest::newRow("a name") << u"山田 太郎"_s << QByteArray("code.symbol");
        QTest::newRow("check symbol inside") << u"RR54*-4PQ3D-R"_s << QByteArray("code.symbol");
        QTest::newRow("wrong check symbol") << u"RR54X-4PQ3D-S"_s << QByteArray("code.check");
        QTest::newRow("scan cut off") << u"KAGIBAKO-R1-000G40R40M30E209185GR38E1W8124GK-01K3ST"_s
                                      << QByteArray("encoding.length");
        QTest::newRow("later version") << u"KAGIBAKO-R2-000G40R40M30E209185GR38E1W8124GK-01K3ST3CP3TKJZC1RR54X4PQ3D"_s
                                       << QByteArray("encoding.version");
        QTest::newRow("id out of range") << u"KAGIBAKO-R1-000G40R40M30E209185GR38E1W8124GK-81K3ST3CP3TKJZC1RR54X4PQ3D"_s
                                         << QByteArray("code.symbol");
        QTest::newRow("letter's code") << u"7K2M-9QXT-4W8R-B3HD-6PNC-X"_s << QByteArray("code.submitter");
        QTest::newRow("letter's code, check symbol forgotten")
            << u"7K2M 9QXT 4W8R B3HD 6PNC"_s << QByteArray("code.submitter");
        QTest::newRow("letter's link") << u"https://collect.example.jp/c#7K2M9QXT4W8RB3HD6PNCX"_s
                                       << QByteArray("code.submitter");
        QTest::newRow("letter's link, scanned on a Japanese keyboard")
            << u"https+//collect.example.jp/c#7K2M9QXT4W8RB3HD6PNCX"_s << QByteArray("code.submitter");
        QTest::newRow("letter's link, full width") << u"ｃ＃7K2M9QXT4W8RB3HD6PNCX"_s << QByteArray("code.submitter");
        QTest::newRow("another link") << u"https://collect.example.jp/"_s << QByteArray("code.symbol");
    }

    void refused()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, error);
        QCOMPARE(errorOf(text), error);
    }

    /// One wrong symbol, wherever it stands, is found; so are two neighbours in the wrong order.
    void slipsOfTheFinger()
    {
        QRandomGenerator random(Seed);
        for (int round = 0; round < 200; ++round) {
            const QString text = referenceText(randomInvitation(random));
            for (qsizetype at = 0; at < text.size(); ++at) {
                if (text[at] == u'-')
                    continue;
                for (const char symbol : Symbols) {
                    QString slipped = text;
                    slipped[at] = QLatin1Char(symbol);
                    if (slipped != text)
                        QVERIFY2(!parseReference(slipped), qPrintable(text + u" → "_s + slipped));
                }
                const qsizetype next = at + 1 < text.size() && text[at + 1] == u'-' ? at + 2 : at + 1;
                if (next + 1 >= text.size() || text[next] == text[at]) // the check symbol may be none of the 32
                    continue;
                QString swapped = text;
                swapped[at] = text[next];
                swapped[next] = text[at];
                QVERIFY2(!parseReference(swapped), qPrintable(text + u" → "_s + swapped));
            }
        }
    }

    void whatIsWrittenIsReadBack()
    {
        QRandomGenerator random(Seed);
        for (int round = 0; round < 1000; ++round) {
            const InvitationId invitation = randomInvitation(random);
            QCOMPARE(parseReference(referenceText(invitation))->tail, invitation.text().last(10));
            const QByteArray qr = referenceQr(org(), invitation);
            QVERIFY(std::ranges::all_of(
                qr, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-'; }));
            QVERIFY(*parseReference(QString::fromLatin1(qr))->invitation == invitation);
        }
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "test_reference.moc"
