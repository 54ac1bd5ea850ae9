// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/sheets_step.h"

#include "ui/common/form.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_edit.h"
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
constexpr double PaperWidthInches = 210 / 25.4;

std::size_t place(Sheets::Which which)
{
    return static_cast<std::size_t>(which);
}

/// Two different groups, chosen by the keys themselves: the same ones when somebody goes back and forth.
std::array<int, 2> groupsToAsk(const OrgId& org)
{
    const QByteArrayView bytes = org.bytes();
    const int first = static_cast<std::uint8_t>(bytes[0]) % Sheets::RecoveryGroups;
    const int step = 1 + static_cast<std::uint8_t>(bytes[1]) % (Sheets::RecoveryGroups - 1);
    const int second = (first + step) % Sheets::RecoveryGroups;
    return {std::min(first, second) + 1, std::max(first, second) + 1};
}

} // namespace

SheetsStep::SheetsStep(Desk& desk, std::shared_ptr<Beginning> beginning, QWidget* parent)
    : Step(desk, std::move(beginning), parent)
{
    auto* about =
        new Paragraph(tr("These two papers exist nowhere else: not at the server, not with its operator, not with us. "
                         "Nothing has been founded yet; you can still stop here."),
                      this);
    auto* papers = new QHBoxLayout;
    papers->setSpacing(space::L);
    papers->addWidget(
        makePaper(Sheets::Which::Recovery, tr("Recovery sheet"),
                  tr("Opens everything when nobody can log in any more. Print it twice, for two safes.")));
    papers->addWidget(makePaper(Sheets::Which::Account, tr("Account sheet"),
                                tr("The paper half of your login. Print it once, and keep it locked away.")));
    papers->addWidget(makeTypedBack(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(about);
    layout->addLayout(papers, 1);
}

SheetsStep::~SheetsStep() = default;

QWidget* SheetsStep::makePaper(Sheets::Which which, const QString& title, const QString& about)
{
    const bool recovery = which == Sheets::Which::Recovery;
    auto* card = new QFrame(this);
    setRole(*card, role::Card);
    auto* heading = new QLabel(title, card);
    heading->setFont(ui::font(Type::Heading));
    auto* text = new Paragraph(about, card);
    auto* picture = new QLabel(card);
    picture->setFixedSize(PreviewWidth, PreviewWidth * 297 / 210);
    picture->setFrameShape(QFrame::Box);
    picture->setAccessibleName(tr("Preview: %1").arg(title));
    auto* mark = new QLabel(card);
    mark->setObjectName(recovery ? u"recoveryOut"_s : u"accountOut"_s);
    auto* printButton = new QPushButton(icon(u"printer"_s), tr("Print …"), card);
    printButton->setObjectName(recovery ? u"printRecovery"_s : u"printAccount"_s);
    auto* saveButton = new QPushButton(icon(u"pdf"_s), tr("PDF …"), card);
    saveButton->setObjectName(recovery ? u"saveRecovery"_s : u"saveAccount"_s);
    connect(printButton, &QPushButton::clicked, this, [this, which] { print(which); });
    connect(saveButton, &QPushButton::clicked, this, [this, which] { save(which); });
    m_pictures[place(which)] = picture;
    m_marks[place(which)] = mark;
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(printButton);
    buttons->addWidget(saveButton);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::S);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addStretch(1);
    layout->addWidget(picture, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addWidget(mark);
    card->setFixedWidth(PreviewWidth + 2 * space::L + 2);
    return card;
}

QWidget* SheetsStep::makeTypedBack()
{
    auto* form = new Form(tr("Typed back from the paper"), this);
    auto* why = new Paragraph(
        tr("Take the printed recovery sheet and type these two groups. So you know that it can be read."), form);
    form->addWide(why);
    for (std::size_t i = 0; i < m_typed.size(); ++i) {
        m_typed[i] = new SecretEdit(SecretEdit::Kind::Code, form);
        m_typed[i]->setObjectName(i == 0 ? u"groupOne"_s : u"groupTwo"_s);
        m_labels[i] = form->add(tr("Group"), m_typed[i]);
        connect(m_typed[i], &SecretEdit::changed, this, &Step::readyChanged);
    }
    auto* warning =
        new Paragraph(tr("A PDF is as secret as the paper: print it at once, then delete the file. Don't print on a "
                         "shared copier."),
                      form);
    setRole(*warning, role::Muted);
    form->addWide(warning);
    return form;
}

void SheetsStep::enter()
{
    const Founded& founded = m_beginning->founding->founded();
    if (!m_fonts) {
        auto fonts = PaperFonts::installed();
        if (!fonts) {
            Q_EMIT failed(fonts.error());
            return;
        }
        m_fonts.emplace(std::move(*fonts));
    }
    m_sheets.emplace(founded, m_beginning->request.name, m_desk.clock().today(), m_desk.language());
    m_asked = groupsToAsk(founded.config.org);
    m_out = {};
    for (std::size_t i = 0; i < m_typed.size(); ++i) {
        m_typed[i]->clear();
        m_labels[i]->setText(tr("Group &%1").arg(m_asked[i]));
        m_marks[i]->setText(tr("Not on paper yet"));
    }
    showPicture(Sheets::Which::Recovery);
    showPicture(Sheets::Which::Account);
    Q_EMIT readyChanged();
}

void SheetsStep::showPicture(Sheets::Which which)
{
    QLabel* label = m_pictures[place(which)];
    const double ratio = label->devicePixelRatioF();
    const auto image = m_sheets->picture(which, qRound(PreviewWidth * ratio / PaperWidthInches), *m_fonts);
    if (!image) {
        Q_EMIT failed(image.error());
        return;
    }
    QPixmap pixmap = QPixmap::fromImage(*image);
    pixmap.setDevicePixelRatio(ratio);
    label->setPixmap(pixmap);
}

void SheetsStep::cameOut(Sheets::Which which)
{
    m_out[place(which)] = true;
    m_marks[place(which)]->setText(tr("Done. Check that it came out whole."));
    Q_EMIT readyChanged();
}

void SheetsStep::print(Sheets::Which which)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setCopyCount(which == Sheets::Which::Recovery ? 2 : 1);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto printed = m_sheets->print(which, printer, *m_fonts);
    if (!printed)
        Q_EMIT failed(printed.error());
    else
        cameOut(which);
}

void SheetsStep::save(Sheets::Which which)
{
    const QString name = which == Sheets::Which::Recovery ? u"recovery-sheet.pdf"_s : u"account-sheet.pdf"_s;
    const QString path = m_desk.prompt().saveFile(this, tr("Save as PDF"), name, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto saved = m_sheets->save(which, path, *m_fonts);
    if (!saved)
        Q_EMIT failed(saved.error());
    else
        cameOut(which);
}

bool SheetsStep::isReady() const
{
    return m_out[0] && m_out[1] && m_typed[0]->characters() == 4 && m_typed[1]->characters() == 4;
}

void SheetsStep::leave()
{
    for (std::size_t i = 0; i < m_typed.size(); ++i) {
        if (m_sheets->isGroup(m_asked[i], m_typed[i]->exposeSecret()))
            continue;
        m_typed[i]->setWrong(true);
        m_typed[i]->setFocus();
        Q_EMIT wrong(tr("Group %1 is not what the paper says. Read it again; 0 is zero and 1 is one.").arg(m_asked[i]));
        return;
    }
    commit();
}

void SheetsStep::commit()
{
    m_desk.worker().run(
        this, tr("Founding the organization"),
        [beginning = m_beginning, make = m_desk.transport(), folder = m_desk.folder(),
         clock = &m_desk.clock()](Job&) -> Result<void> {
            const auto transport = make(beginning->request.server, beginning->request.pin);
            // The file first: an organization whose folder cannot be written would be lost to its owner.
            if (!readClientConfig(folder))
                KAGIBAKO_TRY(writeClientConfig(folder, beginning->founding->founded().config));
            auto committed = beginning->founding->commit(*transport);
            // Only the answer may have been lost: whoever can log in has an organization.
            if (committed || ClientSession::unlock(folder, beginning->secrets, *transport, *clock))
                return {};
            if (committed.error().code() != ErrorCode::NetFailed)
                removeClientConfig(folder);
            return committed;
        },
        [this](const Result<void>& outcome) {
            if (!outcome)
                Q_EMIT failed(outcome.error());
            else
                Q_EMIT done();
        });
}

} // namespace kagibako::ui
