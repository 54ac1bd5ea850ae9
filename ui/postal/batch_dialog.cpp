// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/batch_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int PreviewWidth = 300;
} // namespace

BatchDialog::BatchDialog(Desk& desk, BatchSheet sheet, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_sheet(std::move(sheet)), m_picture(new QLabel(this)), m_banner(new Banner(this))
{
    setObjectName(u"batchDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Batch sheet"));
    setMinimumSize(680, 560);
    m_picture->setFixedSize(PreviewWidth, PreviewWidth * 297 / 210);
    m_picture->setFrameShape(QFrame::Box);
    m_picture->setAccessibleName(tr("Preview of the batch sheet"));
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeBatch"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::L);
    middle->addWidget(m_picture, 0, Qt::AlignTop);
    middle->addWidget(makeWords(), 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(m_banner);
    layout->addLayout(middle, 1);
    layout->addLayout(buttons);
    if (const auto shown = showPicture(); !shown)
        m_banner->fail(shown.error(), m_desk.language());
}

BatchDialog::~BatchDialog() = default;

QWidget* BatchDialog::makeWords()
{
    auto* part = new QWidget(this);
    auto* title = new Paragraph(tr("%n entries on one sheet", nullptr, static_cast<int>(m_sheet.entries.size())), part);
    title->setFont(ui::font(Type::Heading));
    auto* about = new Paragraph(tr("File it with this bundle of forms: it says who entered what and when, and has room "
                                   "for the seal of whoever looks at it. No number stands on it. When it has come out "
                                   "and this window is closed, the list begins a new batch; what is on hold stays."),
                                part);
    auto* printButton = new QPushButton(icon(u"printer"_s), tr("Print …"), part);
    printButton->setObjectName(u"printBatch"_s);
    auto* saveButton = new QPushButton(icon(u"pdf"_s), tr("PDF …"), part);
    saveButton->setObjectName(u"saveBatch"_s);
    connect(printButton, &QPushButton::clicked, this, &BatchDialog::print);
    connect(saveButton, &QPushButton::clicked, this, &BatchDialog::save);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(printButton);
    buttons->addWidget(saveButton);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(about);
    layout->addLayout(buttons);
    layout->addStretch(1);
    return part;
}

Paper BatchDialog::paper(const std::function<bool()>& newPage) const
{
    return {
        .paint =
            [this, newPage](QPainter& painter) {
                return kagibako::paint(m_sheet, painter, newPage, m_desk.language(), *m_fonts);
            },
        .writePdf = [this](QIODevice& out) { return kagibako::writePdf(m_sheet, out, m_desk.language(), *m_fonts); }};
}

Result<void> BatchDialog::showPicture()
{
    KAGIBAKO_TRY_ASSIGN(PaperFonts fonts, PaperFonts::installed());
    m_fonts.emplace(std::move(fonts));
    const double ratio = m_picture->devicePixelRatioF();
    KAGIBAKO_TRY_ASSIGN(const QImage image, pictureOf(paper({}), dotsPerInchFor(PreviewWidth, ratio)));
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
    return {};
}

void BatchDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (m_fonts && dialog.exec() == QDialog::Accepted)
        cameOut(ui::print(paper([&printer] { return printer.newPage(); }), printer));
}

void BatchDialog::save()
{
    const QString suggestion = u"batch-sheet-%1.pdf"_s.arg(m_sheet.date.toString(Qt::ISODate));
    const QString path = m_desk.prompt().saveFile(this, tr("Save as PDF"), suggestion, tr("PDF (*.pdf)"));
    if (m_fonts && !path.isEmpty())
        cameOut(savePdf(paper({}), path));
}

void BatchDialog::cameOut(const Result<void>& outcome)
{
    if (!outcome)
        return m_banner->fail(outcome.error(), m_desk.language());
    m_isOut = true;
    m_banner->say(Banner::Kind::Good, tr("Done. Check that it came out whole."));
}

void BatchDialog::done(int result)
{
    QDialog::done(result);
    if (std::exchange(m_isOut, false))
        Q_EMIT filed();
}

} // namespace kagibako::ui
