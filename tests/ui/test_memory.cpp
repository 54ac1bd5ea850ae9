// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// attacks.md F01: what stays of a number in this process' memory, as UTF-8 and UTF-16: typed and shown 0 copies, wiped
// 0 copies (measured.md says why paste and copy are another matter).
#include "tests/ui/memory_search.h"
#include "ui/common/secret_edit.h"
#include "ui/common/secret_label.h"

#include <QCoreApplication>
#include <QTest>
#include <QVBoxLayout>
#include <QtCrypto>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int Digits = 12;

/// The canary is never in memory as a whole by our own doing: made digit by digit, from a seed.
char digitAt(int place, unsigned seed)
{
    return static_cast<char>('0' + (seed * 7 + static_cast<unsigned>(place) * 3 + seed / 3) % 10);
}

/// In this process.
std::vector<ui::test::Copy> copiesOf(unsigned seed)
{
    return ui::test::copiesIn(QCoreApplication::applicationPid(), Digits,
                              [seed](qsizetype place) { return digitAt(static_cast<int>(place), seed); })
        .value();
}

/// `step` 1 for UTF-8, 2 for UTF-16.
int copiesOf(unsigned seed, int step)
{
    return static_cast<int>(std::ranges::count(copiesOf(seed), step == 2, &ui::test::Copy::utf16));
}

} // namespace

class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSearchFindsWhatIsThere()
    {
        // A test that can fail: a plain text with the digits is found, in both forms.
        QString text;
        for (int i = 0; i < Digits; ++i)
            text += QLatin1Char(digitAt(i, 5));
        const QByteArray bytes = text.toLatin1();
        QVERIFY(copiesOf(5, 2) >= 1);
        QVERIFY(copiesOf(5, 1) >= 1);
        QVERIFY(std::ranges::none_of(copiesOf(5), &ui::test::Copy::locked));
        QCOMPARE(bytes.size(), Digits);
    }

    void typingLeavesOneLockedCopyAndNoText()
    {
        SecretEdit edit(SecretEdit::Kind::Number);
        edit.show();
        QVERIFY(QTest::qWaitForWindowExposed(&edit));
        for (int i = 0; i < Digits; ++i)
            QTest::keyClick(&edit, digitAt(i, 1));
        QTest::qWait(50); // painted
        (void)edit.grab();
        QCOMPARE(edit.characters(), Digits);
        QCOMPARE(copiesOf(1, 2), 0);
        QCOMPARE(copiesOf(1, 1), 1);
        QVERIFY(!ui::test::PagesLock || std::ranges::all_of(copiesOf(1), &ui::test::Copy::locked));
        edit.clear();
        QCOMPARE(copiesOf(1, 1), 0);
    }

    void showingLeavesNothingWhenItHides()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* label = new SecretLabel(&window);
        layout->addWidget(label);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        SecretBytes digits(Digits);
        for (int i = 0; i < Digits; ++i)
            digits.writable()[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(digitAt(i, 2));
        label->reveal(std::move(digits));
        QTest::qWait(50);
        (void)label->grab();
        QCOMPARE(copiesOf(2, 2), 0);
        QCOMPARE(copiesOf(2, 1), 1);
        QVERIFY(!ui::test::PagesLock || std::ranges::all_of(copiesOf(2), &ui::test::Copy::locked));
        label->hideNow();
        QCOMPARE(copiesOf(2, 1), 0);
    }

private:
    QCA::Initializer m_qca;
};

QTEST_MAIN(TestMemory)
#include "test_memory.moc"
