// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/paper.h"

#include <QFile>
#include <QPainter>
#include <QPrinter>
#include <QSaveFile>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr double MillimetresPerInch = 25.4;
constexpr double PaperWidth = 210;
constexpr double PaperHeight = 297;
} // namespace

Result<QImage> pictureOf(const Paper& paper, int dotsPerInch)
{
    const double dots = dotsPerInch / MillimetresPerInch;
    QImage image(qRound(PaperWidth * dots), qRound(PaperHeight * dots), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dots * 1000));
    image.setDotsPerMeterY(qRound(dots * 1000));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    KAGIBAKO_TRY(paper.paint(painter));
    painter.end();
    return image;
}

Result<void> print(const Paper& paper, QPrinter& printer)
{
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter));
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(ErrorCode::IoFailed, u"printer"_s);
    KAGIBAKO_TRY(paper.paint(painter));
    return painter.end() ? Result<void>() : fail(ErrorCode::IoFailed, u"printer"_s);
}

Result<void> savePdf(const Paper& paper, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::IoFailed, u"sheet"_s);
    KAGIBAKO_TRY(paper.writePdf(file));
    return file.commit() ? Result<void>() : fail(ErrorCode::IoFailed, u"sheet"_s);
}

int dotsPerInchFor(int width, double devicePixelRatio)
{
    return qRound(width * devicePixelRatio * MillimetresPerInch / PaperWidth);
}

} // namespace kagibako::ui
