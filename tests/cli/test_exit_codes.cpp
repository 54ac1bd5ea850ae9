// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QTest>

using namespace kagibako;

class TestExitCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestExitCodes)
#include "test_exit_codes.moc"
