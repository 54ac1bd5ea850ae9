// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QByteArray>
#include <QString>

namespace kagibako::ui {

/// The word of one of addresseeCodes(); the code itself where it is from another program.
QString addresseeWord(const QByteArray& code);
/// The word of a purpose's code; the code itself where it is none.
QString purposeWord(const QByteArray& code, Language language);

} // namespace kagibako::ui
