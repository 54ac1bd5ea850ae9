// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>
#include <QString>

namespace kagibako::ui {

/// An entry that was begun and is not known to be saved. It is kept in clear on the disk, so that a crash loses nobody
/// of a pile of envelopes: an id and codes, which the server has too, never a name or a digit.
struct Draft {
    PersonId person;
    QList<QByteArray> documents;

    friend bool operator==(const Draft&, const Draft&) = default;
};

QString draftText(const QList<Draft>& drafts);
/// What is no draft is left out.
QList<Draft> draftsFrom(const QString& text);

} // namespace kagibako::ui
