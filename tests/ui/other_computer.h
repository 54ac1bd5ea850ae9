// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/stage.h"

#include <QFile>

#include <array>

namespace kagibako::ui::test {

/// The same program on another computer: an empty folder, the same server and the same hands. The stage's own window is
/// hidden meanwhile, so that names are found in this one.
class OtherComputer
{
public:
    OtherComputer(Stage& stage, QString program);
    ~OtherComputer();

    /// A window anew on the same folder, as after a restart.
    void open();
    Desk& desk() { return m_window->desk(); }
    MainWindow& window() { return *m_window; }
    Settings& settings() { return desk().settings(); }
    QString folder() const { return m_folder.path(); }
    bool hasOrganization() const { return QFile::exists(m_folder.filePath(QStringLiteral("client.json"))); }
    /// Whether a message that can be seen says this.
    bool says(const QString& part);
    /// Types two groups of a secret back. `asked`: their numbers, from 1.
    bool typeBack(const SecretBytes& text, const std::array<int, 2>& asked);
    bool isIn();

private:
    Stage& m_stage;
    QString m_program;
    QTemporaryDir m_folder;
    std::unique_ptr<Organizations> m_organizations;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace kagibako::ui::test
