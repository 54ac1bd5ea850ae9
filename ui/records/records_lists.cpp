// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many numbers by the eyes of two: asking for exact lists, and saving what was approved.
#include "ui/common/banner.h"
#include "ui/common/icons.h"
#include "ui/common/list_words.h"
#include "ui/common/number_import_dialog.h"
#include "ui/common/table.h"
#include "ui/records/records_page.h"
#include "ui/records/request_list.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MostNames = 20; // of people who are not in the file
} // namespace

void RecordsPage::makeListActs()
{
    m_lists->setObjectName(u"listActs"_s);
    m_lists->setIcon(icon(u"more"_s));
    m_lists->setText(tr("Numbers"));
    auto* menu = new QMenu(m_lists);
    m_openMore = menu->addAction(icon(u"eye"_s), tr("Ask to open more numbers …"));
    m_openMore->setObjectName(u"askOpenMore"_s);
    m_export = menu->addAction(icon(u"export"_s), tr("Export numbers …"));
    m_export->setObjectName(u"exportNumbers"_s);
    m_import = menu->addAction(icon(u"import"_s), tr("Import numbers …"));
    m_import->setObjectName(u"importNumberFile"_s);
    connect(m_import, &QAction::triggered, this, [this] { NumberImportDialog::start(m_desk, this); });
    connect(m_openMore, &QAction::triggered, this, [this] { askForList(RequestDialog::What::Open); });
    connect(m_export, &QAction::triggered, this, [this] { askForList(RequestDialog::What::Export); });
    m_lists->setMenu(menu);
    connect(m_requests, &RequestList::saveAsked, this, &RecordsPage::saveList);
    connect(m_requests, &RequestList::failed, this,
            [this](const Error& error) { m_banner->fail(error, m_desk.language(), m_desk.problemId()); });
}

void RecordsPage::refreshListActs(bool anyMarked)
{
    const Overview& overview = m_desk.overview();
    m_openMore->setVisible(overview.may(Action::View));
    m_export->setVisible(overview.may(Action::Export));
    m_openMore->setEnabled(anyMarked);
    m_export->setEnabled(anyMarked);
    m_import->setVisible(overview.may(Action::Enter));
    m_lists->setVisible(overview.may(Action::View) || overview.may(Action::Export) || overview.may(Action::Enter));
    m_lists->setEnabled(anyMarked || overview.may(Action::Enter));
}

/// Those who are marked and have a number that is kept; nothing when they make no list, which is said.
std::optional<std::vector<Person>> RecordsPage::markedForList(Action needed)
{
    const PeopleRoll& roll = m_model.people();
    std::vector<Person> people;
    std::optional<ScopeId> scope;
    for (const int row : m_table->selectedRows()) {
        const std::size_t at = m_model.rollRow(row);
        if (roll.entry(at).state != PersonState::Current)
            continue;
        if (scope && *scope != roll.scope(at)) {
            m_banner->say(Banner::Kind::Warn, tr("The marked people are of several scopes, and a list is for one. "
                                                 "Choose a scope above, and mark them again."));
            return std::nullopt;
        }
        scope = roll.scope(at);
        people.push_back(roll.person(at));
    }
    const Overview::ScopeView* view = scope ? m_desk.overview().scope(*scope) : nullptr;
    if (people.empty())
        m_banner->say(Banner::Kind::Info, tr("None of the marked people has a number that is kept."));
    else if (view == nullptr || !view->mine.has(needed))
        m_banner->say(Banner::Kind::Warn, tr("In the scope of these people you may not do this."));
    else if (people.size() > static_cast<std::size_t>(kinds::MostListed))
        m_banner->say(Banner::Kind::Warn, tr("A list has at most %L1 people. Mark fewer.").arg(kinds::MostListed));
    else
        return people;
    return std::nullopt;
}

void RecordsPage::askForList(RequestDialog::What what)
{
    m_banner->clear();
    auto people = markedForList(what == RequestDialog::What::Export ? Action::Export : Action::View);
    if (!people)
        return;
    const auto leftOut = static_cast<qsizetype>(m_table->selectedRows().size() - people->size());
    auto* dialog = new RequestDialog(m_desk, what, std::move(*people), leftOut, window());
    connect(dialog, &RequestDialog::asked, this, [this](ListRequestService::State state) {
        if (state == ListRequestService::State::Approved)
            m_banner->say(Banner::Kind::Good, tr("Nobody else here could sign, so it is approved at once. Reports say "
                                                 "so."));
        else
            m_banner->say(Banner::Kind::Warn, tr("Asked. It waits for a second signature: tell somebody who may give "
                                                 "it, under Rights."));
    });
    dialog->show();
}

void RecordsPage::saveList(const ListRequestService::Shown& request)
{
    m_banner->clear();
    const auto count = static_cast<int>(request.count);
    const Question question{
        .title = tr("Save %n number(s) as a file?", nullptr, count),
        .text = tr("The file holds the numbers in the clear: whoever gets it can read them all. It is for: %1. Keep it "
                   "on this computer only as long as it is needed, then delete it, and empty the recycle bin. Every "
                   "number in it is recorded in the log.")
                    .arg(addresseeWord(request.addressee)),
        .yes = tr("Choose the place …"),
        .danger = true};
    if (!m_desk.prompt().confirm(this, question))
        return;
    const QString path = m_desk.prompt().saveFile(this, tr("Save the numbers"), u"numbers.csv"_s, tr("CSV (*.csv)"));
    if (path.isEmpty())
        return;
    m_requests->setBusy(true);
    m_desk.run(
        this, tr("Saving numbers"),
        [hash = request.request, path](ClientSession& session, Job& job) -> Result<ListRequestService::Exported> {
            job.allowCancel();
            KAGIBAKO_TRY(session.sync()); // what was destroyed a moment ago is known then
            return ListRequestService(session).save(hash, path, [&job](qint64 done, qint64 all) {
                job.progress(done, all);
                return !job.isCancelled();
            });
        },
        [this](const Result<ListRequestService::Exported>& exported) { tookList(exported); });
}

void RecordsPage::tookList(const Result<ListRequestService::Exported>& exported)
{
    m_requests->setBusy(false);
    if (!exported && exported.error().code() == ErrorCode::Cancelled)
        return m_banner->say(Banner::Kind::Warn, tr("Stopped. No file was left; what was opened until then stays in "
                                                    "the log."));
    if (!exported)
        return m_banner->fail(exported.error(), m_desk.language(), m_desk.problemId());
    QStringList lines{tr("Saved: %n number(s), in the clear. Delete the file as soon as it was used.", nullptr,
                         static_cast<int>(exported->written))};
    if (!exported->missing.isEmpty()) {
        QStringList names;
        for (const PersonId& person : exported->missing.first(std::min(MostNames, exported->missing.size())))
            names.append(nameOf(person));
        lines.append(tr("Not in the file, since destroyed or replaced after the approval, or damaged: %n (%1)", nullptr,
                        static_cast<int>(exported->missing.size()))
                         .arg(names.join(tr(", "))));
    }
    m_banner->say(Banner::Kind::Warn, lines.join(u'\n'));
}

QString RecordsPage::nameOf(const PersonId& person) const
{
    const auto row = m_model.people().rowOf(person);
    return row ? m_model.people().person(*row).name : person.string();
}

} // namespace kagibako::ui
