// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/language.h"
#include "app/cli/output.h"

#include <QSet>
#include <QTest>

using namespace kagibako;

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnSentences_data()
    {
        QTest::addColumn<int>("code");
#define KAGIBAKO_ROW(value, name) QTest::newRow(name) << static_cast<int>(ErrorCode::value);
        KAGIBAKO_ERROR_CODES(KAGIBAKO_ROW)
#undef KAGIBAKO_ROW
    }

    void everyCodeHasItsOwnSentences()
    {
        QFETCH(int, code);
        const QString ja = errorText(static_cast<ErrorCode>(code), Language::Japanese);
        const QString en = errorText(static_cast<ErrorCode>(code), Language::English);
        QVERIFY(ja.count(u'。') >= 2 && ja.endsWith(u'。')); // what happened, what was kept, what to do
        QVERIFY(en.count(u'.') >= 2 && en.endsWith(u'.'));
        QVERIFY(!m_seen.contains(ja) && !m_seen.contains(en));
        m_seen << ja << en;
    }

    void exitCodesOfTheGroups()
    {
        QCOMPARE(exitCodeFor(ErrorCode::UsageBad), 2);
        QCOMPARE(exitCodeFor(ErrorCode::NetPin), 3);
        QCOMPARE(exitCodeFor(ErrorCode::Busy), 3);
        QCOMPARE(exitCodeFor(ErrorCode::StorageFull), 4);
        QCOMPARE(exitCodeFor(ErrorCode::IoFailed), 4);
        QCOMPARE(exitCodeFor(ErrorCode::NumberCheckDigit), 1);
        QCOMPARE(exitCodeFor(ErrorCode::LedgerRight), 1);
    }

private:
    QSet<QString> m_seen;
};

QTEST_GUILESS_MAIN(TestTexts)
#include "test_texts.moc"
