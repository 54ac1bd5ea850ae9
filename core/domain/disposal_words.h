// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/retention.h"

namespace kagibako {

/// A day, a number, articles and rules as they stand in sentences of both languages.
Bilingual dateWords(const QDate& day);
Bilingual numberWords(int number);
Bilingual purposeWords(Purpose purpose);
Bilingual articleWords(const RetentionInfo& info);
Bilingual ruleNames(std::span<const RetentionRule> rules);

/// The sentence with this key (RetentionCatalogue::words) with the parts in its places %1, %2 … in order.
Bilingual disposalWords(const char* key, const QList<Bilingual>& parts = {});

/// Why the number on such a document may be destroyed on earliestDisposal() and not before, with the article. An
/// invalid date: what is missing.
Bilingual retentionWords(RetentionRule rule, const QDate& from, bool ofDependent = false);

} // namespace kagibako
