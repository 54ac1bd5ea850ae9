// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include <QDate>
#include <QString>

namespace kagibako {

/// Chooses between two wordings that stand side by side in the code, so that a change of one is seen beside the other.
class Wording
{
public:
    explicit Wording(Language language) : m_language(language) {}
    QString operator()(QStringView japanese, QStringView english) const
    {
        return (m_language == Language::Japanese ? japanese : english).toString();
    }
    /// "2026年11月23日", "23 November 2026".
    QString date(QDate date) const;

private:
    Language m_language;
};

} // namespace kagibako
