// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/history_words.h"

#include "core/base/clock.h"

#include <QCoreApplication>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class History
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

QString reasonOf(const HistoryEntry& entry, Language language)
{
    const auto found = reason(*entry.reasons, entry.code);
    return found ? wordOf(**found, language) : QString::fromLatin1(entry.code);
}

QString purposeOf(const HistoryEntry& entry, Language language)
{
    const auto purpose = purposeFromCode(entry.code);
    return purpose ? wordOf(purposeInfo(*purpose), language) : QString::fromLatin1(entry.code);
}

/// "text", or "text, with the date in it" where there is one.
QString withDate(const QString& without, const QString& with, const HistoryEntry& entry, Language language)
{
    return entry.date.isValid() ? with.arg(dateText(entry.date, language)) : without;
}

StateLook plainLook(const HistoryEntry& entry, Language language)
{
    using enum HistoryEntry::What;
    switch (entry.what) {
    case PutOnRecord:
        return {u"person-add"_s, Tone::Muted, History::tr("Put on record")};
    case RecordChanged:
        return {u"user"_s, Tone::Muted, History::tr("Record changed")};
    case Asked:
        return {
            u"state-invited"_s, Tone::Accent,
            withDate(History::tr("Asked for the number"), History::tr("Asked for the number, by %1"), entry, language)};
    case Withdrawn:
        return {u"close"_s, Tone::Muted, History::tr("Invitation withdrawn: %1").arg(reasonOf(entry, language))};
    case HandedIn:
        return {u"state-submitted"_s, Tone::Accent, History::tr("Number handed in")};
    case Disputed:
        return {u"warning"_s, Tone::Bad, History::tr("Somebody with the link says it is not for them")};
    case Entered:
        return {u"postal"_s, Tone::Accent, History::tr("Number entered by a clerk")};
    case EntryVoided:
        return {u"undo"_s, Tone::Muted,
                History::tr("Entry of the number taken back: %1").arg(reasonOf(entry, language))};
    case Accepted:
        return {u"state-current"_s, Tone::Good,
                withDate(History::tr("Identity checked, number kept"),
                         History::tr("Identity checked, number kept until %1"), entry, language)};
    case SentBack:
        return {u"state-returned"_s, Tone::Warn, History::tr("Sent back: %1").arg(reasonOf(entry, language))};
    case Refused:
        return {u"state-refused"_s, Tone::Bad, History::tr("Refused: %1").arg(reasonOf(entry, language))};
    case DueChanged:
        return {u"calendar"_s, Tone::Muted, History::tr("To be kept until %1").arg(dateText(entry.date, language))};
    case DisposalHeld:
        return {u"clock"_s, Tone::Warn, History::tr("Disposal held: %1").arg(reasonOf(entry, language))};
    case DisposalOrdered:
        return {u"disposal"_s, Tone::Warn, History::tr("Disposal ordered: %1").arg(reasonOf(entry, language))};
    case DisposalAnnounced:
        return {u"disposal"_s, Tone::Warn,
                History::tr("Disposal announced: kept until %1").arg(dateText(entry.date, language))};
    case NumberDestroyed:
        return {u"state-destroyed"_s, Tone::Muted, History::tr("Number destroyed")};
    case PicturesDestroyed:
        return {u"trash"_s, Tone::Muted,
                History::tr("%n picture(s) or form(s) destroyed", nullptr, static_cast<int>(entry.pictures))};
    case Lost:
        return {u"warning"_s, Tone::Bad, History::tr("Number lost when a backup was restored")};
    case Opened:
        return {u"eye"_s, Tone::Accent,
                entry.way == Way::Review
                    ? History::tr("Opened for the identity check")
                    : History::tr("Opened (%1): %2")
                          .arg(wayName(entry.way, language == Language::Japanese), purposeOf(entry, language))};
    }
    return {};
}

} // namespace

StateLook lookOf(const HistoryEntry& entry, Language language)
{
    StateLook look = plainLook(entry, language);
    if (entry.isVoid) {
        look.tone = Tone::Muted;
        look.word = History::tr("%1 (void: who signed it had lost the right)").arg(look.word);
    }
    return look;
}

QString whenAndWho(const HistoryEntry& entry, Language language)
{
    const QString who = !entry.by.isEmpty() ? entry.by
                        : entry.what == HistoryEntry::What::HandedIn || entry.what == HistoryEntry::What::Disputed
                            ? History::tr("by the person")
                            : History::tr("by the server");
    return timeText(QString::fromLatin1(utcText(entry.at)), language) + u" · "_s + who;
}

} // namespace kagibako::ui
