// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/certificate_dialog.h"

#include "core/domain/date_text.h"
#include "core/services/register_service.h"
#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostTyped = 100; // characters of a name

/// Readable by its owner only, and whole or not there at all.
Result<void> save(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    const bool ok = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                    file.write(bytes) == bytes.size() && file.commit();
    return ok ? Result<void>() : fail(ErrorCode::IoFailed, u"certificate"_s);
}

/// The same name with another ending.
QString beside(const QString& path, const QString& ending)
{
    const QFileInfo info(path);
    return info.path() + u'/' + info.completeBaseName() + ending;
}

} // namespace

CertificateDialog::CertificateDialog(Desk& desk, QList<ObjectId> marked, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_marked(std::move(marked)), m_ofMarked(new QRadioButton(this)),
      m_ofPeriod(new QRadioButton(this)), m_from(new QLineEdit(this)), m_to(new QLineEdit(this)),
      m_responsible(new QLineEdit(this)), m_problem(new Paragraph({}, this)), m_banner(new Banner(this)),
      m_save(new QPushButton(icon(u"pdf"_s), tr("Save certificate …"), this)),
      m_register(new QPushButton(icon(u"pdf"_s), tr("Save register …"), this))
{
    setObjectName(u"certificateDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Proof of disposal"));
    setMinimumSize(600, 520);
    auto* title = new Paragraph(tr("Prove what is gone"), this);
    title->setFont(ui::font(Type::Heading));
    auto* about = new Paragraph(
        tr("The certificate is a signed file and its paper: anybody can check it without the server, and it names no "
           "number. The register (廃棄記録簿) lists the disposals of a period, with room for the check of whoever is "
           "responsible; nobody's name stands in it."),
        this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(about);
    addChoices(*layout);
    addPeriod(*layout);
    layout->addWidget(m_banner);
    layout->addStretch(1);
    layout->addWidget(makeButtons());
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    refresh();
}

void CertificateDialog::addChoices(QVBoxLayout& layout)
{
    m_ofMarked->setObjectName(u"ofMarked"_s);
    m_ofMarked->setText(
        tr("Certificate of the %n number(s) that are marked", nullptr, static_cast<int>(m_marked.size())));
    m_ofPeriod->setObjectName(u"ofPeriod"_s);
    m_ofPeriod->setText(tr("Certificate of all that were destroyed in the period"));
    m_ofMarked->setEnabled(!m_marked.isEmpty());
    (m_marked.isEmpty() ? m_ofPeriod : m_ofMarked)->setChecked(true);
    for (QRadioButton* choice : {m_ofMarked, m_ofPeriod}) {
        connect(choice, &QRadioButton::toggled, this, &CertificateDialog::refresh);
        layout.addWidget(choice);
    }
}

void CertificateDialog::addPeriod(QVBoxLayout& layout)
{
    const QDate today = m_desk.clock().today();
    const auto shown = [](const QDate& day) { return day.toString(u"yyyy/MM/dd"_s); };
    // The business year of most companies.
    const QDate april(today.month() < 4 ? today.year() - 1 : today.year(), 4, 1);
    auto* form = new Form({}, this);
    m_from->setObjectName(u"certificateFrom"_s);
    m_from->setText(shown(april));
    m_to->setObjectName(u"certificateTo"_s);
    m_to->setText(shown(today));
    m_responsible->setObjectName(u"certificateResponsible"_s);
    m_responsible->setMaxLength(MostTyped);
    form->add(tr("&From"), m_from);
    form->add(tr("&Through"), m_to);
    form->add(tr("&Responsible person"), m_responsible, tr("Stands on the certificate; empty: a line to write on."));
    m_problem->setObjectName(u"certificateProblem"_s);
    form->addWide(m_problem);
    for (QLineEdit* day : {m_from, m_to})
        connect(day, &QLineEdit::textChanged, this, &CertificateDialog::refresh);
    layout.addWidget(form);
}

QWidget* CertificateDialog::makeButtons()
{
    auto* line = new QWidget(this);
    m_save->setObjectName(u"saveCertificate"_s);
    setRole(*m_save, role::Primary);
    m_save->setDefault(true);
    m_register->setObjectName(u"saveRegister"_s);
    m_register->setAutoDefault(false);
    auto* close = new QPushButton(tr("Close"), line);
    close->setObjectName(u"closeCertificate"_s);
    close->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &CertificateDialog::saveCertificate);
    connect(m_register, &QPushButton::clicked, this, &CertificateDialog::saveRegister);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(m_register);
    layout->addWidget(m_save);
    return line;
}

std::optional<QPair<QDate, QDate>> CertificateDialog::period() const
{
    const auto from = parseDate(m_from->text());
    const auto to = parseDate(m_to->text());
    return from && to && *from <= *to ? std::optional(qMakePair(*from, *to)) : std::nullopt;
}

void CertificateDialog::refresh()
{
    const bool isPeriod = period().has_value();
    m_problem->setWords(isPeriod ? QString() : tr("Type two days, the earlier one first, for example 2026/4/1."));
    m_problem->setVisible(!isPeriod);
    m_save->setEnabled(!m_isBusy && (m_ofMarked->isChecked() || isPeriod));
    m_register->setEnabled(!m_isBusy && isPeriod);
}

void CertificateDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    refresh();
}

bool CertificateDialog::mayReplace(const QString& path)
{
    return !QFile::exists(path) ||
           m_desk.prompt().confirm(this, {.title = tr("Replace the file?"),
                                          .text = tr("%1 is there already.").arg(QFileInfo(path).fileName()),
                                          .yes = tr("Replace"),
                                          .danger = true});
}

void CertificateDialog::saveCertificate()
{
    m_banner->clear();
    const QString name = u"disposal-certificate-%1.json"_s.arg(m_desk.clock().today().toString(Qt::ISODate));
    const QString path = m_desk.prompt().saveFile(this, tr("Save the certificate"), name, tr("Certificate (*.json)"));
    // The system asked about the file that was chosen; nobody asked about the paper beside it.
    const QString paper = path.isEmpty() ? QString() : beside(path, u".pdf"_s);
    if (path.isEmpty() || !mayReplace(paper))
        return;
    CertificateChoice choice;
    if (m_ofMarked->isChecked())
        choice.boxes = m_marked;
    else
        choice.period = period();
    choice.responsible = m_responsible->text().trimmed();
    setBusy(true);
    m_desk.run(
        this, tr("Making a certificate"),
        [choice, path, paper, language = m_desk.language()](ClientSession& session, Job&) -> Result<Files> {
            CertificateService service(session);
            KAGIBAKO_TRY_ASSIGN(const auto made, service.make(choice, session.clock().now()));
            KAGIBAKO_TRY_ASSIGN(const QByteArray json, service.json(made));
            KAGIBAKO_TRY_ASSIGN(const QByteArray pdf, service.pdf(made, language));
            return Files{{path, json}, {paper, pdf}};
        },
        [this](const Result<Files>& files) {
            write(files, tr("Saved: the signed file, and beside it the same as PDF. Keep both with the register."));
        });
}

void CertificateDialog::saveRegister()
{
    m_banner->clear();
    const auto days = period();
    if (!days)
        return;
    const QString name =
        u"disposal-register-%1-%2.pdf"_s.arg(days->first.toString(Qt::ISODate), days->second.toString(Qt::ISODate));
    const QString path = m_desk.prompt().saveFile(this, tr("Save the register"), name, tr("PDF (*.pdf)"));
    const QString table = path.isEmpty() ? QString() : beside(path, u".csv"_s);
    if (path.isEmpty() || !mayReplace(table))
        return;
    setBusy(true);
    m_desk.run(
        this, tr("Making the register"),
        [days = *days, path, table, language = m_desk.language()](ClientSession& session, Job&) -> Result<Files> {
            KAGIBAKO_TRY_ASSIGN(
                const DisposalRegister made,
                RegisterService(session).make(days.first, days.second, {}, session.clock().now(), language));
            KAGIBAKO_TRY_ASSIGN(const QByteArray pdf, RegisterService::pdf(made, language));
            KAGIBAKO_TRY_ASSIGN(const QByteArray csv, RegisterService::csv(made, language));
            return Files{{path, pdf}, {table, csv}};
        },
        [this](const Result<Files>& files) { write(files, tr("Saved: the register as PDF, and beside it as CSV.")); });
}

void CertificateDialog::write(const Result<Files>& files, const QString& done)
{
    setBusy(false);
    if (!files && files.error().code() == ErrorCode::NotFound)
        return m_banner->say(Banner::Kind::Info, tr("No number was destroyed then, so there is nothing to certify."));
    if (!files && files.error().code() == ErrorCode::TooLarge)
        return m_banner->say(Banner::Kind::Warn,
                             tr("These are too many for one certificate. Choose a shorter period, or mark fewer."));
    if (!files)
        return m_banner->fail(files.error(), m_desk.language(), m_desk.problemId());
    for (const File& file : *files) {
        if (const auto saved = save(file.path, file.bytes); !saved)
            return m_banner->fail(saved.error(), m_desk.language());
    }
    m_banner->say(Banner::Kind::Good, done);
}

} // namespace kagibako::ui
