// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on somebody's folder, worked by keys as that person would. What came of it is one line of JSON.
// kagibako-demo-window --data FOLDER --pictures FOLDER [--lang ja|en]; standard input: password and account secret, a
// line each.
// --code CODE --family CODE: looks for somebody with a family, then for somebody else and wants to see the number; then
// asks for it behind the page's back, as a patched window would.
// --forms COUNT: enters so many return forms at the postal desk, which follow on standard input (demo_postal.h).
#include "app/desktop/composition.h"
#include "app/desktop/desktop.h"
#include "core/net/curl_transport.h"
#include "core/services/people_service.h"
#include "core/services/reveal_service.h"
#include "tests/ui/demo_clerk.h"
#include "tests/ui/demo_postal.h"
#include "ui/common/secret_edit.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QtCrypto>

#include <cstdio>
#include <optional>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;
using kagibako::ui::test::DemoClerk;
using kagibako::ui::test::must;

namespace {

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
QString askBehindThePage(const DemoClerk& clerk, const QString& code)
{
    std::optional<QString> error;
    MainWindow& window = clerk.window();
    window.desk().run(
        &window, {}, [code](ClientSession& session, Job&) { return revealOf(session, code); },
        [&error](const Result<void>& done) {
            error = done ? QString() : QString::fromLatin1(errorName(done.error().code()));
        });
    clerk.waitFor("no answer", [&error] { return error.has_value(); });
    return *error;
}

QJsonObject look(const DemoClerk& clerk, const QString& code, const QString& employee)
{
    QJsonObject seen{{u"sections"_s, QJsonArray::fromStringList(clerk.sections())},
                     {u"people"_s, static_cast<qint64>(clerk.window().desk().overview().people->size())},
                     {u"offered"_s, false},
                     {u"shown"_s, false}};
    if (clerk.sections().contains(u"people"_s)) {
        seen[u"family"_s] = clerk.familyOf(employee);
        clerk.keepPicture(u"family"_s);
        clerk.wantNumber(code);
        seen[u"offered"_s] = clerk.see(u"reveal"_s) != nullptr;
        seen[u"shown"_s] = clerk.seesNumber();
    }
    clerk.keepPicture(u"clerk-window"_s);
    seen[u"error"_s] = askBehindThePage(clerk, code);
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
    const QCommandLineOption family(u"family"_s, u"An employee with dependents."_s, u"CODE"_s);
    const QCommandLineOption forms(u"forms"_s, u"How many forms lie on the postal desk."_s, u"COUNT"_s);
    const QCommandLineOption lang(u"lang"_s, u"ja or en."_s, u"LANG"_s, u"ja"_s);
    const QCommandLineOption pictures(u"pictures"_s, u"Where the window is kept as pictures."_s, u"DIR"_s);
    parser.addOptions({data, code, family, forms, lang, pictures});
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
    const DemoClerk clerk(window, parser.value(pictures));
    SecretLines lines(stdin);
    clerk.logIn(lines);
    const QJsonObject seen = parser.isSet(forms) ? ui::test::enterForms(clerk, lines, parser.value(forms).toInt())
                                                 : look(clerk, parser.value(code), parser.value(family));
    clerk.leave();
    std::puts(QJsonDocument(seen).toJson(QJsonDocument::Compact).constData());
    return 0;
}
