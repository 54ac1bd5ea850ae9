// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/overview.h"
#include "ui/common/form.h"

namespace kagibako::ui {

/// What disposal asks: what goes by itself and when, what is overdue, which orders wait for this account. Each line is
/// a link into the section.
class DisposalCard final : public Form
{
    Q_OBJECT

public:
    DisposalCard(const DisposalDuties& duties, Language language, QWidget* parent = nullptr);
    static bool isNeeded(const DisposalDuties& duties) { return duties.waiting() > 0 || duties.announced > 0; }

Q_SIGNALS:
    void goTo(const QString& section, const QString& wish);

private:
    void add(const QString& name, const QString& icon, const QString& text, const QString& wish);
};

} // namespace kagibako::ui
