// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>

QT_FORWARD_DECLARE_CLASS(QFont)
QT_FORWARD_DECLARE_CLASS(QPaintDevice)

namespace kagibako {

/// The cuts that paper knows: proportional for text, fixed width for what is read or typed symbol by symbol.
enum class Face : std::uint8_t { Text, TextBold, Mono, MonoBold };

/// The typeface of all paper: BIZ UDGothic and BIZ UDPGothic by Morisawa (SIL Open Font License), made for legibility.
/// No other is ever taken in its place: others embed with a character map that turns 個人番号 into lookalikes when the
/// PDF is searched (measured.md), and 0/O, 1/I/l differ here.
///
/// Linux packages depend on fonts-morisawa-bizud-gothic and call installed(). Windows and macOS packages ship the four
/// files BIZUDGothic-{Regular,Bold}.ttf and BIZUDPGothic-{Regular,Bold}.ttf with their OFL text, in the folder `fonts`
/// beside the program (Windows) or in Contents/Resources/fonts (macOS), and call fromFolder(); a resource folder
/// ":/fonts" works too.
///
/// Made once, where the program is put together, and kept as long as it prints. Needs a QGuiApplication (any platform,
/// also offscreen). Errors of both makers: PaperFont.
class PaperFonts
{
public:
    static Result<PaperFonts> installed();
    static Result<PaperFonts> fromFolder(const QString& folder);

    PaperFonts(PaperFonts&& other) noexcept;
    PaperFonts& operator=(PaperFonts&& other) noexcept;
    PaperFonts(const PaperFonts&) = delete;
    PaperFonts& operator=(const PaperFonts&) = delete;
    ~PaperFonts();

    QFont font(Face face, double points, QPaintDevice& device) const;

    /// `text` as it can be set: composed (NFC), white space made spaces, variation selectors dropped, and 〓 (the
    /// typesetter's "type missing") for what the typeface does not have, so that no other font slips in.
    QString printable(QStringView text) const;

private:
    PaperFonts() = default;
    static Result<void> check();
    void release();

    QList<int> m_registered;
};

} // namespace kagibako
