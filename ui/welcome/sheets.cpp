// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/sheets.h"

#include <QFile>
#include <QPainter>
#include <QPrinter>
#include <QSaveFile>
#include <QUrl>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr double MillimetresPerInch = 25.4;
constexpr double PaperWidth = 210;
constexpr double PaperHeight = 297;
constexpr int GroupSize = 4;
} // namespace

Sheets::Sheets(const Founded& founded, const QString& organization, const QDate& today, Language language)
    : m_language(language)
{
    const QString server = QUrl(QString::fromUtf8(founded.config.server)).authority();
    m_recovery = {organization, founded.config.org, server, founded.config.pin, today, founded.recoveryText.clone()};
    m_account = {organization, founded.config.org,         server, founded.config.pin, founded.config.login,
                 today,        founded.accountText.clone()};
}

Result<void> Sheets::paintOn(QPainter& painter, Which which, const PaperFonts& fonts) const
{
    return which == Which::Recovery ? paint(m_recovery, painter, m_language, fonts)
                                    : paint(m_account, painter, m_language, fonts);
}

Result<QImage> Sheets::picture(Which which, int dotsPerInch, const PaperFonts& fonts) const
{
    const double dots = dotsPerInch / MillimetresPerInch;
    QImage image(qRound(PaperWidth * dots), qRound(PaperHeight * dots), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dots * 1000));
    image.setDotsPerMeterY(qRound(dots * 1000));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    KAGIBAKO_TRY(paintOn(painter, which, fonts));
    painter.end();
    return image;
}

Result<void> Sheets::print(Which which, QPrinter& printer, const PaperFonts& fonts) const
{
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter));
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(ErrorCode::IoFailed, u"printer"_s);
    KAGIBAKO_TRY(paintOn(painter, which, fonts));
    return painter.end() ? Result<void>() : fail(ErrorCode::IoFailed, u"printer"_s);
}

Result<void> Sheets::save(Which which, const QString& path, const PaperFonts& fonts) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::IoFailed, u"sheet"_s);
    KAGIBAKO_TRY(which == Which::Recovery ? writePdf(m_recovery, file, m_language, fonts)
                                          : writePdf(m_account, file, m_language, fonts));
    return file.commit() ? Result<void>() : fail(ErrorCode::IoFailed, u"sheet"_s);
}

bool Sheets::isGroup(int number, ByteSpan typed) const
{
    const ByteSpan key = m_recovery.key.exposeSecret();
    const std::size_t at = static_cast<std::size_t>(number - 1) * (GroupSize + 1);
    return at + GroupSize <= key.size() && equalConstantTime(key.subspan(at, GroupSize), typed);
}

} // namespace kagibako::ui
