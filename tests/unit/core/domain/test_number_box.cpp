// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/number_box.h"

#include <QTest>

using namespace kagibako;

namespace {

QByteArray individualBox()
{
    QByteArray box("\1\1"
                   "123456789018",
                   14);
    return box.leftJustified(64, '\0');
}

QByteArray corporateBox()
{
    QByteArray box("\1\2"
                   "7123456789012",
                   15);
    return box.leftJustified(64, '\0');
}

QByteArray with(QByteArray box, qsizetype at, char byte)
{
    box[at] = byte;
    return box;
}

} // namespace

class TestNumberBox : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

private Q_SLOTS:
    void bytesAreThoseOfTheSpec()
    {
        QCOMPARE(asView(encodeNumberBox(*parseAny(asSpan("1234-5678-9018"))).exposeSecret()).toByteArray(),
                 individualBox());
        QCOMPARE(asView(encodeNumberBox(*parseAny(asSpan("7123456789012"))).exposeSecret()).toByteArray(),
                 corporateBox());
    }

    void decodes_data()
    {
        QTest::addColumn<QByteArray>("box");
        QTest::addColumn<int>("error"); // -1: good
        const auto row = [](const char* name, const QByteArray& box, ErrorCode code) {
            QTest::newRow(name) << box << static_cast<int>(code);
        };
        QTest::newRow("individual") << individualBox() << -1;
        QTest::newRow("corporate") << corporateBox() << -1;
        row("empty", {}, ErrorCode::BadLength);
        row("one byte more", individualBox() + '\0', ErrorCode::BadLength);
        row("twice", individualBox() + individualBox(), ErrorCode::BadLength);
        row("version 0", with(individualBox(), 0, 0), ErrorCode::BadVersion);
        row("newer version", with(individualBox(), 0, 2), ErrorCode::BadVersion);
        row("kind 0", with(individualBox(), 1, 0), ErrorCode::UnknownKind);
        row("kind 3", with(individualBox(), 1, 3), ErrorCode::UnknownKind);
        row("individual digits as corporate", with(individualBox(), 1, 2), ErrorCode::NumberNotDigits);
        row("corporate digits as individual", with(corporateBox(), 1, 1), ErrorCode::BadPadding);
        row("thirteenth byte ASCII zero", with(individualBox(), 14, '0'), ErrorCode::BadPadding);
        row("letter", with(individualBox(), 5, 'X'), ErrorCode::NumberNotDigits);
        row("separator", with(individualBox(), 5, ' '), ErrorCode::NumberNotDigits);
        row("NUL in the digits", with(individualBox(), 13, 0), ErrorCode::NumberNotDigits);
        row("check digit", with(individualBox(), 13, '7'), ErrorCode::NumberCheckDigit);
        row("corporate check digit", with(corporateBox(), 2, '8'), ErrorCode::NumberCheckDigit);
        row("all zero", QByteArray("\1\1") + QByteArray(12, '0') + QByteArray(50, '\0'), ErrorCode::NumberAllZero);
        row("all bytes zero", QByteArray(64, '\0'), ErrorCode::BadVersion);
    }

    void decodes()
    {
        QFETCH(QByteArray, box);
        QFETCH(int, error);
        const auto number = decodeNumberBox(asSpan(box));
        QCOMPARE(number.has_value(), error < 0);
        if (number)
            QCOMPARE(asView(encodeNumberBox(*number).exposeSecret()).toByteArray(), box);
        else
            QCOMPARE(static_cast<int>(number.error().code()), error);
    }

    void everyByteBehindTheDigitsMustBeZero()
    {
        for (qsizetype at = 14; at < 64; ++at)
            QCOMPARE(decodeNumberBox(asSpan(with(individualBox(), at, 1))).error().code(), ErrorCode::BadPadding);
        for (qsizetype at = 15; at < 64; ++at)
            QCOMPARE(decodeNumberBox(asSpan(with(corporateBox(), at, 1))).error().code(), ErrorCode::BadPadding);
    }

    void everyCutIsRefused()
    {
        for (qsizetype size = 0; size < 64; ++size)
            QCOMPARE(decodeNumberBox(asSpan(individualBox().first(size))).error().code(), ErrorCode::BadLength);
    }
};

QTEST_GUILESS_MAIN(TestNumberBox)
#include "test_number_box.moc"
