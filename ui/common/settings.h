// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/language.h"
#include "ui/common/theme.h"

#include <QSettings>

#include <optional>

namespace kagibako::ui {

/// What the program remembers of how somebody likes it: language, look, sizes. In clear on the disk, so nothing about
/// anybody is ever put in: no search text, no name, no contact. Of what people type only the names of their views are,
/// and of their organizations.
class Settings
{
public:
    /// `file`: an INI file that need not exist yet. `organization`: under which name stands what is an organization's
    /// own; empty: at the top. The rest is the whole program's, by whichever organization it is asked for.
    explicit Settings(const QString& file, const QString& organization = {});

    Language language(Language otherwise) const;
    void setLanguage(Language language);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    int lockMinutes() const; ///< 1–60, 10 by default
    void setLockMinutes(int minutes);

    // An organization's own.
    /// Somebody asked from here to be let in, and was not yet as far as is known.
    bool isWaiting() const;
    void setWaiting(bool waiting);
    /// Where the window begins after unlocking, as "section:wish", until what was begun there is done; empty: as ever.
    QString begin() const;
    void setBegin(const QString& begin);
    /// By which the window tells it from others (org_mark.h); empty: none was chosen yet.
    std::optional<int> colour() const;
    void setColour(int colour);
    /// What it is called, so that the window can say which it is while it is locked; empty: never unlocked here. Its
    /// server has the name in clear too.
    QString organizationName(const OrgId& org) const;
    void setOrganizationName(const OrgId& org, const QString& name);
    QString last(const QString& key) const { return m_settings.value(own(key)).toString(); }
    void setLast(const QString& key, const QString& value) { m_settings.setValue(own(key), value); }
    /// Forgets all of this; nothing where it stands at the top.
    void forgetOwn();

    QByteArray bytes(const QString& key) const { return m_settings.value(key).toByteArray(); }
    void setBytes(const QString& key, const QByteArray& value) { m_settings.setValue(key, value); }

private:
    QString own(const QString& key) const { return m_organization.isEmpty() ? key : m_organization + u'/' + key; }

    QSettings m_settings;
    QString m_organization;
};

} // namespace kagibako::ui
