// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/account_card.h"

#include <QCoreApplication>
#include <QUrl>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

class AccountCard
{
    Q_DECLARE_TR_FUNCTIONS(AccountCard)
};

} // namespace

SheetCard* makeAccountCard(Desk& desk, QWidget* parent)
{
    return new SheetCard(
        desk,
        {.name = u"Account"_s,
         .title = AccountCard::tr("Account sheet"),
         .about = AccountCard::tr("The paper half of your login. Print it once, and keep it locked away."),
         .file = u"account-sheet.pdf"_s},
        parent);
}

std::shared_ptr<const SecretSheet> accountSheet(const Desk& desk, const QString& organization,
                                                const ClientConfig& config, const SecretBytes& text)
{
    AccountSheet sheet{organization, config.org,   QUrl(QString::fromUtf8(config.server)).authority(),
                       config.pin,   config.login, desk.clock().today(),
                       text.clone()};
    return std::make_shared<const SecretSheet>(std::move(sheet), desk.language());
}

} // namespace kagibako::ui
