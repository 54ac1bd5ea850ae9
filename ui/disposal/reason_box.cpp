// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disposal/reason_box.h"

#include "ui/common/words.h"

#include <QComboBox>
#include <QCoreApplication>

namespace kagibako::ui {

namespace {

class ReasonBox
{
    Q_DECLARE_TR_FUNCTIONS(ReasonBox)
};

} // namespace

QComboBox* reasonBox(ReasonKind kind, Language language, const QString& name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->addItem(ReasonBox::tr("Choose …"), QByteArray());
    for (const ReasonInfo* info : reasons(kind))
        box->addItem(wordOf(*info, language), QByteArray(info->code));
    return box;
}

} // namespace kagibako::ui
