// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/key_field.h"

#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int MostCharacters = 20; // with spaces and hyphens
} // namespace

KeyField::KeyField(QWidget* parent) : QWidget(parent), m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(u"issuedKey"_s);
    m_edit->setMaxLength(MostCharacters);
    m_edit->setFont(figures());
    m_edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    auto* label = new QLabel(tr("&One-time key"), this);
    label->setBuddy(m_edit);
    auto* hint = new Paragraph(
        tr("8 digits from the mail that was just sent to you (look in the junk folder too), or 6 digits from your "
           "authenticator app. Without your telephone: one of your recovery codes. At most one mail is sent a minute: "
           "for "
           "another, leave it empty then."),
        this);
    hint->setFont(ui::font(Type::Small));
    setRole(*hint, role::Muted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(hint);
    connect(m_edit, &QLineEdit::returnPressed, this, &KeyField::entered);
    setFocusProxy(m_edit);
    setVisible(false);
}

KeyField::~KeyField()
{
    wipe();
}

void KeyField::wipe()
{
    m_edit->setText(QString(m_edit->text().size(), u'0')); // nothing to undo to
    m_edit->clear();
}

void KeyField::ask()
{
    wipe();
    setVisible(true);
    m_edit->setFocus();
}

void KeyField::away()
{
    wipe();
    setVisible(false);
}

bool KeyField::isEmpty() const
{
    return m_edit->text().trimmed().isEmpty();
}

QByteArray KeyField::typed() const
{
    return m_edit->text().trimmed().toUtf8();
}

} // namespace kagibako::ui
