// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/checkpoint.h"
#include "core/log/tree_reader.h"

#include <QList>

namespace kagibako::test {

/// One log of the lying server: any bytes may stand in it, and its tree is an honest one over them. Slow and plain.
struct FakeLog {
    QList<QByteArray> leaves;

    qint64 size() const { return leaves.size(); }
    /// Of the first `size` leaves; −1: of all.
    crypto::Digest root(qint64 size = -1) const;
    /// Empty where there is no such proof.
    merkle::Proof inclusion(qint64 index) const;
    merkle::Proof consistency(qint64 first, qint64 second) const;
    Head head(const OrgId& org, LogName name, qint64 size = -1) const;
};

} // namespace kagibako::test
