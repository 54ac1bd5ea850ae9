// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texts/error_text.h"

#include <QSet>
#include <QTest>

using namespace kagibako;

class TestErrorText : public QObject
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

private:
    QSet<QString> m_seen;
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "test_error_text.moc"
