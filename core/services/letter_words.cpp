// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/letter_words.h"

#include "core/domain/identity_check.h"
#include "core/domain/retention.h"
#include "core/paper/wording.h"

#include <algorithm>

namespace kagibako {

namespace {

bool showsNumber(const CheckItem& item, const QDate& today)
{
    return has(item, Aspect::Number) && isAccepted(item, Route::Mail, today) && item.picture;
}

/// What suffices alone. The front of a My Number card is left out beside its two sides, and so is the letter itself,
/// which says so in a sentence of its own.
bool showsIdentity(const CheckItem& item, const QDate& today)
{
    return has(item, Aspect::Identity) && !has(item, Aspect::Number) && isAccepted(item, Route::Mail, today) &&
           item.picture && item.weight == Weight::Alone && QByteArrayView(item.code) != "my_number_card_front" &&
           QByteArrayView(item.code) != "preprinted_letter";
}

QString wordOf(const CheckItem& item, Language language)
{
    return (language == Language::Japanese ? item.ja : item.en).toString();
}

template <typename Which>
QStringList wordsOf(Which which, Language language, const QDate& today)
{
    QStringList words;
    for (const CheckItem& item : checkItems()) {
        if (which(item, today))
            words.append(wordOf(item, language));
    }
    return words;
}

} // namespace

QString destructionWords(const QList<Card::Purpose>& purposes, Language language)
{
    const Wording say(language);
    int years = 0;
    for (const Card::Purpose& named : purposes) {
        const auto purpose = purposeFromCode(named.code.toLatin1());
        if (!purpose) // of a newer program
            continue;
        for (const RetentionRule rule : rulesFor(*purpose))
            years = std::max(years, retentionInfo(rule).years);
    }
    const QString period = years > 0 ? say(u"法令で定められた保存期間（長いもので%1年）",
                                           u"the periods of the law (the longest is %1 years)")
                                           .arg(years)
                                     : say(u"定められた保存期間", u"the period for which it has to be kept");
    return say(u"事務を行う必要がなくなり、%"
               u"1が過ぎたら、速やかに、復元できない方法で廃棄します。送信された書類の画像は、"
               u"本人確認が済み次第、廃棄します。",
               u"Soon after it is no longer needed and %1 is over, so that it cannot be recovered. Pictures of "
               u"documents "
               u"that were sent are destroyed when your identity has been checked.")
        .arg(period);
}

QStringList numberDocumentWords(Language language, const QDate& today)
{
    return wordsOf(showsNumber, language, today);
}

QStringList identityDocumentWords(Language language, const QDate& today)
{
    return wordsOf(showsIdentity, language, today);
}

QList<ReturnForm::Document> postalDocuments(Language language, const QDate& today)
{
    QList<ReturnForm::Document> documents;
    for (const CheckItem& item : checkItems()) {
        if (showsNumber(item, today) || showsIdentity(item, today))
            documents.append({item.code, wordOf(item, language)});
    }
    return documents;
}

} // namespace kagibako
