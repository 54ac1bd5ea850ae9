// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

namespace kagibako::ui {

/// The organizations that one folder of a computer knows, each with a desk of its own: no key, no connection, no copy
/// of the records and no file but the settings is shared. One lies directly in the folder, where the command line has
/// its own; further ones in folders in it, whose names say nothing: org-2, org-3 …
class Organizations final : public QObject
{
    Q_OBJECT

public:
    /// What every desk is made of; all of it outlives this.
    struct Parts {
        QString folder; ///< of the program
        Language language = Language::Japanese;
        const Clock* clock = nullptr;
        Prompt* prompt = nullptr;
        Desk::MakeTransport transport;
        QString program;
    };

    /// There is always one at least: a folder that knows none has the desk of the first run.
    explicit Organizations(Parts parts, QObject* parent = nullptr);
    ~Organizations() override;

    std::size_t size() const { return m_all.size(); }
    Desk& at(std::size_t place) const { return *m_all[place].desk; }
    /// Whether there are others to be told from.
    bool areSeveral() const { return m_all.size() > 1; }
    /// For what belongs to the program and to no organization.
    Settings& settings() const { return *m_all.front().settings; }

    /// A desk for one more, in a folder that is not there yet: whoever founds, joins or recovers makes it.
    Desk& add();
    /// Takes one back that was added and has no organization yet; nothing otherwise. Waits for what its worker does.
    void remove(const Desk& desk);
    void lockAll(Desk::Lock why);

    /// Whether the desk's folder has an organization, joined or asked to be let into.
    static bool isFounded(const Desk& desk);
    /// What to call it in the window: its name, else who logs in where.
    static QString titleOf(const Desk& desk);

Q_SIGNALS:
    void languageChanged(kagibako::Language language);
    void changed(); ///< one more, or one less

private:
    struct One {
        std::unique_ptr<Settings> settings;
        std::unique_ptr<Desk> desk; ///< ends before what it remembers by
    };
    Desk& open(const QString& name);
    void chooseColour(const One& one);
    void speak(Language language);
    QString folderOf(const QString& name) const;

    Parts m_parts;
    std::vector<One> m_all;
};

} // namespace kagibako::ui
