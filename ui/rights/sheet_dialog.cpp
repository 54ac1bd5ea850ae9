// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/sheet_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int PreviewWidth = 300;
} // namespace

SheetDialog::SheetDialog(Desk& desk, std::shared_ptr<const RightsView> view, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_view(std::move(view)), m_stack(new QStackedWidget(this)),
      m_banner(new Banner(this)), m_make(new QPushButton(tr("Make the sheet"), this)),
      m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"sheetDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Let somebody in"));
    setMinimumSize(680, 540);
    auto* title = new QLabel(tr("An enrolment sheet for somebody new"), this);
    title->setFont(ui::font(Type::Heading));
    m_stack->addWidget(makeQuestions());
    m_stack->addWidget(makePaper());
    m_make->setObjectName(u"makeSheet"_s);
    setRole(*m_make, role::Primary);
    m_make->setDefault(true);
    m_close->setObjectName(u"closeSheet"_s);
    m_close->setAutoDefault(false);
    connect(m_make, &QPushButton::clicked, this, &SheetDialog::make);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_make);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
}

SheetDialog::~SheetDialog() = default;

QWidget* SheetDialog::makeQuestions()
{
    auto* page = new QWidget;
    auto* form = new Form(tr("What they will be"), page);
    m_rank = new QComboBox(form);
    m_rank->setObjectName(u"sheetRank"_s);
    for (const Rank rank : {Rank::Member, Rank::Auditor, Rank::Admin}) {
        if (rank != Rank::Admin || m_view->myRank == Rank::Owner)
            m_rank->addItem(wordOf(rank), static_cast<int>(rank));
    }
    form->add(tr("&Rank"), m_rank,
              tr("A member works in scopes; an auditor reads the logs; an admin lets people in and sets rights."));
    m_roles = new RolePicker(m_view, form);
    connect(m_roles, &RolePicker::rankWished, this,
            [this](Rank rank) { m_rank->setCurrentIndex(m_rank->findData(static_cast<int>(rank))); });
    form->addWide(m_roles);
    auto* about = new Paragraph(
        tr("The sheet only lets somebody ask: you still let them in yourself, when their request is here. What needs a "
           "second signature takes it then."),
        page);
    setRole(*about, role::Muted);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(form);
    layout->addWidget(about);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

QWidget* SheetDialog::makePaper()
{
    auto* page = new QWidget;
    m_picture = new QLabel(page);
    m_picture->setObjectName(u"sheetPicture"_s);
    m_picture->setFixedSize(PreviewWidth, PreviewWidth * 297 / 210);
    m_picture->setFrameShape(QFrame::Box);
    m_picture->setAccessibleName(tr("Preview of the enrolment sheet"));
    m_print = new QPushButton(icon(u"printer"_s), tr("Print …"), page);
    m_print->setObjectName(u"printSheet"_s);
    auto* saveButton = new QPushButton(icon(u"pdf"_s), tr("PDF …"), page);
    saveButton->setObjectName(u"saveSheet"_s);
    connect(m_print, &QPushButton::clicked, this, &SheetDialog::print);
    connect(saveButton, &QPushButton::clicked, this, &SheetDialog::save);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_print);
    buttons->addWidget(saveButton);
    buttons->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::M);
    words->addWidget(new Paragraph(tr("Give this paper to this one person, from hand to hand or in a sealed envelope. "
                                      "Never send the code by mail or chat."),
                                   page));
    words->addWidget(new Paragraph(tr("It works once, within %n day(s).", nullptr, AccountService::SheetDays), page));
    words->addWidget(
        new Paragraph(tr("What happens next: with the paper they begin in Kagibako and choose a login and a "
                         "password. Then their request appears here, and you let them in. Where keys or a "
                         "rank are at stake, the two of you compare four words by voice first."),
                      page));
    words->addLayout(buttons);
    auto* warning =
        new Paragraph(tr("A PDF is as secret as the paper: print it at once, then delete the file. When this "
                         "window is closed, the code is nowhere but on paper."),
                      page);
    setRole(*warning, role::Muted);
    words->addWidget(warning);
    words->addStretch(1);
    auto* layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    layout->addWidget(m_picture, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return page;
}

void SheetDialog::make()
{
    m_banner->clear();
    m_make->setEnabled(false);
    m_stack->setEnabled(false);
    const auto rank = static_cast<Rank>(m_rank->currentData().toInt());
    QStringList lines = roleLines(*m_view, m_roles->roles());
    if (rank != Rank::Member)
        lines.prepend(tr("Rank: %1").arg(wordOf(rank)));
    m_desk.run(
        this, tr("Making the enrolment sheet"),
        [rank, roles = m_roles->roles(), lines](ClientSession& session, Job&) -> Result<SheetPtr> {
            // A sheet whose answer was lost lets nobody in: its code was never on paper.
            KAGIBAKO_TRY(session.lookFirst());
            KAGIBAKO_TRY_ASSIGN(const auto made, AccountService(session).makeSheet(rank, roles));
            auto sheet = std::make_shared<EnrolmentSheet>();
            sheet->organization = session.ledger().name();
            sheet->org = session.config().org;
            sheet->server = QUrl(QString::fromUtf8(session.config().server)).authority();
            sheet->serverFingerprint = session.config().pin;
            sheet->sheet = made.id.text();
            sheet->roles = lines;
            sheet->by = session.config().login;
            sheet->made = session.clock().today();
            sheet->until = made.expires.toOffsetFromUtc(9 * 3600).date();
            sheet->code = made.text.clone();
            return SheetPtr(std::move(sheet));
        },
        [this](Result<SheetPtr> sheet) {
            m_stack->setEnabled(true);
            m_make->setEnabled(true);
            if (!sheet)
                return m_banner->fail(sheet.error(), m_desk.language(), m_desk.problemId());
            showSheet(std::move(*sheet));
        });
}

void SheetDialog::showSheet(SheetPtr sheet)
{
    m_sheet = std::move(sheet);
    m_make->setVisible(false);
    m_close->setText(tr("Close"));
    m_stack->setCurrentIndex(1);
    if (const auto shown = showPicture(); !shown)
        return m_banner->fail(shown.error(), m_desk.language());
    m_banner->say(Banner::Kind::Good, tr("The sheet is made; it can be used until %1. It is not on paper yet.")
                                          .arg(dateText(m_sheet->until, m_desk.language())));
    m_print->setFocus();
}

Paper SheetDialog::paper() const
{
    return {
        .paint = [this](QPainter& painter) { return kagibako::paint(*m_sheet, painter, m_desk.language(), *m_fonts); },
        .writePdf = [this](QIODevice& out) { return writePdf(*m_sheet, out, m_desk.language(), *m_fonts); }};
}

Result<void> SheetDialog::showPicture()
{
    if (!m_fonts) {
        KAGIBAKO_TRY_ASSIGN(PaperFonts fonts, PaperFonts::installed());
        m_fonts.emplace(std::move(fonts));
    }
    const double ratio = m_picture->devicePixelRatioF();
    KAGIBAKO_TRY_ASSIGN(const QImage image, pictureOf(paper(), dotsPerInchFor(PreviewWidth, ratio)));
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
    return {};
}

void SheetDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (m_fonts && dialog.exec() == QDialog::Accepted)
        cameOut(ui::print(paper(), printer));
}

void SheetDialog::save()
{
    const QString path = m_desk.prompt().saveFile(this, tr("Save as PDF"), u"enrolment-sheet.pdf"_s, tr("PDF (*.pdf)"));
    if (m_fonts && !path.isEmpty())
        cameOut(savePdf(paper(), path));
}

void SheetDialog::cameOut(const Result<void>& outcome)
{
    if (!outcome)
        return m_banner->fail(outcome.error(), m_desk.language());
    m_banner->say(Banner::Kind::Good, tr("Done. Check that it came out whole."));
}

} // namespace kagibako::ui
