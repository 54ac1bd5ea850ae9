// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/kept_facts.h"

#include <QList>

namespace kagibako {

// What people type, and files hold, for the facts that a due date depends on: parts with ; 、 , or lines between them,
// full and half width alike, dates as parseDate() takes them.

/// "tax_declaration:2026-01-24; payment_slip:" – a rule's code and the day that its period is counted from,
/// which may lack. Of a rule twice the later day counts. In the order of Person::documents. Errors: UnknownCode,
/// BadDate.
Result<QList<KeptDocument>> parseDocuments(const QString& text);
/// "withholding:2026-03-31; 雇用保険:2026-03-31:unused" – a purpose as parsePurposes() takes it, its last day, and
/// `unused` when it ended before any document was made. In the order of Person::uses. Errors: UnknownPurpose, BadDate.
Result<QList<EndedUse>> parseEndedUses(const QString& text);
/// "2030-01-01", or with a reason's code "2030-01-01:person_request"; nothing for an empty text. Errors: BadDate,
/// UnknownCode.
Result<std::optional<IndividualDate>> parseIndividualDate(const QString& text);

/// The same again, as it may be typed.
QString shownDocuments(const QList<KeptDocument>& documents);
QString shownEndedUses(const QList<EndedUse>& uses);
QString shownIndividualDate(const std::optional<IndividualDate>& individual);

/// As Person holds them: in order, each once.
QList<KeptDocument> inOrder(QList<KeptDocument> documents);
QList<EndedUse> inOrder(QList<EndedUse> uses);

} // namespace kagibako
