// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

#include <array>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

// Text on its ground is at least 4.5:1, muted too; edges 3:1 (a test computes them).
// clang-format off
const Theme Light{
    .window = 0xF4F5F7u, .surface = 0xFFFFFFu, .side = 0xE9ECF1u, .line = 0xD6DBE3u, .edge = 0x868F9Eu, .hover = 0xEEF2F8u, .selected = 0xDCE6F7u,
    .text = 0x1A2230u, .muted = 0x566071u, .accent = 0x274B8Fu, .onAccent = 0xFFFFFFu,
    .good = 0x17693Fu, .warn = 0x855700u, .bad = 0xB0231Bu, .goodBack = 0xE3F3EAu, .warnBack = 0xFCF1D8u, .badBack = 0xFBE6E4u};
const Theme Dark{
    .window = 0x171B22u, .surface = 0x1F242Du, .side = 0x12161Cu, .line = 0x363E4Bu, .edge = 0x7A8597u, .hover = 0x282F3Au, .selected = 0x2C3E5Fu,
    .text = 0xE7EBF1u, .muted = 0xA6B0BFu, .accent = 0x9DB9F2u, .onAccent = 0x10182Au,
    .good = 0x78D1A2u, .warn = 0xEBC06Au, .bad = 0xF59A92u, .goodBack = 0x1D3529u, .warnBack = 0x3A301Au, .badBack = 0x43231Fu};
const Theme Contrast{
    .window = 0x000000u, .surface = 0x000000u, .side = 0x000000u, .line = 0xFFFFFFu, .edge = 0xFFFFFFu, .hover = 0x1A1A1Au, .selected = 0x003C9Eu,
    .text = 0xFFFFFFu, .muted = 0xFFFFFFu, .accent = 0xFFE600u, .onAccent = 0x000000u,
    .good = 0x7CFF9Eu, .warn = 0xFFE600u, .bad = 0xFF9C94u, .goodBack = 0x000000u, .warnBack = 0x000000u, .badBack = 0x000000u};
// clang-format on

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    const auto all = [&](QPalette::ColorRole role, const QColor& colour) { palette.setColor(role, colour); };
    all(QPalette::Window, theme.window);
    all(QPalette::WindowText, theme.text);
    all(QPalette::Base, theme.surface);
    all(QPalette::AlternateBase, theme.hover);
    all(QPalette::Text, theme.text);
    all(QPalette::Button, theme.surface);
    all(QPalette::ButtonText, theme.text);
    all(QPalette::BrightText, theme.bad);
    all(QPalette::ToolTipBase, theme.surface);
    all(QPalette::ToolTipText, theme.text);
    all(QPalette::PlaceholderText, theme.muted);
    all(QPalette::Highlight, theme.selected);
    all(QPalette::HighlightedText, theme.text);
    all(QPalette::Accent, theme.accent);
    all(QPalette::Link, theme.accent);
    all(QPalette::LinkVisited, theme.accent);
    all(QPalette::Light, theme.surface);
    all(QPalette::Midlight, theme.hover);
    all(QPalette::Mid, theme.line);
    all(QPalette::Dark, theme.edge);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    return palette;
}

} // namespace

QColor Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Accent:
        return accent;
    case Tone::Good:
        return good;
    case Tone::Warn:
        return warn;
    case Tone::Bad:
        return bad;
    case Tone::OnAccent:
        return onAccent;
    }
    return text;
}

const Theme& currentTheme()
{
    const QRgb window = QApplication::palette().color(QPalette::Active, QPalette::Window).rgb();
    for (const Theme* one : std::array{&Dark, &Contrast}) {
        if (window == one->window.rgb())
            return *one;
    }
    return Light;
}

const Theme& theme(Appearance appearance, bool systemIsDark)
{
    switch (appearance) {
    case Appearance::System:
        return systemIsDark ? Dark : Light;
    case Appearance::Light:
        return Light;
    case Appearance::Dark:
        return Dark;
    case Appearance::HighContrast:
        return Contrast;
    }
    return Light;
}

QFont font(Type type)
{
    QFont font = QApplication::font();
    const auto scaled = [&](double factor, QFont::Weight weight) {
        font.setPointSizeF(font.pointSizeF() * factor);
        font.setWeight(weight);
        return font;
    };
    switch (type) {
    case Type::Small:
        return scaled(0.9, QFont::Normal);
    case Type::Body:
        return scaled(1.0, QFont::Normal);
    case Type::Strong:
        return scaled(1.0, QFont::DemiBold);
    case Type::Heading:
        return scaled(1.2, QFont::DemiBold);
    case Type::Title:
        return scaled(1.6, QFont::DemiBold);
    case Type::Figure:
        return scaled(2.2, QFont::DemiBold);
    }
    return font;
}

QFont figures(Type type)
{
    QFont figures = font(type);
    figures.setFeature("tnum", 1);
    return figures;
}

void applyLook(QApplication& application, Appearance appearance)
{
    // One look on every system: the only one that can be tested as a whole (docs/adr/0012-desktop.md). What belongs to
    // the system stays the system's: font, order of dialog buttons, keys, file dialogs.
    if (QApplication::style()->name() != "fusion"_L1)
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const bool dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const Theme& chosen = theme(appearance, dark);
    QApplication::setPalette(paletteOf(chosen));
    application.setStyleSheet(styleSheet(chosen));
}

} // namespace kagibako::ui
