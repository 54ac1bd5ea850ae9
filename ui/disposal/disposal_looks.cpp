// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/disposal_looks.h"

#include <QCoreApplication>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

using State = DisposalService::State;
using How = DisposalService::Gone::How;

namespace {

class DisposalLooks
{
    Q_DECLARE_TR_FUNCTIONS(DisposalLooks)
};

} // namespace

StateLook lookOf(State state)
{
    switch (state) {
    case State::NoDate:
        return {u"state-none"_s, Tone::Muted, DisposalLooks::tr("No date")};
    case State::Planned:
        return {u"calendar"_s, Tone::Accent, DisposalLooks::tr("Planned")};
    case State::Announced:
        return {u"disposal"_s, Tone::Warn, DisposalLooks::tr("Announced")};
    case State::Held:
        return {u"clock"_s, Tone::Accent, DisposalLooks::tr("Held")};
    case State::Overdue:
        return {u"warning"_s, Tone::Bad, DisposalLooks::tr("Overdue")};
    case State::Ordered:
        return {u"shield-check"_s, Tone::Warn, DisposalLooks::tr("Waits for approval")};
    case State::Retired:
        return {u"undo"_s, Tone::Muted, DisposalLooks::tr("Replaced")};
    }
    return {};
}

StateLook lookOf(How how)
{
    switch (how) {
    case How::OnTime:
        return {u"state-destroyed"_s, Tone::Muted, DisposalLooks::tr("Destroyed on its day")};
    case How::Ordered:
        return {u"state-destroyed"_s, Tone::Muted, DisposalLooks::tr("Destroyed by order")};
    case How::Thrown:
        return {u"trash"_s, Tone::Muted, DisposalLooks::tr("Thrown away unused")};
    case How::Replaced:
        return {u"state-destroyed"_s, Tone::Muted, DisposalLooks::tr("Replaced, destroyed")};
    case How::Abandoned:
        return {u"state-destroyed"_s, Tone::Muted, DisposalLooks::tr("Never checked, destroyed")};
    }
    return {};
}

bool isReplaced(const DisposalService::Row& row)
{
    return !row.plan.reasons.empty() && row.plan.reasons.front().rule == "replaced";
}

QString reasonWord(ReasonKind kind, const QByteArray& code, Language language)
{
    const auto found = reason(kind, code);
    return found ? wordOf(**found, language) : QString::fromLatin1(code);
}

QString holdWords(const DisposalService::Row& row, Language language)
{
    const QString why = row.plan.hold ? reasonWord(ReasonKind::Hold, row.plan.hold->reason, language) : QString();
    const QString until = row.holdUntil ? DisposalLooks::tr("through %1").arg(dateText(*row.holdUntil, language))
                                        : DisposalLooks::tr("until somebody lifts it");
    return why.isEmpty() ? until : DisposalLooks::tr("%1, %2").arg(why, until);
}

QString whyOf(const DisposalService::Row& row, Language language)
{
    if (row.held)
        return DisposalLooks::tr("Held: %1").arg(holdWords(row, language));
    if (!row.plan.reasons.empty() && !row.plan.reasons.front().words.isEmpty())
        return row.plan.reasons.front().words.in(language);
    return row.plan.dueWords.in(language);
}

} // namespace kagibako::ui
