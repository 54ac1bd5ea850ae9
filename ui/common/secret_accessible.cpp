// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_edit.h"

#include "ui/common/secret_label.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace kagibako::ui {

namespace {

/// A password field of which only the length is told; also where its characters can be seen, since what a screen reader
/// gets stays in its memory and its braille history.
class SecretEditAccessible final : public QAccessibleWidget
{
public:
    explicit SecretEditAccessible(SecretEdit* edit) : QAccessibleWidget(edit, QAccessible::EditableText), m_edit(edit)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.editable = true;
        state.focusable = true;
        state.invalid = m_edit->isWrong();
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return QString(m_edit->characters(), QChar(u'●'));
        return QAccessibleWidget::text(kind);
    }

private:
    SecretEdit* m_edit;
};

/// Says whether something is shown, never what.
class SecretLabelAccessible final : public QAccessibleWidget
{
public:
    explicit SecretLabelAccessible(SecretLabel* label)
        : QAccessibleWidget(label, QAccessible::StaticText), m_label(label)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_label->isShown() ? SecretLabel::tr("shown") : SecretLabel::tr("hidden");
        return QAccessibleWidget::text(kind);
    }

private:
    SecretLabel* m_label;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    if (auto* edit = qobject_cast<SecretEdit*>(object))
        return new SecretEditAccessible(edit);
    if (auto* label = qobject_cast<SecretLabel*>(object))
        return new SecretLabelAccessible(label);
    return nullptr;
}

} // namespace

void installSecretAccessibility()
{
    QAccessible::installFactory(make);
}

} // namespace kagibako::ui
