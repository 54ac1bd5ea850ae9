// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/number_opening.h"

#include "core/services/submission_check.h"

#include <map>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

using Intakes = std::map<qint64, crypto::KemKeyPair>; ///< by epoch

Result<kinds::OpenedObject> toAsk(ClientSession& session, const storage::BoxRow& box)
{
    if (box.state == u"destroyed"_s)
        return fail(ErrorCode::BoxDestroyed);
    KAGIBAKO_TRY(checkOrigin(session, box));
    KAGIBAKO_TRY(session.keyring().number(box.scope, box.epoch));
    KAGIBAKO_TRY_ASSIGN(const auto hash, crypto::Digest::fromBytes(box.hash));
    return kinds::OpenedObject{hash, box.box, box.person};
}

Result<AnyNumber> openOne(ClientSession& session, const storage::BoxRow& box, const OpenedObjects& objects,
                          Intakes& intakes)
{
    const auto sealed = objects.sealed.constFind(box.box);
    if (sealed == objects.sealed.constEnd())
        return fail(ErrorCode::ObjectMissing);
    auto intake = intakes.find(box.epoch);
    if (intake == intakes.end()) {
        KAGIBAKO_TRY_ASSIGN(const NumberKey* key, session.keyring().number(box.scope, box.epoch));
        KAGIBAKO_TRY_ASSIGN(auto pair, intakePair(*key));
        intake = intakes.emplace(box.epoch, std::move(pair)).first;
    }
    return openNumber(*sealed, session.epochOf(box.scope, box.epoch), box.person, box.box, intake->second);
}

} // namespace

Result<OpenedNumbers> openNumbers(ClientSession& session, const QList<storage::BoxRow>& boxes, kinds::Open open)
{
    std::vector<std::optional<Error>> refused;
    for (const storage::BoxRow& box : boxes) {
        const auto asked = toAsk(session, box);
        refused.push_back(asked ? std::nullopt : std::optional(asked.error()));
        if (asked)
            open.objects.append(*asked);
    }
    OpenedObjects objects;
    if (!open.objects.isEmpty()) {
        KAGIBAKO_TRY_ASSIGN(objects, openObjects(session, open));
    }
    OpenedNumbers out;
    out.auditIndex = objects.auditIndex;
    Intakes intakes;
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        if (const auto& error = refused[static_cast<std::size_t>(i)])
            out.numbers.emplace_back(std::unexpected(*error));
        else
            out.numbers.push_back(openOne(session, boxes[i], objects, intakes));
    }
    return out;
}

} // namespace kagibako
