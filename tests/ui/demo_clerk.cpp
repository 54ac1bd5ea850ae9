// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_clerk.h"

#include "ui/common/secret_label.h"
#include "ui/shell/side_bar.h"

#include <QLabel>
#include <QTableView>
#include <QTest>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

void must(bool ok, const char* what)
{
    if (!ok)
        qFatal("kagibako-demo-window: %s", what);
}

QWidget* DemoClerk::see(const QString& name) const
{
    for (QWidget* one : m_window.findChildren<QWidget*>(name)) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

void DemoClerk::keepPicture(const QString& name) const
{
    must(m_window.grab().save(m_pictures + u'/' + name + u".png"_s), "the picture cannot be written");
}

void DemoClerk::waitFor(const char* what, const std::function<bool()>& condition) const
{
    must(QTest::qWaitFor(condition, 60'000), what);
}

void DemoClerk::waitForEnd() const
{
    waitFor("no end of the work", [this] { return m_window.desk().worker().isIdle(); });
}

void DemoClerk::type(const QString& field, ByteSpan text) const
{
    QWidget* widget = see(field);
    must(widget != nullptr, qPrintable(field));
    widget->setFocus();
    for (const std::uint8_t byte : text)
        QTest::keyClick(widget, static_cast<char>(byte));
}

void DemoClerk::press(const QString& where, Qt::Key key, Qt::KeyboardModifiers with) const
{
    QWidget* widget = see(where);
    must(widget != nullptr, qPrintable(where));
    QTest::keyClick(widget, key, with);
}

void DemoClerk::logIn(SecretLines& lines) const
{
    waitFor("no login page", [this] { return see(u"accountSecret"_s) != nullptr; });
    for (const QString& field : {u"password"_s, u"accountSecret"_s}) {
        const auto line = lines.next();
        must(line && !line->tooLong, "no secret on standard input");
        type(field, line->bytes);
    }
    press(u"accountSecret"_s, Qt::Key_Return);
    waitFor("no login", [this] { return m_window.desk().isUnlocked() && see(u"sections"_s) != nullptr; });
}

void DemoClerk::leave() const
{
    m_window.desk().lock(Desk::Lock::Asked);
    waitFor("no end of the session", [this] { return !m_window.desk().isWiping(); });
}

QStringList DemoClerk::sections() const
{
    QStringList ids;
    for (const Feature* feature : qobject_cast<SideBar*>(see(u"sections"_s))->features())
        ids.append(feature->id);
    return ids;
}

void DemoClerk::choosePerson(const QString& code) const
{
    m_window.go(u"people"_s);
    press(u"search"_s, Qt::Key_A, Qt::ControlModifier); // whoever was looked for before
    type(u"search"_s, asSpan(code.toLatin1().toLower()));
    const auto* table = qobject_cast<QTableView*>(see(u"peopleTable"_s));
    must(table != nullptr && table->model()->rowCount() == 1, "not one person of this code");
    press(u"search"_s, Qt::Key_Down);
}

QString DemoClerk::familyOf(const QString& code) const
{
    choosePerson(code);
    const auto* family = qobject_cast<QLabel*>(see(u"family"_s));
    return family == nullptr ? QString() : family->text();
}

void DemoClerk::wantNumber(const QString& code) const
{
    choosePerson(code);
    press(u"peopleTable"_s, Qt::Key_R, Qt::ControlModifier);
    waitForEnd();
}

bool DemoClerk::seesNumber() const
{
    const auto* number = qobject_cast<SecretLabel*>(see(u"number"_s));
    return number != nullptr && number->isShown();
}

} // namespace kagibako::ui::test
