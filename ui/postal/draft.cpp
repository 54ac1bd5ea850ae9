// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/draft.h"

#include <QStringList>

namespace kagibako::ui {

namespace {
constexpr QChar Between = u'+'; // of an id and its codes; a blank stands between drafts
} // namespace

QString draftText(const QList<Draft>& drafts)
{
    QStringList out;
    for (const Draft& one : drafts) {
        QStringList fields{one.person.string()};
        for (const QByteArray& code : one.documents)
            fields.append(QString::fromLatin1(code));
        out.append(fields.join(Between));
    }
    return out.join(u' ');
}

QList<Draft> draftsFrom(const QString& text)
{
    QList<Draft> drafts;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        QStringList fields = part.split(Between);
        const auto person = PersonId::fromText(fields.takeFirst().toLatin1());
        if (!person)
            continue;
        Draft draft{*person, {}};
        for (const QString& code : std::as_const(fields))
            draft.documents.append(code.toLatin1());
        drafts.append(draft);
    }
    return drafts;
}

} // namespace kagibako::ui
