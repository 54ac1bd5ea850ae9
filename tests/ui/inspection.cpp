// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspection.h"

#include "ui/common/secret_edit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSet>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

namespace {

/// Not the parts that Qt makes inside its own widgets.
bool isOurs(const QWidget& widget)
{
    if (widget.objectName().startsWith("qt_"_L1))
        return false;
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox*>(parent) != nullptr ||
            qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
            qobject_cast<const QLineEdit*>(parent) != nullptr || qobject_cast<const QHeaderView*>(parent) != nullptr)
            return false;
    }
    return true;
}

QString nameOf(const QWidget& widget)
{
    const QString name = widget.objectName();
    return QString::fromLatin1(widget.metaObject()->className()) + (name.isEmpty() ? QString() : u' ' + name);
}

bool isField(const QWidget& widget)
{
    return qobject_cast<const QLineEdit*>(&widget) != nullptr || qobject_cast<const QComboBox*>(&widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
           qobject_cast<const SecretEdit*>(&widget) != nullptr;
}

void checkWidth(const QWidget& widget, QStringList& found)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    if (label != nullptr && !label->text().isEmpty()) {
        const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() + 1 < wanted)
            found.append(u"cut off below: %1 “%2”: %3 of %4"_s.arg(nameOf(widget), label->accessibleName())
                             .arg(label->height())
                             .arg(wanted));
        if (!label->wordWrap() && label->width() + 1 < label->sizeHint().width())
            found.append(u"cut off: %1 “%2”"_s.arg(nameOf(widget), label->text()));
    }
    if (button != nullptr && !button->text().isEmpty() && button->width() + 1 < button->sizeHint().width())
        found.append(u"cut off: %1 “%2”"_s.arg(nameOf(widget), button->text()));
}

void checkName(QWidget& widget, QStringList& found)
{
    if (widget.focusPolicy() == Qt::NoFocus && !isField(widget))
        return;
    const bool speaks = isField(widget) || qobject_cast<QAbstractButton*>(&widget) != nullptr ||
                        qobject_cast<QAbstractItemView*>(&widget) != nullptr;
    QAccessibleInterface* face = speaks ? QAccessible::queryAccessibleInterface(&widget) : nullptr;
    if (face != nullptr && face->text(QAccessible::Name).isEmpty())
        found.append(u"no name for screen readers: "_s + nameOf(widget));
}

/// Follows Tab once around.
void checkTabs(QWidget& top, QStringList& found)
{
    QSet<const QWidget*> reached;
    const QWidget* at = &top;
    do {
        at = at->nextInFocusChain();
        reached.insert(at);
    } while (at != &top && reached.size() < 5000);
    for (const QWidget* field : top.findChildren<QWidget*>()) {
        if (field->isVisible() && isOurs(*field) && isField(*field) && field->isEnabled() &&
            (!reached.contains(field) || (field->focusPolicy() & Qt::TabFocus) == 0))
            found.append(u"Tab does not reach "_s + nameOf(*field));
    }
}

} // namespace

QStringList inspect(QWidget& top)
{
    // What was asked to be laid out anew is, as before anything is painted.
    for (int level = 0; level < 8; ++level)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QStringList found;
    for (QWidget* widget : top.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !isOurs(*widget) || widget->visibleRegion().isEmpty())
            continue;
        checkWidth(*widget, found);
        checkName(*widget, found);
    }
    checkTabs(top, found);
    return found;
}

} // namespace kagibako::ui::test
