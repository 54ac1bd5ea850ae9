// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/letter_service.h"

#include "core/services/letter_maker.h"

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

LetterBatch batchOf(LetterMaker& maker, const LetterService::Progress& progress)
{
    LetterBatch batch;
    batch.count = maker.count();
    batch.make = [&maker](qsizetype index) { return maker.make(index); };
    batch.progress = progress;
    batch.leftOut = [&maker](qsizetype index, const Error& why) { maker.leaveOut(index, why); };
    return batch;
}

} // namespace

Result<QList<InvitationId>> LetterService::allOpen(const std::optional<ScopeId>& scope)
{
    KAGIBAKO_TRY_ASSIGN(const auto all, InvitationService(m_session).all());
    const AccountId me = m_session.keyring().account();
    QList<InvitationId> open;
    for (const InvitationService::Sent& one : all) {
        if (one.state == "open"_L1 && (!scope || one.scope == *scope) &&
            m_session.ledger().actionsOf(me, one.scope).has(Action::People))
            open.prepend(one.id);
    }
    return open;
}

Result<LetterPages> LetterService::first(const Request& request)
{
    Request one = request;
    one.invitations = request.invitations.first(std::min<qsizetype>(1, request.invitations.size()));
    LetterMaker maker(m_session, one);
    KAGIBAKO_TRY(maker.begin());
    KAGIBAKO_TRY_ASSIGN(std::optional<LetterPages> letter, maker.make(0));
    if (!letter)
        return fail(ErrorCode::ObjectMissing, u"card"_s);
    return std::move(*letter);
}

Result<LetterService::Done> LetterService::writePdf(const Request& request, QIODevice& out, const PaperFonts& fonts,
                                                    const Progress& progress)
{
    LetterMaker maker(m_session, request);
    KAGIBAKO_TRY(maker.begin());
    KAGIBAKO_TRY_ASSIGN(const qsizetype letters,
                        kagibako::writePdf(batchOf(maker, progress), out, request.language, fonts));
    return Done{letters, maker.leftOut(), maker.tooLong()};
}

Result<LetterService::Done> LetterService::paint(const Request& request, QPainter& painter,
                                                 const std::function<bool()>& newPage, const PaperFonts& fonts,
                                                 const Progress& progress)
{
    LetterMaker maker(m_session, request);
    KAGIBAKO_TRY(maker.begin());
    KAGIBAKO_TRY_ASSIGN(const qsizetype letters,
                        kagibako::paint(batchOf(maker, progress), painter, newPage, request.language, fonts));
    return Done{letters, maker.leftOut(), maker.tooLong()};
}

} // namespace kagibako
