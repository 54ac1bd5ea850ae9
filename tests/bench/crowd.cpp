// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "core/crypto/hpke/password_kdf.h"
#include "tests/bench/machine.h"
#include "tests/bench/report.h"

namespace kagibako::bench {

using namespace Qt::StringLiterals;

QByteArray crowdCsv(int count)
{
    static const char* const names[] = {"佐藤 花子,サトウ ハナコ", "鈴木 一郎,スズキ イチロウ",
                                        "髙橋 美咲,タカハシ ミサキ", "渡邉 健,ワタナベ ケン",
                                        "小林 さくら,コバヤシ サクラ"};
    QByteArray csv = "社員番号,氏名,フリガナ,生年月日,区分\n";
    for (int i = 0; i < count; ++i)
        csv += "E" + QByteArray::number(100000 + i) + ',' + names[i % 5] + ",1980-01-" +
               QByteArray::number(i % 28 + 1).rightJustified(2, '0') + ",従業員\n";
    return csv;
}

double kdfMilliseconds(const QByteArray& password, const QByteArray& accountText)
{
    const auto secret =
        crypto::parseSheetText(crypto::labels::AccountSheet, asSpan(accountText), crypto::AccountSecretSize);
    if (!secret)
        qFatal("account secret: %s", errorName(secret.error().code()));
    const SecretBytes typed = SecretBytes::copyOf(asSpan(password));
    const auto all = times(5, [&] { (void)crypto::derivePasswordKeys(typed, *secret, OrgId(), u"somebody"_s); });
    return quantile(all, 0.5);
}

} // namespace kagibako::bench
