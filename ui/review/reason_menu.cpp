// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reason_menu.h"

#include "ui/common/words.h"

#include <QMenu>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

void askReason(const std::vector<const ReasonInfo*>& offered, Language language, QWidget& button,
               const std::function<void(const QByteArray& code)>& chosen)
{
    auto* menu = new QMenu(&button);
    menu->setObjectName(u"reasons"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int number = 0;
    for (const ReasonInfo* reason : offered) {
        ++number;
        const QString key = number <= 9 ? u"&%1  "_s.arg(number) : QString();
        QObject::connect(menu->addAction(key + wordOf(*reason, language)), &QAction::triggered, &button,
                         [chosen, code = QByteArray(reason->code)] { chosen(code); });
    }
    menu->popup(button.mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void askReason(ReasonKind kind, Language language, QWidget& button,
               const std::function<void(const QByteArray& code)>& chosen)
{
    askReason(reasons(kind), language, button, chosen);
}

} // namespace kagibako::ui
