// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

QT_FORWARD_DECLARE_CLASS(QApplication)

namespace kagibako::ui {

/// Distances in device-independent pixels; nothing is placed by another.
namespace space {
inline constexpr int XS = 4;
inline constexpr int S = 8;
inline constexpr int M = 12;
inline constexpr int L = 16;
inline constexpr int XL = 24;
inline constexpr int XXL = 40;
} // namespace space

enum class Appearance : std::uint8_t { System, Light, Dark, HighContrast };

/// What a piece of text or an icon says by its colour; states say it by their shape too.
enum class Tone : std::uint8_t { Text, Muted, Accent, Good, Warn, Bad, OnAccent };

struct Theme {
    QColor window;  ///< behind everything
    QColor surface; ///< where people read and type
    QColor side;    ///< the sections at the left
    QColor line;    ///< rules and frames, 1 px
    QColor edge;    ///< frames of what can be typed into: 3:1 against the surface (WCAG 1.4.11)
    QColor hover;
    QColor selected;
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent;
    QColor good;
    QColor warn;
    QColor bad;
    QColor goodBack;
    QColor warnBack;
    QColor badBack;

    QColor tone(Tone tone) const;
};

/// The one whose colours the program shows. Read from its palette: a widget's own is changed by the style sheet.
const Theme& currentTheme();
const Theme& theme(Appearance appearance, bool systemIsDark);

/// Type scale, relative to the system's own size.
enum class Type : std::uint8_t { Small, Body, Strong, Heading, Title, Figure };
QFont font(Type type);
/// Digits of one width, for numbers, codes and dates.
QFont figures(Type type = Type::Body);

/// Palette, style and style sheet of the whole program; may be called again when the person chooses another.
void applyLook(QApplication& application, Appearance appearance);

} // namespace kagibako::ui
