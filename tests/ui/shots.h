// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/stage.h"

#include <utility>

namespace kagibako::ui::test {

/// Pictures of a walk through the window, numbered as they are taken.
class Shots
{
public:
    Shots(Stage& stage, QString folder) : m_stage(stage), m_folder(std::move(folder)) {}

    /// `what`: a dialog; null: the window.
    void take(const QString& name, QWidget* what = nullptr);
    /// Ends the walk where it does not hold.
    void must(bool ok, const char* what);

private:
    Stage& m_stage;
    QString m_folder;
    int m_count = 0;
};

void writeFile(const QString& path, const QByteArray& bytes);

// People and paper, each from whatever section is in front.

/// With open invitations in the list of the collection.
void letters(Stage& stage, Shots& shots);
/// With people whose numbers are not there yet: E005, E006.
void postalDesk(Stage& stage, Shots& shots);
/// Once something was entered.
void entries(Stage& stage, Shots& shots);
/// With an employee E001 and a payee P001.
void people(Stage& stage, Shots& shots);
/// A file again, with somebody new and somebody changed.
void importAgain(Stage& stage, Shots& shots);
/// With three numbers or more that are kept.
void disposal(Stage& stage, Shots& shots);

} // namespace kagibako::ui::test
