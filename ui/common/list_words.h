// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace kagibako::ui {

/// To whom a file with numbers goes, as the codes of export.request, in the order they are shown.
QList<QByteArray> addresseeCodes();
/// The word of such a code; the code itself where it is from another program.
QString addresseeWord(const QByteArray& code);
/// The word of a purpose's code; the code itself where it is none.
QString purposeWord(const QByteArray& code, Language language);

} // namespace kagibako::ui
