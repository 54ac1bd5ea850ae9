// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/records/kept_person.h"

#include <QFrame>

namespace kagibako::ui {

class Paragraph;

/// Offers to go on with whoever was typed when the window locked. Hidden while there is nobody.
class KeptOffer final : public QFrame
{
    Q_OBJECT

public:
    explicit KeptOffer(PersonKeeper keeper, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void takenUp(); ///< the keeper still has it

private:
    PersonKeeper m_keeper;
    Paragraph* m_text;
};

} // namespace kagibako::ui
