// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/my_number.h"
#include "tests/ui/lossy_transport.h"
#include "tests/ui/stage.h"

#include <QTableView>

namespace kagibako::ui::test {

/// A pile of forms on the table of the postal desk, and hands that stay on the keyboard.
class PostalHands
{
public:
    static constexpr int Others = 5;

    /// `kagibakod`, `desktop`: paths of the programs.
    PostalHands(const QString& kagibakod, const QString& desktop) : m_stage(kagibakod, desktop) {}
    /// Founds an organization with `invited` people, one of whom hands in online, and a few whom nobody invited; goes
    /// to the postal desk.
    bool setUp(int invited);

    Stage& stage() { return m_stage; }
    Line& line() { return *m_line; }
    const QStringList& codes() const { return m_codes; }   ///< of the invited who handed in nothing
    const QStringList& others() const { return m_others; } ///< of those who were not invited
    const QString& submitted() const { return m_submitted; }
    InvitationId invitation(int which) const { return m_invitations.value(m_codes.at(which)); }
    /// As it is scanned, or typed, by turns.
    QString reference(int which);

    bool open();
    QWidget* focus() { return m_stage.window().focusWidget(); }
    /// Waits until the keyboard is there.
    bool isAt(const QString& name);
    void type(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Types into the first step, as a scanner does.
    bool look(const QString& text);
    /// The same, and it leads to a person.
    bool find(const QString& text);
    bool typeTwice(const QString& first, const QString& second);
    bool typeTwice(const QString& digits) { return typeTwice(digits, digits); }
    bool saveDocuments(const QString& keys = {});
    bool enter(const QString& text, const QString& digits, const QString& keys = {});

    QTableView* table() { return m_stage.find<QTableView>(QStringLiteral("postalTable")); }
    int rows() { return table()->model()->rowCount(); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    /// Waits until the entry in this row is so.
    bool becomes(int row, const QString& state);
    /// Waits until a message that can be seen says this.
    bool says(const QString& part);
    /// Entries that wait to be checked, by what the server's log says; -1: it cannot be read.
    int waiting();

private:
    bool readReferences();

    std::shared_ptr<Line> m_line = std::make_shared<Line>();
    Stage m_stage;
    QStringList m_codes;
    QStringList m_others;
    QString m_submitted;
    QHash<QString, InvitationId> m_invitations;
};

/// Twelve digits that pass, others for each `which`.
QString numberOf(int which);

} // namespace kagibako::ui::test
