// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/secret_lines.h"
#include "ui/shell/main_window.h"

#include <functional>
#include <utility>

namespace kagibako::ui::test {

/// Ends the program with `what` where it does not hold.
void must(bool ok, const char* what);

/// Hands and eyes of somebody who sits at the real window.
class DemoClerk
{
public:
    /// `pictures`: folder for what is seen.
    DemoClerk(MainWindow& window, QString pictures) : m_window(window), m_pictures(std::move(pictures)) {}

    MainWindow& window() const { return m_window; }
    /// What can be seen of this name; null: nothing.
    QWidget* see(const QString& name) const;
    void keepPicture(const QString& name) const;
    void waitFor(const char* what, const std::function<bool()>& condition) const;
    /// Until nothing is under way.
    void waitForEnd() const;
    void type(const QString& field, ByteSpan text) const;
    void press(const QString& where, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const;
    /// With the password and the account secret that are the next lines.
    void logIn(SecretLines& lines) const;
    void leave() const;
    QStringList sections() const;

    /// Looks for somebody in the list of people, and chooses who is found.
    void choosePerson(const QString& code) const;
    /// The words of the family of whoever is chosen.
    QString familyOf(const QString& code) const;
    /// Presses the keys that show a number.
    void wantNumber(const QString& code) const;
    bool seesNumber() const;

private:
    MainWindow& m_window;
    QString m_pictures;
};

} // namespace kagibako::ui::test
