// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/letter_words.h"

#include "core/domain/identity_check.h"

#include <QTest>

#include <algorithm>

using namespace kagibako;
using namespace Qt::StringLiterals;

/// What a letter says that no card says.
class TestLetterWords : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;

    static Card::Purpose purpose(const QString& code) { return {code, {}, {}}; }

private Q_SLOTS:
    void theLongestPeriodCounts()
    {
        const auto words = [](const QStringList& codes, Language language) {
            QList<Card::Purpose> purposes;
            for (const QString& code : codes)
                purposes.append(purpose(code));
            return destructionWords(purposes, language);
        };
        QVERIFY(words({u"withholding"_s}, Language::Japanese).contains(u"7年"_s));
        QVERIFY(words({u"health_pension"_s}, Language::Japanese).contains(u"2年"_s));
        QVERIFY(words({u"health_pension"_s, u"employment"_s}, Language::English).contains(u"4 years"_s));
        // Periods of contracts and plan rules are not ours to say, nor are those of purposes we do not know.
        for (const QString& code : {u"pension_plan"_s, u"of_a_newer_program"_s}) {
            const QString text = words({code}, Language::Japanese);
            QVERIFY(text.contains(u"定められた保存期間"_s) && !text.contains(u"%1"_s) && !text.contains(u"0年"_s));
        }
    }

    void documentsSufficeAloneAndGoByPost()
    {
        const QDate today(2026, 11, 23);
        QVERIFY(numberDocumentWords(Language::Japanese, today).contains(u"マイナンバーカード"_s));
        QVERIFY(identityDocumentWords(Language::English, today).contains(u"Passport"_s));
        const auto documents = postalDocuments(Language::Japanese, today);
        QCOMPARE(documents.size(), numberDocumentWords(Language::Japanese, today).size() +
                                       identityDocumentWords(Language::Japanese, today).size());
        for (const ReturnForm::Document& document : documents) {
            const auto item = checkItem(document.code);
            QVERIFY(item.has_value());
            QVERIFY(isAccepted(**item, Route::Mail, today) && (*item)->weight == Weight::Alone);
        }
        for (const char* code : {"my_number_card_front", "preprinted_letter", "issued_login", "proxy_letter"})
            QVERIFY(std::ranges::none_of(documents, [&](const auto& document) { return document.code == code; }));
    }
};

QTEST_GUILESS_MAIN(TestLetterWords)
#include "test_letter_words.moc"
