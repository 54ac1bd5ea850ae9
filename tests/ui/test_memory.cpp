// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// attacks.md F01: what stays of a number in this process' memory, as UTF-8 and UTF-16: typed and shown 0 copies, wiped
// 0 copies (measured.md says why paste and copy are another matter).
#include "ui/common/secret_edit.h"
#include "ui/common/secret_label.h"

#include <QFile>
#include <QTest>
#include <QVBoxLayout>
#include <QtCrypto>

#include <algorithm>
#include <cstring>
#include <vector>

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

/// Where the digits stand in a row in memory that can be written, at this distance from each other: 1 for UTF-8, 2 for
/// UTF-16. The pages are read through the system, so what is freed but still there counts too.
int copiesOf(unsigned seed, qsizetype step)
{
    QFile maps(u"/proc/self/maps"_s);
    QFile memory(u"/proc/self/mem"_s);
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int found = 0;
    std::vector<char> buffer;
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QByteArray range = line.left(line.indexOf(' '));
        if (!line.contains(" rw") || line.contains("[v"))
            continue;
        const quint64 begin = range.left(range.indexOf('-')).toULongLong(nullptr, 16);
        const quint64 end = range.mid(range.indexOf('-') + 1).toULongLong(nullptr, 16);
        constexpr quint64 MostRegion = 256u * 1024 * 1024; // the sanitizer's shadow is larger, and holds no text
        if (end - begin > MostRegion || !memory.seek(static_cast<qint64>(begin)))
            continue;
        buffer.resize(end - begin);
        const qint64 got = memory.read(buffer.data(), static_cast<qint64>(buffer.size()));
        const char* const last = buffer.data() + std::max<qint64>(0, got - Digits * step);
        for (const char* at = buffer.data(); at < last; ++at) {
            at = static_cast<const char*>(std::memchr(at, digitAt(0, seed), static_cast<std::size_t>(last - at)));
            if (at == nullptr)
                break;
            int same = 1;
            while (same < Digits && at[same * step] == digitAt(same, seed))
                ++same;
            found += same == Digits ? 1 : 0;
        }
        std::ranges::fill(buffer, '\0');
    }
    return found;
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
        QVERIFY(copiesOf(1, 1) <= 1);
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
        QVERIFY(copiesOf(2, 1) <= 1);
        label->hideNow();
        QCOMPARE(copiesOf(2, 1), 0);
    }

private:
    QCA::Initializer m_qca;
};

QTEST_MAIN(TestMemory)
#include "test_memory.moc"
