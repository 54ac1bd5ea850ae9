// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_postal.h"

#include "ui/common/banner.h"
#include "ui/postal/entry_list.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

using State = PostalEntry::State;

namespace {

const QString Find = u"postalFind"_s;
const QString Number = u"postalNumber"_s;
const QString Again = u"postalAgain"_s;

struct Form {
    ByteSpan reference;
    ByteSpan first;
    ByteSpan second;
};

/// The beginning of the line up to a blank, which is taken off it.
ByteSpan takeWord(ByteSpan& line)
{
    const auto end = static_cast<std::size_t>(std::ranges::find(line, std::uint8_t{' '}) - line.begin());
    const ByteSpan word = line.first(end);
    line = line.subspan(std::min(end + 1, line.size()));
    return word;
}

Form formOf(ByteSpan line)
{
    Form form;
    form.reference = takeWord(line);
    form.first = takeWord(line);
    form.second = takeWord(line);
    return form;
}

bool isOpen(const DemoClerk& clerk, const QString& field)
{
    const QWidget* widget = clerk.see(field);
    return widget != nullptr && widget->isEnabled();
}

/// What the step of this field says.
QString saidBeside(const DemoClerk& clerk, const QString& field)
{
    const QWidget* widget = clerk.see(field);
    must(widget != nullptr, qPrintable(field));
    const auto* banner = widget->parentWidget()->findChild<Banner*>(QString(), Qt::FindDirectChildrenOnly);
    return banner == nullptr || !banner->isVisible() ? QString() : banner->text();
}

/// Looks at what is said, and takes nothing of this form: the desk is free for the next one.
QJsonObject putAside(const DemoClerk& clerk, const QString& caughtAt, int place)
{
    const QJsonObject caught{{u"saved"_s, false}, {u"at"_s, caughtAt}, {u"says"_s, saidBeside(clerk, caughtAt)}};
    clerk.keepPicture(u"postal-caught-%1"_s.arg(place, 2, 10, QLatin1Char('0')));
    if (isOpen(clerk, Number))
        clerk.press(Number, Qt::Key_Escape);
    clerk.press(Find, Qt::Key_Escape);
    must(!isOpen(clerk, Number), "somebody is still chosen");
    return caught;
}

/// The first document, unless it is ticked since the last form; then Enter, which saves.
void tickAndSave(const DemoClerk& clerk)
{
    auto* document = qobject_cast<QCheckBox*>(clerk.window().focusWidget());
    must(document != nullptr, "the documents are not asked for");
    if (!document->isChecked())
        QTest::keyClick(document, '1');
    must(document->isChecked(), "the key ticks no document");
    QTest::keyClick(document, Qt::Key_Return);
}

QJsonObject enter(const DemoClerk& clerk, const Form& form, int place)
{
    clerk.type(Find, form.reference);
    clerk.press(Find, Qt::Key_Return);
    clerk.waitForEnd();
    if (!isOpen(clerk, Number))
        return putAside(clerk, Find, place);
    clerk.type(Number, form.first);
    clerk.press(Number, Qt::Key_Return);
    if (!isOpen(clerk, Again))
        return putAside(clerk, Number, place);
    clerk.type(Again, form.second);
    clerk.press(Again, Qt::Key_Return);
    if (isOpen(clerk, Number)) // from the beginning: the two differ
        return putAside(clerk, Again, place);
    tickAndSave(clerk);
    return {{u"saved"_s, true}};
}

int entriesThatAre(State state, const DemoClerk& clerk)
{
    const auto* table = qobject_cast<QTableView*>(clerk.see(u"postalTable"_s));
    must(table != nullptr, "no list of entries");
    int found = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QVariant stands = table->model()->index(row, EntryList::State).data(EntryList::StateRole);
        found += static_cast<State>(stands.toInt()) == state ? 1 : 0;
    }
    return found;
}

} // namespace

QJsonObject enterForms(const DemoClerk& clerk, SecretLines& lines, int count)
{
    clerk.window().go(u"postal"_s);
    clerk.waitForEnd();
    QJsonArray forms;
    for (int place = 1; place <= count; ++place) {
        const auto line = lines.next();
        must(line && !line->tooLong, "fewer forms than were told");
        forms.append(enter(clerk, formOf(line->bytes), place));
    }
    clerk.waitFor("entries that stay on their way", [&clerk] { return entriesThatAre(State::Saving, clerk) == 0; });
    clerk.waitForEnd();
    clerk.keepPicture(u"postal-desk"_s);
    return {{u"forms"_s, forms},
            {u"saved"_s, entriesThatAre(State::Saved, clerk)},
            {u"failed"_s, entriesThatAre(State::Failed, clerk)}};
}

} // namespace kagibako::ui::test
