// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/entry_service.h"
#include "ui/common/banner.h"

namespace kagibako::ui {

/// What the clerk is told before somebody's number is entered.
struct Hindering {
    enum class Way : std::uint8_t {
        GoOn, ///< straight on; the words, if any, stand beside the number
        Ask,  ///< only after a key that no scanner types
        Stop, ///< nothing is entered
    };
    Way way = Way::GoOn;
    Banner::Kind kind = Banner::Kind::Info;
    QString words;
};
Hindering hinderingOf(const EntryService::Candidate& candidate, const QString& name, Language language);
/// One of several whom a text means: name, code, kind, department, and what hinders in two or three words.
QString lineOf(const EntryService::Candidate& candidate, const PeopleRoll& people);
QString nameOf(const PersonId& person, const PeopleRoll& people);

/// Why a text means nobody.
QString whyNobody(const Error& error, Language language, const QString& problemId);

} // namespace kagibako::ui
