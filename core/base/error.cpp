// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace kagibako {

const char* errorName(ErrorCode code)
{
    switch (code) {
#define KAGIBAKO_CASE(value, name)                                                                                     \
    case ErrorCode::value:                                                                                             \
        return name;
        KAGIBAKO_ERROR_CODES(KAGIBAKO_CASE)
#undef KAGIBAKO_CASE
    }
    return "internal";
}

QString Error::text() const
{
    const QString name = QString::fromLatin1(errorName(m_code));
    return m_detail.isEmpty() ? name : name + QStringLiteral(": ") + m_detail;
}

} // namespace kagibako
