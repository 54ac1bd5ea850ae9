// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/facts_input.h"

#include "core/domain/date_text.h"
#include "core/domain/person_input.h"
#include "core/domain/reason.h"
#include "core/domain/retention.h"

#include <QRegularExpression>

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Unused("unused");

/// Each part as its pieces between colons.
QList<QStringList> partsOf(const QString& text)
{
    static const QRegularExpression Separators(u"[;、,\n]"_s);
    QList<QStringList> parts;
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    for (const QString& part : plain.split(Separators, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        QStringList pieces = part.split(u':');
        for (QString& piece : pieces)
            piece = piece.trimmed();
        parts.append(pieces);
    }
    return parts;
}

QString isoDate(const QDate& day)
{
    return day.toString(Qt::ISODate); // empty for none
}

} // namespace

Result<QList<KeptDocument>> parseDocuments(const QString& text)
{
    QList<KeptDocument> documents;
    for (const QStringList& pieces : partsOf(text)) {
        KeptDocument document{pieces.front().toLatin1()};
        if (!retentionFromCode(document.rule) || pieces.size() > 2)
            return fail(ErrorCode::UnknownCode, u"document"_s);
        if (!pieces.value(1).isEmpty()) {
            KAGIBAKO_TRY_ASSIGN(document.from, parseDate(pieces[1]));
        }
        documents.append(document);
    }
    return inOrder(std::move(documents));
}

Result<QList<EndedUse>> parseEndedUses(const QString& text)
{
    QList<EndedUse> uses;
    for (const QStringList& pieces : partsOf(text)) {
        KAGIBAKO_TRY_ASSIGN(const QList<QByteArray> purposes, parsePurposes(pieces.front()));
        const bool isUnused = pieces.size() == 3 && pieces[2] == Unused;
        if (purposes.size() != 1 || pieces.size() > (isUnused ? 3 : 2))
            return fail(ErrorCode::UnknownPurpose, u"ended use"_s);
        KAGIBAKO_TRY_ASSIGN(const QDate ended, parseDate(pieces.value(1)));
        uses.append({purposes.front(), ended, isUnused});
    }
    return inOrder(std::move(uses));
}

Result<std::optional<IndividualDate>> parseIndividualDate(const QString& text)
{
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    if (plain.isEmpty())
        return std::optional<IndividualDate>();
    const qsizetype sign = plain.indexOf(u':');
    IndividualDate individual;
    KAGIBAKO_TRY_ASSIGN(individual.day, parseDate(sign < 0 ? plain : plain.first(sign).trimmed()));
    if (sign >= 0)
        individual.reason = plain.sliced(sign + 1).trimmed().toLatin1();
    if (!individual.reason.isEmpty())
        KAGIBAKO_TRY(reason(ReasonKind::Dispose, individual.reason));
    return std::optional(individual);
}

QString shownDocuments(const QList<KeptDocument>& documents)
{
    QStringList parts;
    for (const KeptDocument& document : documents)
        parts.append(QString::fromLatin1(document.rule) + u':' + isoDate(document.from.value_or(QDate())));
    return parts.join(u"; "_s);
}

QString shownEndedUses(const QList<EndedUse>& uses)
{
    QStringList parts;
    for (const EndedUse& use : uses) {
        const QString day = QString::fromLatin1(use.purpose) + u':' + isoDate(use.ended);
        parts.append(use.unused ? day + u':' + Unused : day);
    }
    return parts.join(u"; "_s);
}

QString shownIndividualDate(const std::optional<IndividualDate>& individual)
{
    if (!individual)
        return {};
    const QString day = isoDate(individual->day);
    return individual->reason.isEmpty() ? day : day + u':' + QString::fromLatin1(individual->reason);
}

QList<KeptDocument> inOrder(QList<KeptDocument> documents)
{
    // The later day first, and any day before none: what unique() keeps.
    const auto key = [](const KeptDocument& one) { return std::pair(one.rule, !one.from); };
    std::ranges::sort(documents, [&](const KeptDocument& one, const KeptDocument& other) {
        return key(one) != key(other) ? key(one) < key(other) : one.from > other.from;
    });
    const auto rest = std::ranges::unique(documents, {}, &KeptDocument::rule);
    documents.erase(rest.begin(), rest.end());
    return documents;
}

QList<EndedUse> inOrder(QList<EndedUse> uses)
{
    const auto key = [](const EndedUse& one) { return std::pair(one.purpose, one.ended); };
    std::ranges::stable_sort(uses, {}, key);
    const auto rest = std::ranges::unique(uses, {}, key);
    uses.erase(rest.begin(), rest.end());
    return uses;
}

} // namespace kagibako
