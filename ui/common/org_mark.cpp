// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/org_mark.h"

#include <QCoreApplication>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <array>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class OrgMark
{
    Q_DECLARE_TR_FUNCTIONS(OrgMark)
};

struct Pair {
    QRgb onLight;
    QRgb onDark;
};
// Those that say "it failed" and "nothing special" elsewhere come last.
constexpr std::array<Pair, OrgColours> Colours{{
    {0xFF274B8Fu, 0xFF9DB9F2u}, // blue
    {0xFF0A6B66u, 0xFF6CCFC6u}, // teal
    {0xFF6A3FA0u, 0xFFC3A6F5u}, // violet
    {0xFF855000u, 0xFFE8B45Eu}, // brown
    {0xFFA3216Fu, 0xFFF09ACBu}, // pink
    {0xFF336B1Eu, 0xFF8FD07Au}, // green
    {0xFF4A5565u, 0xFFB8C2D0u}, // grey
    {0xFFB0231Bu, 0xFFF59A92u}, // red
}};

constexpr std::array LegalForms{u"株式会社",     u"有限会社",     u"合同会社",     u"合資会社",
                                u"合名会社",     u"一般社団法人", u"一般財団法人", u"公益社団法人",
                                u"公益財団法人", u"社会福祉法人", u"医療法人",     u"学校法人",
                                u"税理士法人",   u"(株)",         u"(有)",         u"(同)"};

constexpr int IconSide = 20;
constexpr qreal Corner = 4;
constexpr qreal LetterHeight = 0.6; // of the mark

} // namespace

QColor orgColour(int colour, const Theme& theme)
{
    const Pair& pair = Colours[static_cast<std::size_t>(std::clamp(colour, 0, OrgColours - 1))];
    return QColor::fromRgb(theme.surface.lightness() < 128 ? pair.onDark : pair.onLight);
}

QString wordOfOrgColour(int colour)
{
    switch (colour) {
    case 0:
        return OrgMark::tr("Blue");
    case 1:
        return OrgMark::tr("Teal");
    case 2:
        return OrgMark::tr("Violet");
    case 3:
        return OrgMark::tr("Brown");
    case 4:
        return OrgMark::tr("Pink");
    case 5:
        return OrgMark::tr("Green");
    case 6:
        return OrgMark::tr("Grey");
    default:
        return OrgMark::tr("Red");
    }
}

QString orgInitial(const QString& name)
{
    const QString whole = name.normalized(QString::NormalizationForm_KC).trimmed(); // ㈱ and （株） become (株)
    QString rest = whole;
    for (const char16_t* form : LegalForms) {
        if (const QStringView words(form); rest.startsWith(words))
            rest = rest.sliced(words.size()).trimmed();
    }
    if (rest.isEmpty())
        rest = whole.isEmpty() ? u"?"_s : whole;
    const qsizetype length = rest.front().isHighSurrogate() && rest.size() > 1 ? 2 : 1; // 𠮷 takes two
    return rest.first(length).toUpper();
}

void paintOrgMark(QPainter& painter, const QRectF& where, int colour, const QString& name)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(orgColour(colour));
    painter.drawRoundedRect(where, Corner, Corner);
    QFont letter = font(Type::Strong);
    letter.setPixelSize(qMax(1, qRound(where.height() * LetterHeight)));
    painter.setFont(letter);
    painter.setPen(currentTheme().onAccent);
    painter.drawText(where, Qt::AlignCenter, orgInitial(name));
    painter.restore();
}

QIcon orgMark(int colour, const QString& name, qreal ratio)
{
    const int side = qCeil(IconSide * ratio);
    QPixmap picture(side, side);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintOrgMark(painter, QRectF(0, 0, IconSide, IconSide), colour, name);
    painter.end();
    return QIcon(picture);
}

} // namespace kagibako::ui
