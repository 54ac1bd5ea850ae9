// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/hindrance_words.h"

#include "core/domain/reason.h"
#include "ui/common/words.h"

#include <QCoreApplication>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

using Candidate = EntryService::Candidate;
using Hindrance = EntryService::Hindrance;
using Kind = Banner::Kind;
using Way = Hindering::Way;

class HindranceWords
{
    Q_DECLARE_TR_FUNCTIONS(HindranceWords)
};

QString whenOf(const Candidate& candidate, Language language)
{
    return candidate.since.isValid() ? timeText(QString::fromLatin1(utcText(candidate.since)), language)
                                     : HindranceWords::tr("at a time that is not on record");
}

QString byOf(const Candidate& candidate)
{
    return candidate.by.isEmpty() ? HindranceWords::tr("Somebody") : candidate.by;
}

QString reasonOf(const Candidate& candidate, Language language)
{
    for (const ReasonKind kind : {ReasonKind::Void, ReasonKind::Refuse}) {
        if (const auto info = reason(kind, candidate.reason))
            return wordOf(**info, language);
    }
    return HindranceWords::tr("no reason is on record");
}

Hindering enteredWords(const Candidate& candidate, const QString& name, Language language)
{
    const QString when = whenOf(candidate, language);
    if (candidate.isMine)
        return {Way::Ask, Kind::Warn,
                HindranceWords::tr("You have entered a number for %1 yourself (the newest entry: %2); it waits to be "
                                   "checked. A second entry is worth something when somebody else makes it. Enter it "
                                   "once more all the same?")
                    .arg(name, when)};
    return {Way::GoOn, Kind::Info,
            HindranceWords::tr("%2 entered a number for %1 (%3). This is the second, blind entry: whoever checks it "
                               "sees whether the two are the same.")
                .arg(name, byOf(candidate), when)};
}

QString hinderingWord(const Candidate& candidate)
{
    switch (candidate.hindrance) {
    case Hindrance::None:
        break;
    case Hindrance::Submitted:
        return HindranceWords::tr("handed in online");
    case Hindrance::Entered:
        return candidate.isMine ? HindranceWords::tr("entered by you") : HindranceWords::tr("entered once");
    case Hindrance::Voided:
        return HindranceWords::tr("invitation void");
    case Hindrance::Current:
        return HindranceWords::tr("number kept");
    }
    return {};
}

} // namespace

Hindering hinderingOf(const Candidate& candidate, const QString& name, Language language)
{
    Hindering out;
    switch (candidate.hindrance) {
    case Hindrance::None:
        return out;
    case Hindrance::Submitted:
        out = {Way::Stop, Kind::Warn,
               HindranceWords::tr("%1 has handed in the number online: it waits under “Identity checks”. Nothing is "
                                  "entered here. Put the form aside until that is decided.")
                   .arg(name)};
        break;
    case Hindrance::Entered:
        out = enteredWords(candidate, name, language);
        break;
    case Hindrance::Voided:
        out = {Way::Ask, Kind::Warn,
               HindranceWords::tr("The invitation on this form of %1 is void: %2 (%3, %4). The number may be entered "
                                  "all the same, if the form is really theirs.")
                   .arg(name, reasonOf(candidate, language), byOf(candidate), whenOf(candidate, language))};
        break;
    case Hindrance::Current:
        return {Way::Ask, Kind::Warn,
                HindranceWords::tr("A number of %1 is kept that was checked. What you enter now is a change of number: "
                                   "it takes the old one's place once it is checked. Is the number really another?")
                    .arg(name)};
    }
    if (candidate.isChange && out.way != Way::Stop)
        out.words += u' ' + HindranceWords::tr("A checked number is kept already: this would be a change of number.");
    return out;
}

QString lineOf(const Candidate& candidate, const PeopleRoll& people)
{
    const auto row = people.rowOf(candidate.person);
    if (!row)
        return HindranceWords::tr("(unknown)");
    const Person person = people.person(*row);
    QStringList parts{person.name};
    for (const QString& part : {person.code, wordOf(person.kind), person.department, hinderingWord(candidate)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u" · "_s);
}

QString nameOf(const PersonId& person, const PeopleRoll& people)
{
    const auto row = people.rowOf(person);
    return row ? people.person(*row).name : HindranceWords::tr("(unknown)");
}

QString whyNobody(const Error& error, Language language, const QString& problemId)
{
    switch (error.code()) {
    case ErrorCode::StatementOrg:
        return HindranceWords::tr("This form belongs to another organization. Nothing was entered. Put it aside, and "
                                  "enter it where that organization is in front.");
    case ErrorCode::LedgerRight:
        return HindranceWords::tr("This form belongs to a scope for which you may not enter numbers. Give it to "
                                  "somebody who may.");
    case ErrorCode::ObjectMissing:
        return HindranceWords::tr("The form is ours, but its person's record cannot be opened here. Put it aside and "
                                  "tell an administrator.");
    case ErrorCode::NotFound:
        return HindranceWords::tr("The reference is typed rightly, but no invitation here has it. Look whether the "
                                  "form is ours, or look for the person by name.");
    default:
        return errorSentences(error, language, problemId);
    }
}

} // namespace kagibako::ui
