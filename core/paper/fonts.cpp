// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/fonts.h"

#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QRawFont>

#include <array>

using namespace Qt::StringLiterals;

namespace kagibako {

namespace {

constexpr std::array Faces = {Face::Text, Face::TextBold, Face::Mono, Face::MonoBold};

struct Cut {
    QStringView family;
    QStringView japaneseFamily; // what Windows may answer with
    QStringView file;
    QFont::Weight weight;
};

Cut cutOf(Face face)
{
    switch (face) {
    case Face::TextBold:
        return {u"BIZ UDPGothic", u"BIZ UDPゴシック", u"BIZUDPGothic-Bold.ttf", QFont::Bold};
    case Face::Mono:
        return {u"BIZ UDGothic", u"BIZ UDゴシック", u"BIZUDGothic-Regular.ttf", QFont::Normal};
    case Face::MonoBold:
        return {u"BIZ UDGothic", u"BIZ UDゴシック", u"BIZUDGothic-Bold.ttf", QFont::Bold};
    case Face::Text:
        break;
    }
    return {u"BIZ UDPGothic", u"BIZ UDPゴシック", u"BIZUDPGothic-Regular.ttf", QFont::Normal};
}

QFont plainFont(Face face)
{
    const Cut cut = cutOf(face);
    QFont font(cut.family.toString());
    font.setWeight(cut.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::NoFontMerging | QFont::PreferOutline));
    font.setFeature(QFont::Tag("liga"), 0); // a joined "fi" is no text any more in Qt's PDF: not found, not copied
    return font;
}

/// Whether what Qt would really draw with is the cut that was asked for.
bool isCut(const QRawFont& raw, const Cut& cut)
{
    const QString family = raw.familyName();
    const bool named = family == cut.family || family == cut.japaneseFamily;
    return raw.isValid() && named && (raw.weight() >= QFont::DemiBold) == (cut.weight == QFont::Bold);
}

bool isVariationSelector(char32_t point)
{
    return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
}

} // namespace

Result<void> PaperFonts::check()
{
    for (const Face face : Faces) {
        const Cut cut = cutOf(face);
        if (!isCut(QRawFont::fromFont(plainFont(face), QFontDatabase::Japanese), cut))
            return fail(ErrorCode::PaperFont, cut.file.toString());
    }
    return {};
}

Result<PaperFonts> PaperFonts::installed()
{
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr)
        return fail(ErrorCode::PaperFont, u"no QGuiApplication"_s);
    KAGIBAKO_TRY(check());
    return PaperFonts();
}

Result<PaperFonts> PaperFonts::fromFolder(const QString& folder)
{
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr)
        return fail(ErrorCode::PaperFont, u"no QGuiApplication"_s);
    PaperFonts fonts;
    for (const Face face : Faces) {
        const Cut cut = cutOf(face);
        const int id = QFontDatabase::addApplicationFont(QDir(folder).filePath(cut.file.toString()));
        if (id < 0)
            return fail(ErrorCode::PaperFont, cut.file.toString());
        fonts.m_registered.append(id);
        if (!QFontDatabase::applicationFontFamilies(id).contains(cut.family.toString()))
            return fail(ErrorCode::PaperFont, cut.file.toString());
    }
    KAGIBAKO_TRY(check());
    return fonts;
}

PaperFonts::PaperFonts(PaperFonts&& other) noexcept : m_registered(std::exchange(other.m_registered, {})) {}

PaperFonts& PaperFonts::operator=(PaperFonts&& other) noexcept
{
    if (this != &other) {
        release();
        m_registered = std::exchange(other.m_registered, {});
    }
    return *this;
}

PaperFonts::~PaperFonts()
{
    release();
}

void PaperFonts::release()
{
    for (const int id : std::as_const(m_registered))
        QFontDatabase::removeApplicationFont(id);
    m_registered.clear();
}

QFont PaperFonts::font(Face face, double points, QPaintDevice& device) const
{
    QFont font(plainFont(face), &device);
    font.setPointSizeF(points);
    return font;
}

QString PaperFonts::printable(QStringView text) const
{
    const QRawFont raw = QRawFont::fromFont(plainFont(Face::Text), QFontDatabase::Japanese);
    QString out;
    for (const char32_t point : text.toString().normalized(QString::NormalizationForm_C).toUcs4()) {
        if (isVariationSelector(point))
            continue;
        if (QChar::isSpace(point))
            out += point == 0x3000 ? u'\u3000' : u' ';
        else if (raw.supportsCharacter(point))
            out += QChar::fromUcs4(point);
        else
            out += u'〓';
    }
    return out;
}

} // namespace kagibako
