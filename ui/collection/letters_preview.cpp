// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collection/letters_preview.h"

#include "ui/common/paper.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int PreviewWidth = 320;
} // namespace

LettersPreview::LettersPreview(QWidget* parent)
    : QWidget(parent), m_page(new QComboBox(this)), m_picture(new QLabel(this))
{
    m_page->setObjectName(u"letterPage"_s);
    m_page->setAccessibleName(tr("Page that is shown"));
    m_page->addItems({tr("First letter"), tr("Its reply form")});
    connect(m_page, &QComboBox::currentIndexChanged, this, &LettersPreview::draw);
    m_picture->setObjectName(u"letterPicture"_s);
    m_picture->setFixedSize(PreviewWidth, PreviewWidth * 297 / 210);
    m_picture->setFrameShape(QFrame::Box);
    m_picture->setAccessibleName(tr("Preview of the first letter"));
    auto* warning =
        new Paragraph(tr("Each letter holds the code of one person. Delete a PDF when it is printed."), this);
    setRole(*warning, role::Muted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_page);
    layout->addWidget(m_picture);
    layout->addWidget(warning);
    layout->addStretch(1);
}

LettersPreview::~LettersPreview() = default;

void LettersPreview::put(First first, Language language)
{
    m_first = std::move(first);
    m_language = language;
    const QSignalBlocker quiet(m_page);
    while (m_page->count() > m_first->count())
        m_page->removeItem(m_page->count() - 1);
    if (m_page->count() < m_first->count())
        m_page->addItem(tr("Its letter of attorney"));
    draw();
}

void LettersPreview::draw()
{
    if (!m_first)
        return;
    if (const auto done = drawPage(); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    Q_EMIT drawn();
}

Result<void> LettersPreview::drawPage()
{
    if (!m_fonts) {
        KAGIBAKO_TRY_ASSIGN(PaperFonts fonts, PaperFonts::installed());
        m_fonts.emplace(std::move(fonts));
    }
    Paper paper;
    paper.paint = [this](QPainter& painter) {
        return kagibako::paint(*m_first, m_page->currentIndex(), painter, m_language, *m_fonts);
    };
    const double ratio = m_picture->devicePixelRatioF();
    KAGIBAKO_TRY_ASSIGN(const QImage image, pictureOf(paper, dotsPerInchFor(PreviewWidth, ratio)));
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
    return {};
}

} // namespace kagibako::ui
