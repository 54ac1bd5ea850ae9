// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/composition.h"
#include "app/desktop/process.h"
#include "app/desktop/single_instance.h"
#include "core/net/curl_transport.h"
#include "ui/common/icons.h"
#include "ui/common/secret_edit.h"
#include "ui/review/image_decoder.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTranslator>

#include <cstdlib>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

QString usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/kagibako"_s;
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Japanese ? Language::Japanese : Language::English;
}

/// Where the system's font has no Japanese (Linux), each glyph would come from another font, at another height: then
/// the first of these that is there.
void takeJapaneseFont()
{
    const QString own = QFontInfo(QApplication::font()).family();
    if (QFontDatabase::writingSystems(own).contains(QFontDatabase::Japanese))
        return;
    const QStringList there = QFontDatabase::families(QFontDatabase::Japanese);
    for (const QString& family : {u"Noto Sans CJK JP"_s, u"Noto Sans JP"_s, u"BIZ UDPGothic"_s, u"IPAexGothic"_s}) {
        if (!there.contains(family))
            continue;
        QFont font = QApplication::font();
        font.setFamilies({family, own});
        QApplication::setFont(font);
        return;
    }
}

} // namespace

void speak(QApplication& application, Language language)
{
    takeJapaneseFont(); // in English too: names are Japanese
    // Owned by the application; the ones of before are taken out.
    for (auto* old : application.findChildren<QTranslator*>())
        delete old;
    const auto load = [&](const QString& file, const QString& folder) {
        auto* words = new QTranslator(&application);
        if (words->load(file, folder))
            QCoreApplication::installTranslator(words);
    };
    if (language == Language::Japanese)
        load(u"qtbase_ja"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(language == Language::Japanese ? u"kagibako_ja"_s : u"kagibako_en"_s, u":/i18n"_s);
}

int runDesktop(int argc, char** argv)
{
    hardenProcess();
    if (argc == 2 && qstrcmp(argv[1], ImageDecoder::Argument) == 0)
        std::_Exit(serveOnePicture()); // nothing is left to tidy up, and little would be allowed to
    QApplication application(argc, argv);
    const QCA::Initializer qca;
    QCoreApplication::setApplicationName(u"kagibako"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(KAGIBAKO_VERSION));
    QGuiApplication::setDesktopFileName(u"kagibako"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/kagibako-256.png"_s));
    installSecretAccessibility();

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(u"data"_s, u"Folder of keys and cache (default: the system's)."_s, u"DIR"_s);
    const QCommandLineOption lang(u"lang"_s, u"ja or en (default: as last chosen, else the system's)."_s, u"LANG"_s);
    parser.addOptions({data, lang});
    parser.process(application);
    const QString folder = parser.isSet(data) ? parser.value(data) : usualFolder();
    QDir().mkpath(folder);

    SingleInstance instance(folder);
    if (instance.isSecond())
        return 0; // the first shows itself

    const Settings settings(folder + u"/desktop.ini"_s);
    const Language language = parser.value(lang) == "ja"_L1   ? Language::Japanese
                              : parser.value(lang) == "en"_L1 ? Language::English
                                                              : settings.language(systemLanguage());
    speak(application, language);
    applyLook(application, settings.appearance());

    const SystemClock clock;
    WindowPrompt prompt;
    Organizations organizations(
        {.folder = folder,
         .language = language,
         .clock = &clock,
         .prompt = &prompt,
         .transport = [](const QByteArray& server, const QByteArray& pin) -> std::unique_ptr<HttpTransport> {
             return std::make_unique<CurlTransport>(server, pin);
         },
         .program = QCoreApplication::applicationFilePath()});
    QObject::connect(&organizations, &Organizations::languageChanged, &application,
                     [&](Language chosen) { speak(application, chosen); });
    MainWindow window(organizations, allFeatures(), makeDoor);
    QObject::connect(&instance, &SingleInstance::askedToShow, &window, [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
    });
    window.show();
    return QApplication::exec();
}

} // namespace kagibako::ui
