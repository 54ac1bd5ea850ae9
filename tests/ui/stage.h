// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/real/daemon.h"
#include "ui/common/secret_edit.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTemporaryDir>

namespace kagibako::ui::test {

/// Answers what the window asks, as the test wants it.
class ScriptedPrompt final : public Prompt
{
public:
    bool confirm(QWidget*, const Question& question) override
    {
        asked.append(question.title);
        return answer;
    }
    void tell(QWidget*, const QString& title, const QString&) override { asked.append(title); }
    QString openFile(QWidget*, const QString&, const QString&) override { return file; }
    QString saveFile(QWidget*, const QString&, const QString& suggestion, const QString&) override
    {
        return folder.isEmpty() ? QString() : folder + u'/' + suggestion;
    }

    bool answer = true;
    QString file;   ///< what openFile() gives
    QString folder; ///< where saveFile() saves; empty: the person cancels
    QStringList asked;
};

/// The computer's clock, and how wrong it is.
class SkewedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(skew); }
    qint64 skew = 0; ///< seconds
};

/// The real server and the real window on empty folders, and hands to work them.
class Stage
{
public:
    static constexpr const char* Password = "correct horse battery";

    /// `kagibakod`, `desktop`: paths of the programs.
    Stage(const QString& kagibakod, const QString& desktop, Language language = Language::English);
    ~Stage();

    /// `more`: options of kagibakod.
    bool startServer(const QStringList& more = {}) { return m_daemon.start(more); }
    kagibako::test::Daemon& daemon() { return m_daemon; }
    Desk& desk() { return m_window->desk(); } ///< of the organization in front
    MainWindow& window() { return *m_window; }
    Organizations& organizations() { return *m_organizations; }
    ScriptedPrompt& prompt() { return m_prompt; }
    QString folder() const { return m_folder.path(); }
    SkewedClock& clock() { return m_clock; }
    /// What windows opened from now on reach the server by.
    void setTransport(Desk::MakeTransport make) { m_transport = std::move(make); }
    /// A window anew on the same folder, as after a restart.
    void openWindow();
    /// Ends the session too; the server stays, and the folder with it, for another program.
    void closeWindow();

    /// The widget of this object name that can be seen, in the window or its dialogs; fails the test when there is
    /// none.
    template <typename Widget = QWidget>
    Widget* find(const QString& name)
    {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (!top->isVisible())
                continue;
            for (Widget* one : top->findChildren<Widget*>(name)) {
                if (one->isVisible())
                    return one;
            }
        }
        return nullptr;
    }
    /// Waits until it is there and enabled, and clicks it. False after `seconds`.
    bool click(const QString& name, int seconds = 20);
    /// Clicks into it and types.
    bool type(const QString& name, const QString& text);
    /// Without a window manager nobody gives the focus back when a menu or dialog closes.
    bool bringToFront();
    bool waitFor(const std::function<bool()>& condition, int seconds = 20);

    /// Fills in the login page.
    bool unlock();
    /// The whole first run through the window, up to the sections.
    bool found(const QString& organization = QStringLiteral("Sample Organization"));
    /// What comes out of founding: the secrets as they stand on the two sheets.
    struct Papers {
        QByteArray account;
        QByteArray recovery;
    };
    /// The same on a server of one's own choice, from the first page that is in front.
    std::optional<Papers> foundHere(kagibako::test::Daemon& daemon, const QString& organization);
    /// Opens the list of organizations and chooses what has this object name: "organization-0", "addOrganization",
    /// "lockAll".
    bool choose(const QString& name);
    /// Founded, with a scope and these people (a CSV file).
    bool setUp(const QByteArray& csv);
    /// A scope and these people, in the organization in front.
    bool bringIn(const QByteArray& csv);
    /// Invites by the services whoever was not asked yet, no more than `most`.
    bool inviteAll(std::size_t most = SIZE_MAX);
    /// Hands in `number` for `count` people with an open link, through a page of our own.
    bool handIn(int count, const QByteArray& jpeg, int pictures = 2, const QByteArray& number = "123456789018");
    /// Accepts by the services the first that waits.
    bool acceptOne();
    const QByteArray& accountText() const { return m_accountText; }
    const QByteArray& recoveryText() const { return m_recoveryText; }
    /// Something by the services, in the window's session.
    bool doWith(const std::function<Result<void>(ClientSession&)>& work);

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_data;
    kagibako::test::Daemon m_daemon;
    QString m_desktop;
    Language m_language;
    SkewedClock m_clock;
    Desk::MakeTransport m_transport;
    ScriptedPrompt m_prompt;
    std::unique_ptr<Organizations> m_organizations;
    std::unique_ptr<MainWindow> m_window;
    QByteArray m_accountText;
    QByteArray m_recoveryText;
};

/// A picture of a made-up card.
QByteArray cardPicture(const QString& name);

} // namespace kagibako::ui::test
