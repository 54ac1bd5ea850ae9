// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace kagibako {

/// What a cell's number format says about its number, as far as imports care.
struct NumberFormat {
    enum class Kind : std::uint8_t {
        General,
        Date,  ///< with or without a time of day
        Zeros, ///< "00000": at least so many digits
    };
    Kind kind = Kind::General;
    int digits = 0;

    friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// Of the formats that every spreadsheet has without saying so, the Japanese ones included (ECMA-376 Part 1, 18.8.30).
NumberFormat formatOfId(int id);
/// Of a code such as `[$-411]ge.m.d;@`; only its first section counts.
NumberFormat formatOfCode(QStringView code);

/// How a spreadsheet shows the number in <v>: a date as "2026-01-31", without time of day; whole numbers up to 15
/// digits as such, "1.0" and "1E3" too; others with 15 digits at most. Nothing when it is no number. Dates that don't
/// exist stay such texts: 1900-02-29, which the days of 1900 count, and 1900-01-00.
std::optional<QString> numberText(QStringView value, const NumberFormat& format, bool from1904);

} // namespace kagibako
