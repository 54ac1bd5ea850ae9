// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/organizations.h"

#include "ui/common/org_mark.h"

#include <QDir>
#include <QFile>
#include <QUrl>

#include <algorithm>
#include <array>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int FirstNumber = 2; // the first organization lies directly in the folder

/// One that cannot be read is shown too: it must not vanish without a word.
bool hasOrganization(const QString& folder)
{
    const auto config = readClientConfig(folder);
    return config || config.error().code() != ErrorCode::NotFound;
}

QString nameOf(int number)
{
    return u"org-%1"_s.arg(number);
}

} // namespace

Organizations::Organizations(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts))
{
    QStringList names = QDir(m_parts.folder).entryList({u"org-*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    // In the order in which they came: org-2 before org-10.
    std::ranges::sort(names, {}, [](const QString& name) { return std::pair(name.size(), name); });
    names.prepend(QString());
    for (const QString& name : std::as_const(names)) {
        if (hasOrganization(folderOf(name)))
            open(name);
    }
    if (m_all.empty())
        open({});
    for (const One& one : m_all) // now that it is known which are in use
        chooseColour(one);
}

Organizations::~Organizations()
{
    lockAll(Desk::Lock::Asked); // at the same time: each desk then waits for its own worker
}

QString Organizations::folderOf(const QString& name) const
{
    return name.isEmpty() ? m_parts.folder : m_parts.folder + u'/' + name;
}

Desk& Organizations::open(const QString& name)
{
    One one;
    one.settings = std::make_unique<Settings>(m_parts.folder + u"/desktop.ini"_s, name);
    one.desk = std::make_unique<Desk>(Desk::Parts{.folder = folderOf(name),
                                                  .language = m_parts.language,
                                                  .clock = m_parts.clock,
                                                  .prompt = m_parts.prompt,
                                                  .settings = one.settings.get(),
                                                  .transport = m_parts.transport,
                                                  .program = m_parts.program});
    connect(one.desk.get(), &Desk::languageChanged, this, &Organizations::speak);
    m_all.push_back(std::move(one));
    return *m_all.back().desk;
}

/// The one that fewest have.
void Organizations::chooseColour(const One& one)
{
    if (one.settings->colour())
        return;
    std::array<int, OrgColours> uses{};
    for (const One& other : m_all) {
        if (const auto colour = other.settings->colour())
            ++uses[static_cast<std::size_t>(std::clamp(*colour, 0, OrgColours - 1))];
    }
    one.settings->setColour(static_cast<int>(std::ranges::min_element(uses) - uses.begin()));
}

void Organizations::speak(Language language)
{
    if (std::exchange(m_parts.language, language) == language)
        return;
    for (const One& one : m_all) // the one that was asked has it already
        one.desk->followLanguage(language);
    Q_EMIT languageChanged(language);
}

Desk& Organizations::add()
{
    const auto isTaken = [this](const QString& folder) {
        return QFile::exists(folder) ||
               std::ranges::any_of(m_all, [&](const One& one) { return one.desk->folder() == folder; });
    };
    int number = FirstNumber;
    while (isTaken(folderOf(nameOf(number))))
        ++number;
    Desk& desk = open(nameOf(number));
    chooseColour(m_all.back());
    Q_EMIT changed();
    return desk;
}

void Organizations::remove(const Desk& desk)
{
    const auto found = std::ranges::find_if(m_all, [&](const One& one) { return one.desk.get() == &desk; });
    if (found == m_all.end() || !areSeveral() || isFounded(desk))
        return;
    One gone = std::move(*found);
    m_all.erase(found);
    gone.desk.reset();
    gone.settings->forgetOwn();
    Q_EMIT changed();
}

void Organizations::lockAll(Desk::Lock why)
{
    for (const One& one : m_all)
        one.desk->lock(why);
}

bool Organizations::isFounded(const Desk& desk)
{
    return hasOrganization(desk.folder());
}

QString Organizations::titleOf(const Desk& desk)
{
    if (QString name = desk.name(); !name.isEmpty())
        return name;
    const auto config = readClientConfig(desk.folder());
    return config ? config->login + u" · "_s + QUrl(QString::fromUtf8(config->server)).authority()
                  : tr("One more organization");
}

} // namespace kagibako::ui
