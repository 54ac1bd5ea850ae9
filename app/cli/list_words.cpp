// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/list_words.h"

#include "core/base/bytes.h"

#include <QJsonArray>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using What = ListRequestService::What;
using State = ListRequestService::State;
using Shown = ListRequestService::Shown;

QString stateCode(State state)
{
    return state == State::Waiting ? u"waiting"_s : state == State::Approved ? u"approved"_s : u"expired"_s;
}

QString stateWord(State state, bool japanese)
{
    if (!japanese)
        return stateCode(state);
    return state == State::Waiting ? u"承認待ち"_s : state == State::Approved ? u"承認済み"_s : u"期限切れ又は失効"_s;
}

QString purposeText(const QByteArray& code, bool japanese)
{
    const auto purpose = purposeFromCode(code);
    if (!purpose)
        return QString::fromLatin1(code);
    const PurposeInfo& info = purposeInfo(*purpose);
    return u"%1 (%2)"_s.arg(QString::fromLatin1(code), (japanese ? info.ja : info.en).toString());
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODate);
}

} // namespace

QString hexOf(const crypto::Digest& hash)
{
    return QString::fromLatin1(toHex(hash.view()));
}

QString listText(const Shown& request, Language language)
{
    const bool japanese = language == Language::Japanese;
    const bool isExport = request.what == What::Export;
    QStringList lines;
    const auto add = [&](const QString& ja, const QString& en, const QString& value) {
        lines.append((japanese ? ja : en) + u'\t' + value);
    };
    add(u"内容"_s, u"what"_s,
        japanese
            ? (isExport ? u"%1件の番号をファイルに書き出す"_s : u"%1件の番号を1件ずつ表示する"_s).arg(request.count)
            : (isExport ? u"%1 numbers into a file"_s : u"%1 numbers, shown one by one"_s).arg(request.count));
    add(u"申請者"_s, u"asked by"_s, request.login);
    add(u"申請日時"_s, u"asked at"_s, timeText(request.asked));
    add(u"利用範囲"_s, u"scope"_s, request.scopeName);
    add(u"利用事務"_s, u"purpose"_s, purposeText(request.purpose, japanese));
    if (isExport)
        add(u"提供先"_s, u"goes to"_s, QString::fromLatin1(request.addressee));
    add(u"期限"_s, u"good until"_s, timeText(request.expires));
    add(u"状態"_s, u"state"_s, stateWord(request.state, japanese));
    if (request.unreadable > 0)
        add(u"読めない氏名"_s, u"unreadable names"_s,
            (japanese ? u"%2件中%1件（手元の鍵では開けません）"_s : u"%1 of %2, not with these keys"_s)
                .arg(request.unreadable)
                .arg(request.entries.size()));
    for (const ListRequestService::Entry& entry : request.entries)
        lines.append(entry.code + u'\t' + entry.name);
    return lines.join(u'\n');
}

QJsonObject listJson(const Shown& request)
{
    QJsonArray people;
    for (const ListRequestService::Entry& entry : request.entries)
        people.append(
            QJsonObject{{u"code"_s, entry.code}, {u"name"_s, entry.name}, {u"person"_s, entry.person.string()}});
    QJsonObject value{{u"request"_s, hexOf(request.request)},
                      {u"kind"_s, request.what == What::Export ? u"export"_s : u"open"_s},
                      {u"state"_s, stateCode(request.state)},
                      {u"by"_s, request.login},
                      {u"asked"_s, timeText(request.asked)},
                      {u"expires"_s, timeText(request.expires)},
                      {u"scope"_s, request.scopeName},
                      {u"purpose"_s, QString::fromLatin1(request.purpose)},
                      {u"to"_s, QString::fromLatin1(request.addressee)},
                      {u"count"_s, request.count},
                      {u"mine"_s, request.mine},
                      {u"may"_s, request.mayApprove}};
    if (!people.isEmpty()) {
        value.insert(u"people"_s, people);
        value.insert(u"unreadable"_s, request.unreadable);
    }
    return value;
}

QStringList listCells(const Shown& request)
{
    return {hexOf(request.request),
            stateCode(request.state),
            QString::number(request.count),
            QString::fromLatin1(request.purpose),
            QString::fromLatin1(request.addressee),
            request.scopeName,
            request.login,
            timeText(request.expires)};
}

} // namespace kagibako
