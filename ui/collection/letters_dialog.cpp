// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collection/letters_dialog.h"

#include "ui/collection/letters_preview.h"
#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int SoonMilliseconds = 300;
constexpr int ReturnLines = 3;
const QString WindowKey = u"letters/window"_s;
const QString RightKey = u"letters/right"_s;
const QString DownKey = u"letters/down"_s;
const QString Nagagata3 = u"nagagata3"_s;
const QString Kakugata2 = u"kakugata2"_s;
} // namespace

LettersDialog::LettersDialog(Desk& desk, QList<InvitationId> invitations, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_invitations(std::move(invitations)), m_soon(new QTimer(this)),
      m_banner(new Banner(this)), m_preview(new LettersPreview(this)),
      m_print(new QPushButton(icon(u"printer"_s), tr("Print …"), this)),
      m_save(new QPushButton(icon(u"pdf"_s), tr("PDF …"), this))
{
    setObjectName(u"lettersDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Request letters"));
    resize(860, 660);
    setMinimumSize(780, 560);
    auto* title = new QLabel(tr("Letters for %n invitation(s)", nullptr, static_cast<int>(m_invitations.size())), this);
    title->setFont(ui::font(Type::Heading));
    m_print->setObjectName(u"printLetters"_s);
    m_print->setAutoDefault(false);
    m_save->setObjectName(u"saveLetters"_s);
    m_save->setAutoDefault(false);
    auto* close = new QPushButton(tr("Cancel"), this);
    close->setObjectName(u"closeLetters"_s);
    close->setAutoDefault(false);
    connect(m_print, &QPushButton::clicked, this, &LettersDialog::print);
    connect(m_save, &QPushButton::clicked, this, &LettersDialog::save);
    connect(m_preview, &LettersPreview::drawn, this, [this] { allow(true); });
    connect(m_preview, &LettersPreview::failed, this, [this](const Error& error) {
        allow(false);
        m_banner->fail(error, m_desk.language());
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    m_soon->setSingleShot(true);
    m_soon->setInterval(SoonMilliseconds);
    connect(m_soon, &QTimer::timeout, this, &LettersDialog::refresh);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(space::L);
    middle->addWidget(makeQuestions(), 1);
    middle->addWidget(m_preview);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_print);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_banner);
    layout->addLayout(middle, 1);
    layout->addLayout(buttons);
    allow(false); // until the first is seen
    refresh();
}

LettersDialog::~LettersDialog() = default;

QDoubleSpinBox* LettersDialog::makeShift(const QString& name, double least, double most)
{
    auto* box = new QDoubleSpinBox;
    box->setObjectName(name);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setRange(least, most);
    connect(box, &QDoubleSpinBox::valueChanged, m_soon, qOverload<>(&QTimer::start));
    return box;
}

QWidget* LettersDialog::makeQuestions()
{
    auto* page = new QWidget;
    auto* form = new Form(tr("Envelope"), page);
    m_envelope = new QComboBox(form);
    m_envelope->setObjectName(u"letterEnvelope"_s);
    m_envelope->addItem(tr("Nagagata 3, folded in three (長形3号)"), Nagagata3);
    m_envelope->addItem(tr("Kakugata 2, flat (角形2号)"), Kakugata2);
    form->add(tr("&Window envelope"), m_envelope);
    m_right = makeShift(u"letterRight"_s, -10, 10);
    m_down = makeShift(u"letterDown"_s, -3, 10);
    form->add(tr("Move &right (mm)"), m_right);
    form->add(tr("Move &down (mm)"), m_down,
              tr("Windows differ: print one letter, fold it into your envelope, and move the address until it is seen "
                 "however the paper slides."));
    const Settings& settings = m_desk.settings();
    m_envelope->setCurrentIndex(std::max(0, m_envelope->findData(settings.last(WindowKey))));
    m_right->setValue(settings.last(RightKey).toDouble());
    m_down->setValue(settings.last(DownKey).toDouble());

    auto* words = new Form(tr("Letter"), page);
    m_language = new QComboBox(words);
    m_language->setObjectName(u"letterLanguage"_s);
    m_language->addItem(tr("Japanese"), static_cast<int>(Language::Japanese));
    m_language->addItem(tr("English"), static_cast<int>(Language::English));
    words->add(tr("&Language"), m_language);
    m_returnTo = new QPlainTextEdit(words);
    m_returnTo->setObjectName(u"letterReturnTo"_s);
    m_returnTo->setTabChangesFocus(true);
    m_returnTo->setFixedHeight(m_returnTo->fontMetrics().lineSpacing() * ReturnLines + 2 * space::S);
    words->add(tr("Return &address"), m_returnTo,
               tr("Postal code and address, a line each, for the window of the return envelope. Empty: the form says "
                  "whom to hand it to."));
    m_identified = new QCheckBox(tr("They were &identified when hired or contracted"), words);
    m_identified->setObjectName(u"letterIdentified"_s);
    m_identified->setChecked(true);
    m_identified->setToolTip(tr("Then the form that we print for them proves their identity when it comes back."));
    m_proxy = new QCheckBox(tr("With a letter of attorney for &spouses"), words);
    m_proxy->setObjectName(u"letterProxy"_s);
    words->addWide(m_identified);
    words->addWide(m_proxy);
    for (QComboBox* box : {m_envelope, m_language})
        connect(box, &QComboBox::currentIndexChanged, m_soon, qOverload<>(&QTimer::start));
    for (QCheckBox* box : {m_identified, m_proxy})
        connect(box, &QCheckBox::toggled, m_soon, qOverload<>(&QTimer::start));
    connect(m_returnTo, &QPlainTextEdit::textChanged, m_soon, qOverload<>(&QTimer::start));

    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(form);
    layout->addWidget(words);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    return scroll;
}

LetterService::Request LettersDialog::request() const
{
    LetterService::Request request;
    request.invitations = m_invitations;
    request.language = static_cast<Language>(m_language->currentData().toInt());
    const EnvelopeWindow window =
        m_envelope->currentData().toString() == Kakugata2 ? EnvelopeWindow::kakugata2() : EnvelopeWindow::nagagata3();
    request.window = window.shifted(m_right->value(), m_down->value());
    for (const QString& line : m_returnTo->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            request.returnTo.append(line.trimmed());
    }
    request.withProxyLetter = m_proxy->isChecked();
    request.wereIdentified = m_identified->isChecked();
    return request;
}

void LettersDialog::refresh()
{
    using First = LettersPreview::First;
    const int asked = ++m_asked;
    const LetterService::Request wanted = request();
    m_desk.run(
        this, {},
        [wanted](ClientSession& session, Job&) -> Result<First> {
            KAGIBAKO_TRY_ASSIGN(LetterPages pages, LetterService(session).first(wanted));
            return First(std::make_shared<LetterPages>(std::move(pages)));
        },
        [this, asked, language = wanted.language](Result<First> first) {
            if (asked != m_asked)
                return;
            if (first)
                return m_preview->put(std::move(*first), language);
            allow(false);
            m_banner->fail(first.error(), m_desk.language(), m_desk.problemId());
        });
}

void LettersDialog::allow(bool letters)
{
    m_print->setEnabled(letters);
    m_save->setEnabled(letters);
    if (letters)
        m_banner->clear();
}

void LettersDialog::save()
{
    const QString path = m_desk.prompt().saveFile(this, tr("Save the letters"), u"letters.pdf"_s, tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        finish(path, {});
}

void LettersDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    QPrintDialog dialog(printer.get(), this);
    if (dialog.exec() == QDialog::Accepted)
        finish({}, std::move(printer));
}

void LettersDialog::finish(const QString& path, std::shared_ptr<QPrinter> printer)
{
    Settings& settings = m_desk.settings();
    settings.setLast(WindowKey, m_envelope->currentData().toString());
    settings.setLast(RightKey, QString::number(m_right->value()));
    settings.setLast(DownKey, QString::number(m_down->value()));
    m_order = {request(), path, std::move(printer)};
    accept();
}

} // namespace kagibako::ui
