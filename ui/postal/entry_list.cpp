// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/entry_list.h"

#include "ui/common/banner.h"
#include "ui/common/words.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Japan = 9 * 3600;

bool isOpen(const PostalEntry& entry)
{
    return entry.state == PostalEntry::State::Saving || entry.state == PostalEntry::State::Failed;
}

QString stateWord(const PostalEntry& entry)
{
    switch (entry.state) {
    case PostalEntry::State::Saving:
        return EntryList::tr("Saving …");
    case PostalEntry::State::Saved:
        return entry.hadArrived ? EntryList::tr("Saved before") : EntryList::tr("Saved");
    case PostalEntry::State::Failed:
        return entry.problem ? EntryList::tr("Not saved") : EntryList::tr("Interrupted");
    case PostalEntry::State::Undone:
        return EntryList::tr("Taken back");
    }
    return {};
}

} // namespace

void EntryList::fillNames(Row& row, const PeopleRoll& people)
{
    const auto place = people.rowOf(row.entry.person);
    if (!place)
        return;
    const Person person = people.person(*place);
    row.code = person.code;
    row.name = person.name;
}

int EntryList::add(PostalEntry entry, const PeopleRoll& people)
{
    m_isFresh = false;
    entry.key = ++m_lastKey;
    if (entry.state == PostalEntry::State::Saving)
        m_lastDocuments = entry.documents;
    Row row{std::move(entry), {}, {}};
    fillNames(row, people);
    beginInsertRows({}, 0, 0);
    m_rows.insert(m_rows.begin(), std::move(row));
    endInsertRows();
    Q_EMIT changed();
    return m_lastKey;
}

void EntryList::change(int key, const std::function<void(PostalEntry&)>& how)
{
    const auto row = rowOf(key);
    if (!row)
        return;
    PostalEntry& entry = m_rows[static_cast<std::size_t>(*row)].entry;
    how(entry);
    if (entry.state == PostalEntry::State::Saving)
        m_lastDocuments = entry.documents;
    Q_EMIT dataChanged(index(*row, 0), index(*row, Columns - 1));
    Q_EMIT changed();
}

void EntryList::remove(int key)
{
    const auto row = rowOf(key);
    if (!row)
        return;
    beginRemoveRows({}, *row, *row);
    m_rows.erase(m_rows.begin() + *row);
    endRemoveRows();
    Q_EMIT changed();
}

std::optional<int> EntryList::rowOf(int key) const
{
    const auto found = std::ranges::find(m_rows, key, [](const Row& row) { return row.entry.key; });
    if (found == m_rows.end())
        return {};
    return static_cast<int>(found - m_rows.begin());
}

const PostalEntry* EntryList::find(int key) const
{
    const auto row = rowOf(key);
    return row ? &at(*row) : nullptr;
}

QString EntryList::nameOf(int key) const
{
    const auto row = rowOf(key);
    return row ? data(index(*row, Name)).toString() : QString();
}

bool EntryList::has(PostalEntry::State state) const
{
    return std::ranges::any_of(m_rows, [&](const Row& row) { return row.entry.state == state; });
}

void EntryList::beginNewBatch()
{
    beginResetModel();
    for (const Row& row : m_rows) {
        if (row.entry.state == PostalEntry::State::Saved)
            m_filed.append(row.entry.at);
    }
    std::erase_if(m_rows, [](const Row& row) { return !isOpen(row.entry); });
    endResetModel();
    Q_EMIT changed();
}

void EntryList::showNames(const PeopleRoll& people, Language language)
{
    const bool isOther = std::exchange(m_language, language) != language;
    bool isFilled = false;
    for (Row& row : m_rows) {
        if (!row.name.isEmpty()) // looking for everybody anew after each entry would take long
            continue;
        fillNames(row, people);
        isFilled = true;
    }
    if (!m_rows.empty() && (isOther || isFilled))
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

void EntryList::forgetNames()
{
    for (Row& row : m_rows)
        row.code = row.name = QString();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

QList<QDateTime> EntryList::times() const
{
    QList<QDateTime> times = m_filed;
    for (const Row& row : m_rows) {
        const bool counts =
            row.entry.state == PostalEntry::State::Saved || row.entry.state == PostalEntry::State::Saving;
        if (counts && row.entry.at.isValid())
            times.append(row.entry.at);
    }
    return times;
}

QList<Draft> EntryList::drafts() const
{
    QList<Draft> drafts;
    for (const Row& row : m_rows | std::views::reverse) {
        if (isOpen(row.entry))
            drafts.append(Draft{row.entry.person, row.entry.documents});
    }
    if (m_current) {
        drafts.removeIf([&](const Draft& one) { return one.person == m_current->person; }); // entered again just now
        drafts.append(*m_current);
    }
    return drafts;
}

QString EntryList::documentWords(const PostalEntry& entry) const
{
    QStringList words;
    for (const QByteArray& code : entry.documents) {
        const auto item = checkItem(code);
        words.append(item ? wordOf(**item, m_language) : QString::fromLatin1(code));
    }
    return words.join(m_language == Language::Japanese ? u"、"_s : u", "_s);
}

int EntryList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EntryList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant EntryList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == StateRole)
        return static_cast<int>(row.entry.state);
    if (role == Qt::ToolTipRole && row.entry.problem)
        return errorSentences(*row.entry.problem, m_language, row.entry.problemId);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case State:
        return stateWord(row.entry);
    case Time:
        return row.entry.at.isValid() ? row.entry.at.toOffsetFromUtc(Japan).toString(u"HH:mm"_s) : u"–"_s;
    case Code:
        return row.code;
    case Name:
        return row.name.isEmpty() ? tr("(unknown)") : row.name;
    case Documents:
        return documentWords(row.entry);
    case Mismatches:
        return row.entry.mismatches == 0 ? QString() : QString::number(row.entry.mismatches);
    case Columns:
        break;
    }
    return {};
}

QVariant EntryList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case State:
        return tr("State");
    case Time:
        return tr("Time");
    case Code:
        return tr("Code");
    case Name:
        return tr("Name");
    case Documents:
        return tr("Documents");
    case Mismatches:
        return tr("Differed");
    case Columns:
        break;
    }
    return {};
}

} // namespace kagibako::ui
