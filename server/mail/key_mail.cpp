// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/key_mail.h"

namespace kagibako::mail {

using namespace Qt::StringLiterals;

Mail keyMail(const QString& to, QByteArrayView key, int minutes)
{
    const QString text =
        u"鍵箱の自動発行キー: %1\n\n"
        "このキーは%2分以内に一度だけ使えます。誰にも伝えないでください。"
        "ログインした覚えがないときは、パスワードを他人に知られているおそれがあります。"
        "すぐに管理者に連絡し、パスワードを変更してください。\n\n"
        "----\n\n"
        "Your one-time key for Kagibako: %1\n\n"
        "It works once, within %2 minutes. Tell it to nobody. If you did not just log in, somebody else may know your "
        "password: tell your administrator at once and change it.\n"_s;
    const QString subject = u"鍵箱の自動発行キー / Your one-time key for Kagibako"_s;
    return {to, subject, text.arg(QLatin1StringView(key)).arg(minutes)};
}

} // namespace kagibako::mail
