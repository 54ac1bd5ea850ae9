// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a clerk has it, on the real server: from a decision to the next picture, from the click to the digits,
// from one organization to the other.
#include "tests/bench/crowd.h"
#include "tests/bench/groups.h"
#include "tests/bench/machine.h"
#include "tests/bench/program_rows.h"
#include "tests/bench/screen.h"
#include "tests/ui/stage.h"
#include "ui/common/secret_label.h"
#include "ui/review/image_decoder.h"
#include "ui/review/image_view.h"
#include "ui/review/picture_strip.h"

#include <QBuffer>
#include <QComboBox>
#include <QEventLoop>
#include <QPainter>
#include <QTableView>
#include <QTest>

#include <cstdio>

namespace kagibako::bench {

using namespace Qt::StringLiterals;
using ui::PictureStrip;
using ui::test::Stage;

namespace {

constexpr int MostSeconds = 60;
constexpr int LookMilliseconds = 500; // nobody compares a picture with a number in less

void must(bool ok, const char* what)
{
    if (!ok)
        qFatal("window: %s", what);
}

/// Sees a widget being painted while something holds.
class PaintWatch final : public QObject
{
public:
    PaintWatch(QWidget& widget, std::function<bool()> ready) : m_widget(widget), m_ready(std::move(ready))
    {
        m_widget.installEventFilter(this);
    }
    /// Milliseconds since `since`, once the event loop has painted it.
    double wait(Steady::time_point since)
    {
        while (!m_painted) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            must(millisecondsSince(since) < MostSeconds * 1000.0, "never painted");
        }
        return millisecondsSince(since);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_painted = m_painted || (event->type() == QEvent::Paint && m_ready());
        return false;
    }

private:
    QWidget& m_widget;
    std::function<bool()> m_ready;
    bool m_painted = false;
};

/// As large as the submission page sends a photograph (encode.ts): 2,000 pixels, and not as smooth as a drawing.
QByteArray photograph()
{
    QImage card = QImage::fromData(ui::test::cardPicture(u"佐藤 花子"_s)).scaledToWidth(2000, Qt::SmoothTransformation);
    unsigned grain = 1;
    for (int y = 0; y < card.height(); ++y) {
        for (auto* pixel = card.scanLine(y); pixel < card.scanLine(y) + card.width() * 4; ++pixel) {
            grain = grain * 1664525u + 1013904223u;
            *pixel = static_cast<uchar>(std::clamp(*pixel + static_cast<int>(grain >> 28) - 8, 0, 255));
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    card.save(&buffer, "jpeg", 85);
    return bytes;
}

/// What `act` begins, until the first picture of another submission is on the screen.
double untilNextPicture(PictureStrip& strip, const std::function<void()>& act)
{
    bool arrived = false;
    const auto connection =
        QObject::connect(&strip, &PictureStrip::seenChanged, &strip, [&] { arrived = arrived || strip.seen() == 1; });
    PaintWatch watch(strip.view(), [&] { return arrived; });
    const auto since = Steady::now();
    act();
    const double time = watch.wait(since);
    QObject::disconnect(connection);
    return time;
}

/// Everything made anew of what the client has: what follows each change.
double overviewMilliseconds(Stage& stage)
{
    std::vector<double> all;
    stage.desk().run(
        &stage.window(), {},
        [](ClientSession& session, ui::Job&) -> Result<std::vector<double>> {
            return times(5, [&] { must(overviewOf(session).has_value(), "no overview"); });
        },
        [&all](const Result<std::vector<double>>& done) { all = done.value_or(std::vector<double>()); });
    must(stage.waitFor([&] { return !all.empty(); }, MostSeconds), "no overview");
    return quantile(all, 0.5);
}

/// One picture through the process that decodes it.
double decodeMilliseconds(Stage& stage, const QByteArray& jpeg)
{
    std::vector<double> all;
    for (int i = 0; i < 5; ++i) {
        std::optional<double> took;
        const auto since = Steady::now();
        (new ui::ImageDecoder(stage.desk().program()))->decode(jpeg, [&](const QImage& image) {
            must(!image.isNull(), "not decoded");
            took = millisecondsSince(since);
        });
        while (!took) // not waitFor(): it sleeps between events, and ten megabytes come by the pipe
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        all.push_back(*took);
    }
    return quantile(all, 0.5);
}

/// Decides them one after the other; the milliseconds to each next picture that was opened ahead.
std::vector<double> decideAll(Stage& stage, PictureStrip& strip, int cases)
{
    auto* accept = stage.window().findChild<QAbstractButton*>(u"accept"_s);
    std::vector<double> all;
    for (int decided = 1; decided < cases; ++decided) {
        QTest::keyClick(&strip, Qt::Key_Right);
        must(stage.waitFor([&] { return accept->isEnabled() && stage.desk().worker().isIdle(); }), "no next case");
        QTest::qWait(LookMilliseconds);
        all.push_back(untilNextPicture(strip, [&] { QTest::keyClick(&strip, Qt::Key_A); }));
    }
    QTest::keyClick(&strip, Qt::Key_Right);
    must(stage.waitFor([&] { return accept->isEnabled(); }) && stage.click(u"accept"_s), "not accepted");
    must(stage.waitFor([&] { return stage.desk().overview().waiting.empty(); }), "something waits");
    all.erase(all.begin()); // until the first decision nobody said they work through the queue: nothing is opened ahead
    return all;
}

Rows reviewRows(Stage& stage, int people, int cases)
{
    const QByteArray picture = photograph();
    must(stage.inviteAll(static_cast<std::size_t>(cases)), "not invited");
    must(stage.handIn(cases, picture), "not handed in");
    stage.window().go(u"review"_s);
    auto& strip = *stage.window().findChild<PictureStrip*>();
    const double opened = untilNextPicture(strip, [&] { stage.click(u"openCase"_s); });
    const auto ahead = decideAll(stage, strip, cases);
    const QString among = u", %L1 people"_s.arg(people);
    return {{u"window: from the list to a submission's picture"_s + among, opened, u"ms"_s},
            {u"window: from a decision to the next picture, p50"_s + among, quantile(ahead, 0.5), u"ms"_s},
            {u"window: the same, p99"_s, quantile(ahead, 0.99), u"ms"_s, 150, true},
            {u"window: of it, the overview made anew"_s, overviewMilliseconds(stage), u"ms"_s},
            {u"window: of it, a picture of %L1 kB decoded in its process"_s.arg(picture.size() / 1000),
             decodeMilliseconds(stage, picture), u"ms"_s}};
}

Rows revealRowsOf(Stage& stage, int count)
{
    stage.window().go(u"people"_s, u"state=%1"_s.arg(static_cast<int>(PersonState::Current)));
    stage.find<QTableView>(u"peopleTable"_s)->selectRow(0);
    stage.find<QComboBox>(u"purpose"_s)->setCurrentIndex(1);
    must(stage.bringToFront(), "the window stays behind");
    auto* digits = stage.find<ui::SecretLabel>(u"number"_s);
    std::vector<double> all;
    for (int i = 0; i < count; ++i) {
        PaintWatch watch(*digits, [&] { return digits->isShown(); });
        const auto since = Steady::now();
        stage.click(u"reveal"_s);
        all.push_back(watch.wait(since));
        stage.click(u"reveal"_s); // hides
        must(stage.waitFor([&] { return !digits->isShown(); }), "stays shown");
    }
    return {{u"window: a number, from the click to the painted digits, p50"_s, quantile(all, 0.5), u"ms"_s},
            {u"window: the same, p99"_s, quantile(all, 0.99), u"ms"_s, 100, true}};
}

/// To and fro between two organizations with as many people each, both unlocked: from the keys to the other's grid.
Rows switchRows(Stage& stage, int people, int count)
{
    stage.openWindow();
    must(stage.unlock(), "not unlocked");
    const auto grid = [&stage] {
        stage.window().go(u"people"_s);
        auto* table = stage.find<QTableView>(u"peopleTable"_s);
        must(table != nullptr, "no grid");
        return table;
    };
    QTableView* first = grid();
    const QTemporaryDir data;
    const QTemporaryDir papers;
    test::Daemon server(data.path(), QStringLiteral(KAGIBAKOD));
    stage.prompt().folder = papers.path();
    must(server.start() && stage.choose(u"addOrganization"_s), "no other server");
    must(stage.foundHere(server, u"The other one"_s) && stage.bringIn(crowdCsv(people)), "no other organization");
    QTableView* second = grid();
    must(stage.bringToFront(), "the window stays behind");
    std::vector<double> all;
    for (int i = 0; i < count; ++i) {
        QTableView* next = i % 2 == 0 ? first : second;
        PaintWatch watch(*next->viewport(), [next] { return next->isVisible(); });
        const auto since = Steady::now();
        QTest::keyClick(&stage.window(), Qt::Key_Tab, Qt::ControlModifier);
        all.push_back(watch.wait(since));
    }
    stage.closeWindow(); // while its server still listens
    return {{u"window: organization switch, %L1 people each, p50"_s.arg(people), quantile(all, 0.5), u"ms"_s},
            {u"window: organization switch, p99"_s, quantile(all, 0.99), u"ms"_s, 1000, true}};
}

} // namespace

Rows desktopRows(const Scale& scale)
{
    if (QGuiApplication::platformName() != "xcb"_L1) {
        std::fprintf(stderr, "bench: no screen, so nothing of the real window (./dev bench gives it one)\n");
        return {};
    }
    const bool quick = scale.of < 1;
    const int cases = quick ? 4 : 40;
    Rows rows;
    const auto add = [&rows](const Rows& more) { rows.insert(rows.end(), more.begin(), more.end()); };
    constexpr int Few = 200;
    if (!quick) {
        Stage small(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP), Language::Japanese);
        must(small.startServer() && small.setUp(crowdCsv(Few)), "no small organization");
        add(reviewRows(small, Few, cases));
    }
    const int people = scale.count(100'000);
    Stage stage(QStringLiteral(KAGIBAKOD), QStringLiteral(KAGIBAKO_DESKTOP), Language::Japanese);
    must(stage.startServer() && stage.setUp(crowdCsv(people)), "no organization");
    add(reviewRows(stage, people, cases));
    add(revealRowsOf(stage, quick ? 3 : 100));
    stage.closeWindow();
    add(programRows(stage, people, quick));
    add(switchRows(stage, people, quick ? 4 : 40));
    return rows;
}

} // namespace kagibako::bench
