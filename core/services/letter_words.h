// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/paper/return_form.h"
#include "core/vault/card.h"

namespace kagibako {

// What a letter says that does not stand on its card.

/// When and how the numbers are destroyed: by the longest period of the law that a purpose falls under.
QString destructionWords(const QList<Card::Purpose>& purposes, Language language);
/// Documents that go by post these days, of which one suffices: those that show the number, and those that show who
/// somebody is.
QStringList numberDocumentWords(Language language, const QDate& today);
QStringList identityDocumentWords(Language language, const QDate& today);
/// The same, to tick.
QList<ReturnForm::Document> postalDocuments(Language language, const QDate& today);

} // namespace kagibako
