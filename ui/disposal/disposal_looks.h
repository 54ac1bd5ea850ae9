// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/disposal_service.h"
#include "ui/common/words.h"

namespace kagibako::ui {

/// What each state looks like: a shape of its own, a colour and a word.
StateLook lookOf(DisposalService::State state);
StateLook lookOf(DisposalService::Gone::How how);

/// Another number took its place: it goes by that, and its person's facts say nothing about it.
bool isReplaced(const DisposalService::Row& row);

/// The reason's words; the code itself where it is from another program, empty for none.
QString reasonWord(ReasonKind kind, const QByteArray& code, Language language);
/// Why the number is kept, or waits, in one sentence.
QString whyOf(const DisposalService::Row& row, Language language);
/// "Under inquiry by an authority, until 2034/01/10"; "… until it is lifted".
QString holdWords(const DisposalService::Row& row, Language language);

} // namespace kagibako::ui
