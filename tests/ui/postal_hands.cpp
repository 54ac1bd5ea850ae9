// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/postal_hands.h"

#include "core/domain/reference.h"
#include "core/services/entry_review.h"
#include "core/services/invitation_service.h"
#include "ui/common/banner.h"
#include "ui/postal/entry_list.h"

#include <QKeyEvent>
#include <QTest>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

namespace {

const QString Documents = u"document-my_number_card"_s; // the first, which has the focus

QByteArray peopleFile(int count)
{
    QByteArray csv = "社員番号,氏名,フリガナ,区分,部署\n";
    for (int i = 1; i <= count; ++i) {
        const QByteArray which = QByteArray::number(100 + i);
        csv += "E" + which + ",見本 太郎" + which + ",ミホン タロウ,従業員,人事部\n";
    }
    return csv;
}

} // namespace

QString numberOf(int which)
{
    QByteArray digits = QByteArray::number(20'000'000'000LL + which * 37LL);
    digits.append(static_cast<char>(MyNumber::checkDigit(asSpan(digits))));
    return QString::fromLatin1(digits);
}

bool PostalHands::setUp(int invited)
{
    installSecretAccessibility();
    if (!m_stage.startServer()) {
        qWarning("%s", m_stage.daemon().said().constData());
        return false;
    }
    m_stage.setTransport([line = m_line](const QByteArray& server, const QByteArray& pin) {
        return std::make_unique<LossyTransport>(server, pin, line);
    });
    return m_stage.setUp(peopleFile(invited + Others)) && m_stage.inviteAll(static_cast<std::size_t>(invited)) &&
           m_stage.handIn(1, cardPicture(u"見本"_s)) && readReferences() && open();
}

bool PostalHands::readReferences()
{
    const Overview& overview = m_stage.desk().overview();
    const PersonId submitted = overview.waiting.front().persons.front();
    const auto roll = overview.people;
    QHash<PersonId, InvitationId> ids;
    const bool isRead = m_stage.doWith([&ids](ClientSession& session) -> Result<void> {
        KAGIBAKO_TRY_ASSIGN(const auto all, InvitationService(session).all());
        for (const InvitationService::Sent& one : all)
            ids.insert(one.persons.front(), one.id);
        return {};
    });
    for (std::size_t row = 0; row < roll->size(); ++row) {
        const Person person = roll->person(row);
        if (person.id == submitted)
            m_submitted = person.code;
        else if (ids.contains(person.id))
            m_codes.append(person.code);
        else
            m_others.append(person.code);
        if (ids.contains(person.id))
            m_invitations.insert(person.code, ids.value(person.id));
    }
    return isRead && !m_submitted.isEmpty() && m_others.size() == Others;
}

QString PostalHands::reference(int which)
{
    const InvitationId id = invitation(which);
    return which % 2 == 0 ? QString::fromLatin1(referenceQr(m_stage.desk().overview().org, id)) : referenceText(id);
}

bool PostalHands::open()
{
    m_stage.window().go(u"postal"_s);
    return m_stage.bringToFront() && isAt(u"postalFind"_s);
}

bool PostalHands::isAt(const QString& name)
{
    const bool isThere = m_stage.waitFor([&] { return focus() != nullptr && focus()->objectName() == name; });
    if (!isThere)
        qWarning("the keyboard is not at %s", qPrintable(name));
    return isThere;
}

void PostalHands::type(const QString& text)
{
    for (const QChar character : text) {
        if (character.unicode() < 0x80) {
            QTest::keyClick(focus(), character.toLatin1());
            continue;
        }
        QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, QString(character)); // QTest knows ASCII only
        QApplication::sendEvent(focus(), &event);
    }
}

void PostalHands::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focus(), key, modifiers);
}

bool PostalHands::look(const QString& text)
{
    if (!isAt(u"postalFind"_s))
        return false;
    type(text);
    press(Qt::Key_Return);
    return true;
}

bool PostalHands::find(const QString& text)
{
    return look(text) && isAt(u"postalNumber"_s);
}

bool PostalHands::typeTwice(const QString& first, const QString& second)
{
    type(first);
    press(Qt::Key_Return);
    if (!isAt(u"postalAgain"_s))
        return false;
    type(second);
    press(Qt::Key_Return);
    return focus()->objectName() == Documents;
}

bool PostalHands::saveDocuments(const QString& keys)
{
    type(keys);
    press(Qt::Key_Return);
    return isAt(u"postalFind"_s);
}

bool PostalHands::enter(const QString& text, const QString& digits, const QString& keys)
{
    return find(text) && typeTwice(digits) && saveDocuments(keys);
}

bool PostalHands::becomes(int row, const QString& state)
{
    const bool isSo = m_stage.waitFor([&] { return row < rows() && cell(row, EntryList::State) == state; }, 40);
    if (!isSo)
        qWarning("it is %s", qPrintable(row < rows() ? cell(row, EntryList::State) : u"not there"_s));
    return isSo;
}

bool PostalHands::says(const QString& part)
{
    return m_stage.waitFor([&] {
        for (const Banner* banner : m_stage.window().findChildren<Banner*>()) {
            if (banner->isVisible() && banner->text().contains(part))
                return true;
        }
        return false;
    });
}

int PostalHands::waiting()
{
    int count = 0;
    const bool isRead = m_stage.doWith([&count](ClientSession& session) -> Result<void> {
        KAGIBAKO_TRY(session.sync());
        KAGIBAKO_TRY_ASSIGN(const auto all, EntryReview(session).inbox());
        for (const EntryReview::Waiting& one : all)
            count += static_cast<int>(one.entries.size());
        return {};
    });
    return isRead ? count : -1;
}

} // namespace kagibako::ui::test
