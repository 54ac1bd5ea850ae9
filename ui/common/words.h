// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/domain/identity_check.h"
#include "core/domain/purpose.h"
#include "core/domain/reason.h"
#include "core/services/people_roll.h"
#include "ui/common/theme.h"

namespace kagibako::ui {

/// What a state looks like: a shape, a colour and a word; each alone would do.
struct StateLook {
    QString icon;
    Tone tone;
    QString word;
};
StateLook lookOf(PersonState state);

QString wordOf(PersonKind kind);
QString wordOf(const PurposeInfo& purpose, Language language);
QString wordOf(const CheckItem& item, Language language);
QString wordOf(const ReasonInfo& reason, Language language);

/// "2026-11-28" as the language writes dates: 2026/11/28, or 28 Nov 2026. Empty when invalid.
QString dateText(const QDate& date, Language language);
/// A time of the log ("2026-11-28T01:02:03Z") in Japan.
QString timeText(const QString& utc, Language language);

} // namespace kagibako::ui
