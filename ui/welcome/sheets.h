// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/account_sheet.h"
#include "core/paper/recovery_sheet.h"
#include "core/services/founding.h"

#include <QImage>

QT_FORWARD_DECLARE_CLASS(QPrinter)

namespace kagibako::ui {

/// Both papers of a founding, to be looked at, printed, or written as PDF.
class Sheets
{
public:
    enum class Which : std::uint8_t { Recovery, Account };

    Sheets(const Founded& founded, const QString& organization, const QDate& today, Language language);
    /// A4 at this many dots per inch. Errors of all: those of the paper room.
    Result<QImage> picture(Which which, int dotsPerInch, const PaperFonts& fonts) const;
    Result<void> print(Which which, QPrinter& printer, const PaperFonts& fonts) const;
    /// Readable by its owner only, and whole or not there at all.
    Result<void> save(Which which, const QString& path, const PaperFonts& fonts) const;
    /// Group `number` of the recovery key, from 1: four symbols.
    static constexpr int RecoveryGroups = 14;
    bool isGroup(int number, ByteSpan typed) const;

private:
    Result<void> paintOn(QPainter& painter, Which which, const PaperFonts& fonts) const;
    RecoverySheet m_recovery;
    AccountSheet m_account;
    Language m_language;
};

} // namespace kagibako::ui
