// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/client_session.h"

namespace kagibako {

/// Asks the server for sealed objects by a signed `open` and believes the answer only when the statement stands in the
/// audit log that the server signed (no reading without a trace) and every object is the one that was asked for.
struct OpenedObjects {
    qint64 auditIndex = 0;
    QHash<ObjectId, QByteArray> sealed;
    QList<ObjectId> missing; ///< destroyed, damaged or swapped
};
/// The caller notes a failure in the event file. Errors: AuditMissing when the trace is not proven; HeadX; ServerShape;
/// those of the server.
Result<OpenedObjects> openObjects(ClientSession& session, const kinds::Open& open);

} // namespace kagibako
