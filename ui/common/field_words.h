// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/domain/person.h"

namespace kagibako::ui {

/// What a field of a person is called. `field`: of fieldName(); empty for another.
QString fieldWord(const QByteArray& field);

/// What is wrong with a field, as it stands beside it: the first sentence of the error's text, or words of its own
/// where that speaks of something else.
QString problemWord(const FieldProblem& problem, Language language);

/// The first of the sentences: what is wrong, without what was kept.
QString firstSentence(const QString& text, Language language);

} // namespace kagibako::ui
