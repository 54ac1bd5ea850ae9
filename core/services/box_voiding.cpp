// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/box_voiding.h"

#include "core/domain/reason.h"
#include "core/services/entry_log.h"
#include "core/sync/boxes_before.h"

namespace kagibako {

using namespace Qt::StringLiterals;

Result<kinds::BoxVoid> boxVoidOf(ClientSession& session, const ScopeId& scope, const QList<ObjectId>& boxes,
                                 const QByteArray& code)
{
    KAGIBAKO_TRY(reason(ReasonKind::Entry, code));
    const AccountId me = session.keyring().account();
    const bool mayReview = session.ledger().mayNow(me, Action::Review, scope);
    kinds::BoxVoid out{{}, code, scope};
    EntryLog log(session);
    bool isAccepted = false;
    for (const ObjectId& id : boxes) {
        KAGIBAKO_TRY_ASSIGN(const auto box, storage::BoxTable(session.cache()).find(id));
        if (!box || box->scope != scope)
            return fail(ErrorCode::NotFound, u"number"_s);
        KAGIBAKO_TRY_ASSIGN(const auto by, enteredBy(session.cache(), *box));
        if (!by)
            return fail(ErrorCode::NotFound, u"entered number"_s);
        if (box->state == "destroyed"_L1)
            continue;
        if (box->state == "current"_L1 || box->state == "replaced"_L1)
            return fail(ErrorCode::Conflict, u"accepted"_s);
        if (!mayReview && *by != me)
            return fail(ErrorCode::LedgerRight, u"entered by somebody else"_s);
        KAGIBAKO_TRY_ASSIGN(const bool wasAccepted, log.wasAccepted(*box));
        if (wasAccepted) { // a cut made the acceptance void, but not for the server, which would refuse the others too
            isAccepted = true;
            continue;
        }
        out.boxes.append(id);
    }
    if (out.boxes.isEmpty())
        return isAccepted ? fail(ErrorCode::Conflict, u"accepted"_s) : fail(ErrorCode::AlreadyDone);
    return out;
}

namespace {

/// Together they were refused: the server has one of them no more, or somebody was faster. Gone is gone: AlreadyDone of
/// one is as good as done.
Result<void> voidOneByOne(ClientSession& session, const kinds::BoxVoid& together)
{
    bool isAnyGone = false;
    for (const ObjectId& id : together.boxes) {
        KAGIBAKO_TRY(session.lookFirst());
        const auto thrown = boxVoidOf(session, together.scope, {id}, together.reason);
        const Result<void> sent = thrown ? session.submit({*thrown}, {}) : std::unexpected(thrown.error());
        if (sent || sent.error().code() == ErrorCode::AlreadyDone)
            isAnyGone = true;
        else if (sent.error().code() != ErrorCode::Conflict)
            return sent;
    }
    return isAnyGone ? Result<void>() : fail(ErrorCode::Conflict, u"gone"_s);
}

} // namespace

Result<void> voidBoxes(ClientSession& session, const ScopeId& scope, const QList<ObjectId>& boxes,
                       const QByteArray& code)
{
    KAGIBAKO_TRY(session.lookFirst());
    KAGIBAKO_TRY_ASSIGN(const kinds::BoxVoid thrown, boxVoidOf(session, scope, boxes, code));
    const auto sent = session.submit({thrown}, {});
    if (sent || sent.error().code() != ErrorCode::Conflict || thrown.boxes.size() == 1)
        return sent;
    return voidOneByOne(session, thrown);
}

} // namespace kagibako
