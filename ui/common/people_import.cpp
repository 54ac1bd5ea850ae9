// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/people_import.h"

#include "core/texts/error_text.h"
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <map>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostBytes = 64 * 1024 * 1024;
constexpr int MostProblems = 500; // more than anybody corrects at once

QString fieldWord(const QByteArray& field)
{
    static const std::map<QByteArray, const char*> Words{{"kind", QT_TRANSLATE_NOOP("Fields", "Kind")},
                                                         {"code", QT_TRANSLATE_NOOP("Fields", "Code")},
                                                         {"name", QT_TRANSLATE_NOOP("Fields", "Name")},
                                                         {"kana", QT_TRANSLATE_NOOP("Fields", "Kana")},
                                                         {"birth", QT_TRANSLATE_NOOP("Fields", "Born")},
                                                         {"mail", QT_TRANSLATE_NOOP("Fields", "Mail")},
                                                         {"department", QT_TRANSLATE_NOOP("Fields", "Department")},
                                                         {"joined", QT_TRANSLATE_NOOP("Fields", "Joined")},
                                                         {"left", QT_TRANSLATE_NOOP("Fields", "Left")},
                                                         {"filer", QT_TRANSLATE_NOOP("Fields", "Employee")},
                                                         {"relation", QT_TRANSLATE_NOOP("Fields", "Relation")}};
    const auto word = Words.find(field);
    return word == Words.end() ? QString() : QCoreApplication::translate("Fields", word->second);
}

/// The first of the sentences: what is wrong, without what was kept, which is the same for all rows.
QString firstSentence(const QString& text, Language language)
{
    const qsizetype end = language == Language::Japanese ? text.indexOf(u'。') : text.indexOf(u". "_s);
    return end < 0 ? text : text.first(end + 1);
}

} // namespace

PeopleImportDialog::PeopleImportDialog(Desk& desk, const QString& path, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_scope(new QComboBox(this)), m_summary(new QLabel(this)),
      m_table(new QTableWidget(this)), m_banner(new Banner(this)), m_import(new QPushButton(this)),
      m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"peopleImport"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import people"));
    resize(820, 560);
    setMinimumSize(640, 420);
    auto* title = new QLabel(tr("Import from %1").arg(QFileInfo(path).fileName()), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(ui::font(Type::Heading));
    auto* label = new QLabel(tr("Into the &scope"), this);
    label->setBuddy(m_scope);
    m_scope->setObjectName(u"importScope"_s);
    for (const Overview::ScopeView& one : desk.overview().scopes) {
        if (one.mine.has(Action::People))
            m_scope->addItem(one.name, one.id.string().toLatin1());
    }
    m_summary->setWordWrap(true);
    m_summary->setObjectName(u"importSummary"_s);
    m_table->setObjectName(u"importTable"_s);
    m_table->setAccessibleName(tr("Preview"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_import->setObjectName(u"import"_s);
    m_import->setText(tr("Import"));
    setRole(*m_import, role::Primary);
    m_close->setObjectName(u"closeImport"_s);
    connect(m_import, &QPushButton::clicked, this, &PeopleImportDialog::import);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &PeopleImportDialog::preview);
    connect(&desk, &Desk::locked, this, &QDialog::reject);

    auto* into = new QHBoxLayout;
    into->addWidget(label);
    into->addWidget(m_scope, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_import);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addLayout(into);
    layout->addWidget(m_summary);
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > MostBytes) {
        m_banner->fail(Error(file.isOpen() ? ErrorCode::TooLarge : ErrorCode::IoFailed), desk.language());
        m_import->setEnabled(false);
        return;
    }
    m_file = file.readAll();
    preview();
}

void PeopleImportDialog::start(Desk& desk, QWidget* parent)
{
    const QString path = desk.prompt().openFile(parent, tr("Import people"), tr("CSV (*.csv *.txt)"));
    if (path.isEmpty())
        return;
    auto* dialog = new PeopleImportDialog(desk, path, parent->window());
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

std::optional<ScopeId> PeopleImportDialog::scope() const
{
    const auto id = ScopeId::fromText(m_scope->currentData().toByteArray());
    return id ? std::optional(*id) : std::nullopt;
}

void PeopleImportDialog::setBusy(bool busy)
{
    m_import->setEnabled(!busy);
    m_scope->setEnabled(!busy);
    m_close->setEnabled(!busy);
}

void PeopleImportDialog::preview()
{
    if (!scope())
        return;
    m_banner->clear();
    setBusy(true);
    m_desk.run(
        this, tr("Reading the file"),
        [file = m_file, scope = *scope()](ClientSession& session, Job&) {
            return PeopleService(session).previewCsv(file, scope);
        },
        [this](const Result<PeopleService::Imported>& preview) {
            setBusy(false);
            m_import->setEnabled(false);
            if (!preview)
                return m_banner->fail(preview.error(), m_desk.language());
            showPreview(*preview);
        });
}

void PeopleImportDialog::showPreview(const PeopleService::Imported& preview)
{
    if (!preview.problems.empty()) {
        m_summary->setText(tr("%n problem(s). Nothing can be imported until they are corrected in the file.", nullptr,
                              static_cast<int>(preview.problems.size())));
        return showProblems(preview.problems);
    }
    QString text =
        tr("%L1 new, %L2 changed, %L3 as before.").arg(preview.added).arg(preview.changed).arg(preview.unchanged);
    if (!preview.ignoredColumns.isEmpty())
        text += u' ' + tr("Columns that are not taken over: %1.").arg(preview.ignoredColumns.join(u"、"_s));
    m_summary->setText(text);
    m_import->setEnabled(preview.added + preview.changed > 0);
    m_import->setText(tr("Import %Ln people", nullptr, static_cast<int>(preview.added + preview.changed)));
    showSample(preview.sample);
}

void PeopleImportDialog::showProblems(const std::vector<RowProblem>& problems)
{
    m_table->clear();
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Row"), tr("Column"), tr("Problem")});
    m_table->setRowCount(static_cast<int>(std::min<std::size_t>(problems.size(), MostProblems)));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const RowProblem& problem = problems[static_cast<std::size_t>(row)];
        m_table->setItem(row, 0, new QTableWidgetItem(QString::number(problem.row)));
        m_table->setItem(row, 1, new QTableWidgetItem(fieldWord(problem.field)));
        m_table->setItem(
            row, 2, new QTableWidgetItem(firstSentence(errorText(problem.code, m_desk.language()), m_desk.language())));
    }
    m_table->resizeColumnsToContents();
}

void PeopleImportDialog::showSample(const std::vector<Person>& people)
{
    m_table->clear();
    const QStringList titles{fieldWord("code"),       fieldWord("name"),   fieldWord("kana"), fieldWord("kind"),
                             fieldWord("department"), fieldWord("joined"), fieldWord("mail")};
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    m_table->setRowCount(static_cast<int>(people.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Person& person = people[static_cast<std::size_t>(row)];
        const QStringList cells{person.code,       person.name,
                                person.kana,       wordOf(person.kind),
                                person.department, dateText(person.joined.value_or(QDate()), m_desk.language()),
                                person.mail};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_table->resizeColumnsToContents();
}

void PeopleImportDialog::import()
{
    if (!scope())
        return;
    setBusy(true);
    m_desk.run(
        this, tr("Importing people"),
        [file = m_file, scope = *scope()](ClientSession& session, Job& job) {
            return PeopleService(session).importCsv(file, scope,
                                                    [&job](qint64 done, qint64 of) { job.progress(done, of); });
        },
        [this](const Result<PeopleService::Imported>& imported) {
            setBusy(false);
            if (!imported)
                return m_banner->fail(imported.error(), m_desk.language(), m_desk.problemId());
            accept();
        });
}

} // namespace kagibako::ui
