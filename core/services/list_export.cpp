// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The file of an approved list; list_request_service.cpp asks for it.
#include "core/services/list_request_service.h"

#include "core/services/number_file.h"
#include "core/services/number_opening.h"

#include <algorithm>
#include <span>

namespace kagibako {

using namespace Qt::StringLiterals;

Result<void> ListRequestService::mayExport(const Found& found) const
{
    if (!found.isEffective || !listTermsOf(found.statement.payload)->isExport)
        return fail(ErrorCode::LedgerApproval);
    if (found.statement.signer != Signer{m_session.keyring().account()})
        return fail(ErrorCode::LedgerRight);
    return isOver(found) ? fail(ErrorCode::RequestExpired) : Result<void>();
}

Result<ListRequestService::Exported> ListRequestService::save(const crypto::Digest& request, const QString& path,
                                                              const Progress& progress)
{
    KAGIBAKO_TRY_ASSIGN(const Found found, find(request));
    KAGIBAKO_TRY(mayExport(found));
    KAGIBAKO_TRY_ASSIGN(const Lines lines, m_session.events().noted(linesOf(found)));
    KAGIBAKO_TRY(fits(lines, listTermsOf(found.statement.payload)->purpose));
    return write(found, lines, path, progress);
}

Result<ListRequestService::Exported> ListRequestService::write(const Found& found, const Lines& lines,
                                                               const QString& path, const Progress& progress)
{
    const ListTerms terms = *listTermsOf(found.statement.payload);
    KAGIBAKO_TRY_ASSIGN(const auto file, NumberFile::create(path));
    Exported out;
    std::vector<const Line*> wanted;
    for (const Line& line : lines) {
        if (line.box.state == "current"_L1)
            wanted.push_back(&line);
        else
            out.missing.append(line.entry.person); // destroyed or replaced since: not even asked for
    }
    const qint64 all = std::ssize(wanted);
    const auto goesOn = [&](qint64 done) { return !progress || progress(done, all); };
    for (qint64 at = 0; at < all; at += kinds::MostOpened) {
        if (!goesOn(at))
            return fail(ErrorCode::Cancelled);
        const std::span part = std::span(wanted).subspan(
            static_cast<std::size_t>(at), static_cast<std::size_t>(std::min(kinds::MostOpened, all - at)));
        QList<storage::BoxRow> boxes;
        for (const Line* line : part)
            boxes.append(line->box);
        const kinds::Open open{{}, terms.purpose, found.statement.hash, terms.scope, Way::Export};
        KAGIBAKO_TRY_ASSIGN(const auto opened, m_session.events().noted(openNumbers(m_session, boxes, open)));
        for (std::size_t i = 0; i < part.size(); ++i) {
            const Result<AnyNumber>& number = opened.numbers[i];
            const Entry& entry = part[i]->entry;
            if (number) {
                KAGIBAKO_TRY(file->add(entry.code, entry.name, *number));
                ++out.written;
            } else {
                m_session.events().note(number.error());
                out.missing.append(entry.person);
            }
        }
    }
    if (out.written == 0)
        return fail(ErrorCode::ObjectMissing);
    if (!goesOn(all))
        return fail(ErrorCode::Cancelled);
    KAGIBAKO_TRY(file->commit());
    return out;
}

} // namespace kagibako
