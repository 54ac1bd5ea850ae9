// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/server_fields.h"

#include "ui/common/form.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QUrl>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PinDigits = 64;

/// "https://host[:port]" of what people type; empty when it is none.
QByteArray originOf(const QString& typed)
{
    QString text = typed.trimmed();
    if (!text.contains(u"://"_s))
        text.prepend(u"https://"_s);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
        return {};
    QByteArray origin = "https://" + url.host(QUrl::FullyEncoded).toLatin1();
    if (url.port() > 0)
        origin += ':' + QByteArray::number(url.port());
    return origin;
}

} // namespace

QLineEdit* lineEdit(const QString& name, QWidget* parent, const QString& hint)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    return edit;
}

ServerFields::ServerFields(Form& form)
    : QObject(&form), m_server(lineEdit(u"server"_s, &form, u"kagibako.example.jp"_s))
{
    form.add(tr("&Address"), m_server);
    connect(m_server, &QLineEdit::textChanged, this, &ServerFields::changed);
}

void ServerFields::addFingerprint(Form& form, const QString& hint)
{
    m_pin =
        lineEdit(u"fingerprint"_s, &form, tr("64 hexadecimal digits, only for a server without a public certificate"));
    form.add(tr("&Fingerprint"), m_pin, hint);
    connect(m_pin, &QLineEdit::textChanged, this, &ServerFields::changed);
}

void ServerFields::setFocus()
{
    m_server->setFocus();
}

bool ServerFields::isFilled() const
{
    return !m_server->text().trimmed().isEmpty();
}

QString ServerFields::check()
{
    m_origin = originOf(m_server->text());
    if (m_origin.isEmpty()) {
        m_server->setFocus();
        return tr("This is no server address. Write it like kagibako.example.jp or "
                  "https://kagibako.example.jp:8443.");
    }
    static const QRegularExpression NotHex(u"[^0-9a-f]"_s);
    m_digits = m_pin->text().toLower().remove(NotHex).toLatin1();
    if (m_digits.isEmpty() || m_digits.size() == PinDigits)
        return {};
    m_pin->setFocus();
    return tr("A fingerprint has 64 hexadecimal digits; this has %1. Copy the whole of it.").arg(m_digits.size());
}

} // namespace kagibako::ui
