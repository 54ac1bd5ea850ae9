// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/settings.h"

#include <algorithm>
#include <array>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array Appearances{std::pair{Appearance::System, "system"_L1}, std::pair{Appearance::Light, "light"_L1},
                                 std::pair{Appearance::Dark, "dark"_L1},
                                 std::pair{Appearance::HighContrast, "contrast"_L1}};
constexpr int UsualLock = 10;
} // namespace

Settings::Settings(const QString& file, const QString& organization)
    : m_settings(file, QSettings::IniFormat), m_organization(organization)
{
}

Language Settings::language(Language otherwise) const
{
    const QString name = m_settings.value("language").toString();
    return name == "ja"_L1 ? Language::Japanese : name == "en"_L1 ? Language::English : otherwise;
}

void Settings::setLanguage(Language language)
{
    m_settings.setValue("language", language == Language::Japanese ? u"ja"_s : u"en"_s);
}

Appearance Settings::appearance() const
{
    const QString name = m_settings.value("appearance").toString();
    const auto found = std::ranges::find_if(Appearances, [&](const auto& one) { return one.second == name; });
    return found == Appearances.end() ? Appearance::System : found->first;
}

void Settings::setAppearance(Appearance appearance)
{
    const auto found = std::ranges::find_if(Appearances, [&](const auto& one) { return one.first == appearance; });
    m_settings.setValue("appearance", QString(found->second));
}

int Settings::lockMinutes() const
{
    return std::clamp(m_settings.value("lockMinutes", UsualLock).toInt(), 1, 60);
}

void Settings::setLockMinutes(int minutes)
{
    m_settings.setValue("lockMinutes", minutes);
}

bool Settings::isWaiting() const
{
    return m_settings.value(own(u"waiting"_s)).toBool();
}

void Settings::setWaiting(bool waiting)
{
    m_settings.setValue(own(u"waiting"_s), waiting);
}

QString Settings::begin() const
{
    return last(u"begin"_s);
}

void Settings::setBegin(const QString& begin)
{
    setLast(u"begin"_s, begin);
}

std::optional<int> Settings::colour() const
{
    bool isNumber = false;
    const int colour = last(u"colour"_s).toInt(&isNumber);
    return isNumber ? std::optional(colour) : std::nullopt;
}

void Settings::setColour(int colour)
{
    setLast(u"colour"_s, QString::number(colour));
}

QString Settings::organizationName(const OrgId& org) const
{
    return last(u"name/"_s + org.string());
}

void Settings::setOrganizationName(const OrgId& org, const QString& name)
{
    setLast(u"name/"_s + org.string(), name);
}

void Settings::forgetOwn()
{
    if (!m_organization.isEmpty())
        m_settings.remove(m_organization);
}

} // namespace kagibako::ui
