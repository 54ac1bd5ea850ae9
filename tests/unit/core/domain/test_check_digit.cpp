// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/my_number.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kagibako;

namespace {

constexpr int Samples = 2'000;

int weightedSum(const QByteArray& digits) // an independent form of the formula: weights from the left, domain.md §1.1
{
    static constexpr int Weights[11] = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    int sum = 0;
    for (int i = 0; i < 11; ++i)
        sum += (digits[i] - '0') * Weights[i];
    return sum;
}

QByteArray randomDigits(QRandomGenerator& random, int count)
{
    QByteArray digits(count, '0');
    for (char& digit : digits)
        digit = static_cast<char>('0' + random.bounded(10));
    return digits;
}

QByteArray randomIndividual(QRandomGenerator& random)
{
    QByteArray digits = randomDigits(random, 12);
    digits[0] = static_cast<char>('1' + random.bounded(9));
    digits[11] = static_cast<char>(MyNumber::checkDigit(asSpan(digits)));
    return digits;
}

QByteArray randomCorporate(QRandomGenerator& random)
{
    QByteArray digits = randomDigits(random, 13);
    digits[12] = static_cast<char>('1' + random.bounded(9));
    digits[0] = static_cast<char>(CorporateNumber::checkDigit(asSpan(digits)));
    return digits;
}

bool individualPasses(const QByteArray& digits)
{
    return MyNumber::parse(asSpan(digits)).has_value();
}

} // namespace

class TestCheckDigit : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

private Q_SLOTS:
    void agreesWithTheFormFromTheLeft()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < Samples; ++i) {
            const QByteArray digits = randomDigits(random, 12);
            const int remainder = weightedSum(digits) % 11;
            const int expected = remainder <= 1 ? 0 : 11 - remainder;
            QCOMPARE(MyNumber::checkDigit(asSpan(digits)) - '0', expected);
        }
    }

    void exactlyOneOfTenCheckDigitsPasses()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < Samples / 10; ++i) {
            QByteArray digits = randomIndividual(random);
            int passing = 0;
            for (char last = '0'; last <= '9'; ++last) {
                digits[11] = last;
                passing += individualPasses(digits) ? 1 : 0;
            }
            QCOMPARE(passing, 1);
        }
    }

    /// A wrong digit goes unnoticed only where the remainders before and after are 0 and 1, which share the digit 0.
    void singleErrorsAreFoundButForRemainders0And1()
    {
        QRandomGenerator random(3);
        int tried = 0, unnoticed = 0;
        for (int i = 0; i < Samples; ++i) {
            const QByteArray good = randomIndividual(random);
            for (int at = 0; at < 12; ++at) {
                for (char digit = '0'; digit <= '9'; ++digit) {
                    if (digit == good[at])
                        continue;
                    QByteArray wrong = good;
                    wrong[at] = digit;
                    const int before = weightedSum(good) % 11, after = weightedSum(wrong) % 11;
                    const bool blind = at < 11 && before <= 1 && after <= 1;
                    QCOMPARE(individualPasses(wrong), blind);
                    ++tried;
                    unnoticed += blind ? 1 : 0;
                }
            }
        }
        const double rate = 100.0 * unnoticed / tried;
        QVERIFY2(rate > 1.3 && rate < 2.1, qPrintable(QString::number(rate))); // measured for domain.md §1.1: 1.69 %
    }

    void transpositionsAreFoundButForRemainders0And1()
    {
        QRandomGenerator random(4);
        int tried = 0, unnoticed = 0;
        for (int i = 0; i < Samples * 5; ++i) {
            const QByteArray good = randomIndividual(random);
            for (int at = 0; at < 11; ++at) {
                QByteArray wrong = good;
                std::swap(wrong[at], wrong[at + 1]);
                if (wrong == good)
                    continue;
                ++tried;
                unnoticed += individualPasses(wrong) ? 1 : 0;
            }
        }
        const double rate = 100.0 * unnoticed / tried;
        QVERIFY2(rate > 1.4 && rate < 2.2, qPrintable(QString::number(rate))); // domain.md §1.1: 1.81 %
    }

    void shiftedNumbersPassAsRarelyAsRandomOnes()
    {
        QRandomGenerator random(5);
        int rotated = 0, slipped = 0;
        for (int i = 0; i < Samples; ++i) {
            const QByteArray good = randomIndividual(random);
            rotated += individualPasses(good.sliced(1) + good.first(1)) ? 1 : 0;
            slipped += individualPasses('0' + good.first(11)) ? 1 : 0; // typed one place too far to the right
        }
        QVERIFY2(rotated > Samples / 20 && rotated < Samples / 6, qPrintable(QString::number(rotated)));
        QVERIFY2(slipped > Samples / 20 && slipped < Samples / 6, qPrintable(QString::number(slipped)));
    }

    void oneMissingOrOneMoreIsTheLength()
    {
        QRandomGenerator random(6);
        const QByteArray good = randomIndividual(random);
        for (int at = 0; at < 12; ++at) {
            QByteArray missing = good;
            missing.remove(at, 1);
            QCOMPARE(MyNumber::parse(asSpan(missing)).error().code(), ErrorCode::NumberLength);
            QByteArray doubled = good;
            doubled.insert(at, good[at]);
            QCOMPARE(MyNumber::parse(asSpan(doubled)).error().code(), ErrorCode::NumberLength);
        }
    }

    /// Modulo 9, so 0 and 9 are the same to it, in any of the twelve places; every other single error is found.
    void corporateSingleErrorsAreFoundButFor0And9()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < Samples / 5; ++i) {
            const QByteArray good = randomCorporate(random);
            for (int at = 0; at < 13; ++at) {
                for (char digit = '0'; digit <= '9'; ++digit) {
                    if (digit == good[at])
                        continue;
                    QByteArray wrong = good;
                    wrong[at] = digit;
                    const bool blind = at > 0 && (digit - '0') % 9 == (good[at] - '0') % 9;
                    QCOMPARE(CorporateNumber::parse(asSpan(wrong)).has_value(), blind);
                }
            }
        }
    }

    void corporateCheckDigitIsNever0()
    {
        QRandomGenerator random(8);
        for (int i = 0; i < Samples; ++i)
            QVERIFY(CorporateNumber::checkDigit(asSpan(randomDigits(random, 13))) != '0');
        QCOMPARE(CorporateNumber::checkDigit(asSpan("0000000000009")), std::uint8_t{'9'}); // remainder 0
    }
};

QTEST_GUILESS_MAIN(TestCheckDigit)
#include "test_check_digit.moc"
