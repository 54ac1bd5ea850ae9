// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "ui/common/theme.h"

#include <QSettings>

namespace kagibako::ui {

/// What the program remembers of how somebody likes it: language, look, sizes. In clear on the disk, so nothing about
/// anybody is ever put in: no search text, no name, no contact. Of what people type only the names of their views are.
class Settings
{
public:
    /// `file`: an INI file that need not exist yet.
    explicit Settings(const QString& file) : m_settings(file, QSettings::IniFormat) {}

    Language language(Language otherwise) const;
    void setLanguage(Language language);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    int lockMinutes() const; ///< 1–60, 10 by default
    void setLockMinutes(int minutes);

    /// Somebody asked from here to be let in, and was not yet as far as is known.
    bool isWaiting() const { return m_settings.value("waiting").toBool(); }
    void setWaiting(bool waiting) { m_settings.setValue("waiting", waiting); }
    /// Where the window begins after unlocking, as "section:wish", until what was begun there is done; empty: as ever.
    QString begin() const { return m_settings.value("begin").toString(); }
    void setBegin(const QString& begin) { m_settings.setValue("begin", begin); }

    QByteArray bytes(const QString& key) const { return m_settings.value(key).toByteArray(); }
    void setBytes(const QString& key, const QByteArray& value) { m_settings.setValue(key, value); }
    QString last(const QString& key) const { return m_settings.value(key).toString(); }
    void setLast(const QString& key, const QString& value) { m_settings.setValue(key, value); }

private:
    QSettings m_settings;
};

} // namespace kagibako::ui
