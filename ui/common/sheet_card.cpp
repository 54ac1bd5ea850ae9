// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sheet_card.h"

#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int PreviewWidth = 226;
} // namespace

SheetCard::SheetCard(Desk& desk, Words words, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_words(std::move(words)), m_picture(new QLabel(this)), m_mark(new QLabel(this))
{
    setRole(*this, role::Card);
    auto* heading = new QLabel(m_words.title, this);
    heading->setFont(ui::font(Type::Heading));
    auto* text = new Paragraph(m_words.about, this);
    m_picture->setFixedSize(PreviewWidth, PreviewWidth * 297 / 210);
    m_picture->setFrameShape(QFrame::Box);
    m_picture->setAccessibleName(tr("Preview: %1").arg(m_words.title));
    m_mark->setObjectName(m_words.name.toLower() + u"Out"_s);
    auto* printButton = new QPushButton(icon(u"printer"_s), tr("Print …"), this);
    printButton->setObjectName(u"print"_s + m_words.name);
    auto* saveButton = new QPushButton(icon(u"pdf"_s), tr("PDF …"), this);
    saveButton->setObjectName(u"save"_s + m_words.name);
    connect(printButton, &QPushButton::clicked, this, &SheetCard::print);
    connect(saveButton, &QPushButton::clicked, this, &SheetCard::save);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(printButton);
    buttons->addWidget(saveButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::S);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addStretch(1);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addWidget(m_mark);
    setFixedWidth(PreviewWidth + 2 * space::L + 2);
}

SheetCard::~SheetCard() = default;

Result<void> SheetCard::put(std::shared_ptr<const SecretSheet> sheet)
{
    if (!m_fonts) {
        KAGIBAKO_TRY_ASSIGN(PaperFonts fonts, PaperFonts::installed());
        m_fonts.emplace(std::move(fonts));
    }
    m_sheet = std::move(sheet);
    m_isOut = false;
    m_mark->setText(tr("Not on paper yet"));
    return showPicture();
}

Result<void> SheetCard::showPicture()
{
    const double ratio = m_picture->devicePixelRatioF();
    KAGIBAKO_TRY_ASSIGN(const QImage image, pictureOf(m_sheet->paper(*m_fonts), dotsPerInchFor(PreviewWidth, ratio)));
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
    return {};
}

void SheetCard::took(const Result<void>& outcome)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    m_isOut = true;
    m_mark->setText(tr("Done. Check that it came out whole."));
    Q_EMIT cameOut();
}

void SheetCard::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setCopyCount(m_words.copies);
    QPrintDialog dialog(&printer, this);
    if (m_sheet && dialog.exec() == QDialog::Accepted)
        took(ui::print(m_sheet->paper(*m_fonts), printer));
}

void SheetCard::save()
{
    if (!m_sheet)
        return;
    const QString path = m_desk.prompt().saveFile(this, tr("Save as PDF"), m_words.file, tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        took(savePdf(m_sheet->paper(*m_fonts), path));
}

} // namespace kagibako::ui
