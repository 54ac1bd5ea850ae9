// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kagibako::test {

/// A stopped server's two databases, looked at from outside.
class StoredBoxes
{
public:
    explicit StoredBoxes(const QString& folder);
    ~StoredBoxes();
    StoredBoxes(const StoredBoxes&) = delete;
    StoredBoxes& operator=(const StoredBoxes&) = delete;

    /// What is wrong with the objects of a submission: empty when each row key opens the vault's row and it is what was
    /// sent. `body`: of the request.
    QString look(const QByteArray& body) const;

    struct Counts {
        qint64 submissions = 0; ///< that have a receipt
        qint64 kept = 0;        ///< row keys of submitted objects
        qint64 boxes = 0;       ///< rows of the vault that one of those keys is for
    };
    Counts counts() const;
};

} // namespace kagibako::test
