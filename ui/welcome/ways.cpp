// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/ways.h"

#include "ui/welcome/join_sheet_step.h"
#include "ui/welcome/join_step.h"
#include "ui/welcome/recover_sheet_step.h"
#include "ui/welcome/recover_step.h"
#include "ui/welcome/server_step.h"
#include "ui/welcome/sheets_step.h"
#include "ui/welcome/wait_step.h"

#include <QCoreApplication>

namespace kagibako::ui {

namespace {

class Ways
{
    Q_DECLARE_TR_FUNCTIONS(Ways)
};

} // namespace

Way foundingWay(Desk& desk)
{
    const auto beginning = std::make_shared<FoundingBeginning>();
    return {
        Ways::tr("New organization"), beginning, {new ServerStep(desk, beginning), new SheetsStep(desk, beginning)}};
}

Way joiningWay(Desk& desk)
{
    const auto beginning = std::make_shared<JoiningBeginning>();
    return {Ways::tr("Joining"),
            beginning,
            {new JoinStep(desk, beginning), new JoinSheetStep(desk, beginning), new WaitStep(desk, beginning)}};
}

Way recoveringWay(Desk& desk)
{
    const auto beginning = std::make_shared<RecoveringBeginning>();
    return {Ways::tr("Recovery"), beginning, {new RecoverStep(desk, beginning), new RecoverSheetStep(desk, beginning)}};
}

} // namespace kagibako::ui
