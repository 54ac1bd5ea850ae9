// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"
#include "ui/common/icons.h"
#include "ui/common/org_mark.h"
#include "ui/common/prompt.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"

#include <QLabel>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <array>
#include <cmath>

using namespace kagibako;
using namespace kagibako::ui;
using namespace Qt::StringLiterals;

namespace {

/// WCAG 2.2, relative luminance.
double luminance(const QColor& colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As a lock does that comes while somebody is asked.
    void aQuestionWhosePageIsGoneAnswersNo()
    {
        QWidget window;
        auto* page = new QWidget(&window);
        window.show();
        QTimer::singleShot(0, &window, [&] {
            page->deleteLater();
            QTimer::singleShot(100, &window, [&] {
                for (auto* button : window.findChild<QMessageBox*>()->findChildren<QPushButton*>()) {
                    if (button->text() == u"Do it"_s)
                        button->click();
                }
            });
        });
        WindowPrompt prompt;
        QVERIFY(!prompt.confirm(page, {.title = u"Really?"_s, .text = u"It is done then."_s, .yes = u"Do it"_s}));
    }

    void whatIsInANameIsNoMarkup()
    {
        QWidget window;
        window.show();
        const QString name = u"<b>x</b><img src=\"file:///nowhere.png\">"_s;
        int plain = 0;
        const auto look = [&] {
            auto* box = window.findChild<QMessageBox*>();
            for (const QLabel* label : box->findChildren<QLabel*>())
                plain += label->text().contains(name) && label->textFormat() == Qt::PlainText ? 1 : 0;
            box->reject();
        };
        WindowPrompt prompt;
        QTimer::singleShot(0, &window, look);
        prompt.tell(&window, name, u"About "_s + name);
        QCOMPARE(plain, 2);
        QTimer::singleShot(0, &window, look);
        QVERIFY(!prompt.confirm(&window, {.title = name, .text = u"About "_s + name, .yes = u"Do it"_s}));
        QCOMPARE(plain, 4);
    }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::newRow("light") << int(Appearance::Light);
        QTest::newRow("dark") << int(Appearance::Dark);
        QTest::newRow("high contrast") << int(Appearance::HighContrast);
    }

    void everyTextCanBeRead()
    {
        QFETCH(int, appearance);
        const Theme& look = theme(static_cast<Appearance>(appearance), false);
        for (const QColor& ground : {look.window, look.surface, look.side, look.hover, look.selected}) {
            QVERIFY2(contrast(look.text, ground) >= 7, "text");
            QVERIFY2(contrast(look.muted, ground) >= 4.5 || ground == look.selected, "muted text");
        }
        QVERIFY(contrast(look.onAccent, look.accent) >= 4.5);
        for (const QColor& tone : {look.accent, look.good, look.warn, look.bad}) {
            QVERIFY(contrast(tone, look.surface) >= 4.5);
            QVERIFY(contrast(tone, look.window) >= 4.5);
        }
        QVERIFY(contrast(look.edge, look.surface) >= 3);
        for (const QColor& back : {look.goodBack, look.warnBack, look.badBack})
            QVERIFY(contrast(look.text, back) >= 7);
    }

    void everyStateHasAShapeOfItsOwn()
    {
        QSet<QString> shapes;
        for (const PersonState state : {PersonState::None, PersonState::Invited, PersonState::Submitted,
                                        PersonState::Unchecked, PersonState::Current}) {
            QVERIFY(hasIcon(lookOf(state).icon));
            QVERIFY(!lookOf(state).word.isEmpty());
            shapes.insert(lookOf(state).icon);
        }
        QCOMPARE(shapes.size(), 5);
    }

    void organizationsCanBeToldApart()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark, Appearance::HighContrast}) {
            const Theme& look = theme(appearance, false);
            QSet<QRgb> colours;
            for (int i = 0; i < OrgColours; ++i) {
                const QColor colour = orgColour(i, look);
                for (const QColor& ground : {look.window, look.surface, look.side, look.hover})
                    QVERIFY2(contrast(colour, ground) >= 4.5, qPrintable(wordOfOrgColour(i)));
                QVERIFY2(contrast(look.onAccent, colour) >= 4.5, qPrintable(wordOfOrgColour(i)));
                colours.insert(colour.rgb());
            }
            QCOMPARE(colours.size(), qsizetype{OrgColours});
        }
        QCOMPARE(orgInitial(u"株式会社サンプル"_s), u"サ"_s);
        QCOMPARE(orgInitial(u"㈱ 見本"_s), u"見"_s);
        QCOMPARE(orgInitial(u"𠮷田商店"_s), u"𠮷"_s);
        QCOMPARE(orgInitial(u"sample Ltd."_s), u"S"_s);
        QCOMPARE(orgInitial(u"合同会社"_s), u"合"_s);
        QCOMPARE(orgInitial({}), u"?"_s);
    }

    void everyFeatureHasItsIconAndTitle()
    {
        QSet<QString> ids;
        for (const Feature& feature : allFeatures()) {
            QVERIFY2(hasIcon(feature.icon), qPrintable(feature.icon));
            QVERIFY(!feature.title().isEmpty());
            ids.insert(feature.id);
        }
        QCOMPARE(static_cast<std::size_t>(ids.size()), allFeatures().size());
    }

    void theSheetNamesNoColourThatIsNotThere()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark, Appearance::HighContrast})
            QVERIFY(!styleSheet(theme(appearance, false)).contains(u'@'));
    }

    void iconsTakeTheColourOfTheirTone()
    {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintIcon(painter, QRectF(0, 0, 24, 24), u"state-current"_s, Qt::red);
        painter.end();
        QCOMPARE(image.pixelColor(12, 3), QColor(Qt::red)); // the disc
    }
};

QTEST_MAIN(TestLook)
#include "test_look.moc"
