// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on somebody's folder, worked by keys as that person would: logs in, looks for somebody, and wants to
// see the number; then asks for it behind the page's back, as a patched window would.
// kagibako-demo-window --data FOLDER --code CODE [--lang ja|en] [--picture FILE]; standard input: password and account
// secret, a line each. What came of it is one line of JSON.
#include "app/cli/secret_lines.h"
#include "app/desktop/composition.h"
#include "app/desktop/desktop.h"
#include "core/net/curl_transport.h"
#include "core/services/people_service.h"
#include "core/services/reveal_service.h"
#include "ui/common/secret_edit.h"
#include "ui/common/secret_label.h"
#include "ui/shell/side_bar.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>
#include <QTest>
#include <QtCrypto>

#include <cstdio>
#include <functional>
#include <optional>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

void must(bool ok, const char* what)
{
    if (!ok)
        qFatal("kagibako-demo-window: %s", what);
}

/// Hands and eyes of somebody who sits there.
class Clerk
{
public:
    explicit Clerk(MainWindow& window) : m_window(window) {}

    /// What can be seen of this name; null: nothing.
    QWidget* see(const QString& name) const
    {
        for (QWidget* one : m_window.findChildren<QWidget*>(name)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void waitFor(const char* what, const std::function<bool()>& condition) const
    {
        must(QTest::qWaitFor(condition, 60'000), what);
    }
    void type(const QString& field, ByteSpan text) const
    {
        QWidget* widget = see(field);
        must(widget != nullptr, qPrintable(field));
        widget->setFocus();
        for (const std::uint8_t byte : text)
            QTest::keyClick(widget, static_cast<char>(byte));
    }
    void press(const QString& where, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        QWidget* widget = see(where);
        must(widget != nullptr, qPrintable(where));
        QTest::keyClick(widget, key, with);
    }
    void logIn() const
    {
        SecretLines lines(stdin);
        waitFor("no login page", [this] { return see(u"accountSecret"_s) != nullptr; });
        for (const QString& field : {u"password"_s, u"accountSecret"_s}) {
            const auto line = lines.next();
            must(line && !line->tooLong, "no secret on standard input");
            type(field, line->bytes);
        }
        press(u"accountSecret"_s, Qt::Key_Return);
        waitFor("no login", [this] { return m_window.desk().isUnlocked() && see(u"sections"_s) != nullptr; });
    }
    QStringList sections() const
    {
        QStringList ids;
        for (const Feature* feature : qobject_cast<SideBar*>(see(u"sections"_s))->features())
            ids.append(feature->id);
        return ids;
    }
    /// Looks for somebody in the list, chooses who is found, and presses the keys that show a number.
    void wantNumber(const QString& code) const
    {
        m_window.go(u"people"_s);
        type(u"search"_s, asSpan(code.toLatin1().toLower()));
        const auto* table = qobject_cast<QTableView*>(see(u"peopleTable"_s));
        must(table != nullptr && table->model()->rowCount() == 1, "not one person of this code");
        press(u"search"_s, Qt::Key_Down);
        press(u"peopleTable"_s, Qt::Key_R, Qt::ControlModifier);
        waitFor("no end of the work", [this] { return m_window.desk().worker().isIdle(); });
    }
    bool seesNumber() const
    {
        const auto* number = qobject_cast<SecretLabel*>(see(u"number"_s));
        return number != nullptr && number->isShown();
    }

private:
    MainWindow& m_window;
};

Result<void> revealOf(ClientSession& session, const QString& code)
{
    KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
    for (const KnownPerson& known : listing.people) {
        if (known.person.code == code)
            return RevealService(session).reveal(known.person.id, Purpose::Withholding).transform([](const auto&) {});
    }
    return fail(ErrorCode::NotFound);
}

/// The name of the check that refuses; empty: none.
QString askBehindThePage(MainWindow& window, const Clerk& clerk, const QString& code)
{
    std::optional<QString> error;
    window.desk().run(
        &window, {}, [code](ClientSession& session, Job&) { return revealOf(session, code); },
        [&error](const Result<void>& done) {
            error = done ? QString() : QString::fromLatin1(errorName(done.error().code()));
        });
    clerk.waitFor("no answer", [&error] { return error.has_value(); });
    return *error;
}

QJsonObject look(MainWindow& window, const QString& code, const QString& picture)
{
    const Clerk clerk(window);
    clerk.logIn();
    QJsonObject seen{{u"sections"_s, QJsonArray::fromStringList(clerk.sections())},
                     {u"people"_s, static_cast<qint64>(window.desk().overview().people->size())},
                     {u"offered"_s, false},
                     {u"shown"_s, false}};
    if (clerk.sections().contains(u"people"_s)) {
        clerk.wantNumber(code);
        seen[u"offered"_s] = clerk.see(u"reveal"_s) != nullptr;
        seen[u"shown"_s] = clerk.seesNumber();
    }
    if (!picture.isEmpty())
        must(window.grab().save(picture), "the picture cannot be written");
    seen[u"error"_s] = askBehindThePage(window, clerk, code);
    window.desk().lock(Desk::Lock::Asked);
    clerk.waitFor("no end of the session", [&window] { return !window.desk().isWiping(); });
    return seen;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QCA::Initializer qca;
    installSecretAccessibility();
    QCommandLineParser parser;
    const QCommandLineOption data(u"data"_s, u"Folder of a client."_s, u"DIR"_s);
    const QCommandLineOption code(u"code"_s, u"Whose number."_s, u"CODE"_s);
    const QCommandLineOption lang(u"lang"_s, u"ja or en."_s, u"LANG"_s, u"ja"_s);
    const QCommandLineOption picture(u"picture"_s, u"Where the window is kept as a picture."_s, u"FILE"_s);
    parser.addOptions({data, code, lang, picture});
    parser.process(application);
    const Language language = parser.value(lang) == "en"_L1 ? Language::English : Language::Japanese;
    speak(application, language);
    applyLook(application, Appearance::Light);

    const SystemClock clock;
    WindowPrompt prompt;
    Organizations organizations(
        {.folder = parser.value(data),
         .language = language,
         .clock = &clock,
         .prompt = &prompt,
         .transport = [](const QByteArray& server, const QByteArray& pin) -> std::unique_ptr<HttpTransport> {
             return std::make_unique<CurlTransport>(server, pin);
         },
         .program = QStringLiteral(KAGIBAKO_DESKTOP)});
    MainWindow window(organizations, allFeatures(), makeDoor);
    window.show();
    window.activateWindow();
    must(QTest::qWaitForWindowActive(&window), "the window does not come to the front");
    const QJsonObject seen = look(window, parser.value(code), parser.value(picture));
    std::puts(QJsonDocument(seen).toJson(QJsonDocument::Compact).constData());
    return 0;
}
