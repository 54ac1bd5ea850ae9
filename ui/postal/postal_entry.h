// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace kagibako::ui {

/// What became of one form. Without a digit of the number.
struct PostalEntry {
    enum class State : std::uint8_t {
        Saving,
        Saved,
        Failed, ///< not saved as far as is known; the number has to be typed again
        Undone, ///< saved, taken back and destroyed
    };

    int key = 0;          ///< by which the list knows it
    QDateTime at;         ///< UTC; invalid: begun before the program was started
    QDateTime firstTried; ///< UTC: from then on it may have arrived though it failed
    PersonId person;
    ScopeId scope;
    QList<QByteArray> documents; ///< codes of the catalogue
    State state = State::Saving;
    int mismatches = 0;           ///< how often the second number was another than the first
    std::optional<ObjectId> box;  ///< Saved, where it is known
    bool hadArrived = false;      ///< Saved, by an attempt that had seemed to fail
    bool isUndoWanted = false;    ///< as soon as it is saved; or it is on its way
    std::optional<Error> problem; ///< why it failed (empty: it was interrupted), or why it could not be taken back
    QString problemId;            ///< the server's
};

} // namespace kagibako::ui
