// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stage.h"

#include "app/desktop/composition.h"
#include "core/net/curl_transport.h"
#include "core/services/invitation_service.h"
#include "core/services/people_service.h"
#include "core/services/review_service.h"
#include "core/services/scope_service.h"
#include "core/wire/paths.h"
#include "tests/support/page_simulator.h"
#include "ui/welcome/sheets_step.h"

#include <QApplication>
#include <QBuffer>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QTest>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;
using kagibako::test::PageSimulator;

Stage::Stage(const QString& kagibakod, const QString& desktop, Language language)
    : m_daemon(m_data.path(), kagibakod), m_desktop(desktop), m_language(language),
      m_transport([](const QByteArray& server, const QByteArray& pin) -> std::unique_ptr<HttpTransport> {
          return std::make_unique<CurlTransport>(server, pin);
      })
{
}

Stage::~Stage()
{
    closeWindow();
}

void Stage::closeWindow()
{
    m_window.reset();
    m_organizations.reset();
}

void Stage::openWindow()
{
    closeWindow();
    m_organizations = std::make_unique<Organizations>(Organizations::Parts{.folder = m_folder.path(),
                                                                           .language = m_language,
                                                                           .clock = &m_clock,
                                                                           .prompt = &m_prompt,
                                                                           .transport = m_transport,
                                                                           .program = m_desktop});
    m_window = std::make_unique<MainWindow>(*m_organizations, allFeatures(), makeDoor);
    m_window->show();
    (void)QTest::qWaitForWindowExposed(m_window.get());
    m_window->activateWindow();
}

bool Stage::bringToFront()
{
    m_window->activateWindow();
    return QTest::qWaitForWindowActive(m_window.get());
}

bool Stage::waitFor(const std::function<bool()>& condition, int seconds)
{
    return QTest::qWaitFor(condition, seconds * 1000);
}

bool Stage::click(const QString& name, int seconds)
{
    QAbstractButton* button = nullptr;
    if (!waitFor(
            [&] {
                button = find<QAbstractButton>(name);
                return button != nullptr && button->isEnabled();
            },
            seconds)) {
        qWarning("no button %s, or it stays disabled", qPrintable(name));
        return false;
    }
    // A check box may be wider than what can be hit of it.
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(std::min(12, button->width() / 2), button->height() / 2));
    return true;
}

bool Stage::type(const QString& name, const QString& text)
{
    QWidget* field = find(name);
    if (field == nullptr || !field->isEnabled()) {
        qWarning("no field %s", qPrintable(name));
        return false;
    }
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    for (const QChar character : text) {
        if (character.unicode() < 0x80) {
            QTest::keyClick(field, character.toLatin1());
            continue;
        }
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, character); // QTest knows ASCII only
        QApplication::sendEvent(field, &press);
    }
    return true;
}

bool Stage::found(const QString& organization)
{
    openWindow();
    m_prompt.folder = m_folder.path();
    const auto papers = foundHere(m_daemon, organization);
    if (!papers)
        return false;
    m_accountText = papers->account;
    m_recoveryText = papers->recovery;
    return true;
}

std::optional<Stage::Papers> Stage::foundHere(kagibako::test::Daemon& daemon, const QString& organization)
{
    if (!(click(u"foundWay"_s) && type(u"server"_s, QString::fromLatin1(daemon.origin())) &&
          type(u"startToken"_s, QString::fromLatin1(daemon.token())) &&
          type(u"fingerprint"_s, QString::fromLatin1(daemon.pin())) && type(u"organization"_s, organization) &&
          type(u"login"_s, u"owner"_s) && type(u"newPassword"_s, QString::fromLatin1(Password)) &&
          type(u"newPasswordAgain"_s, QString::fromLatin1(Password)) && click(u"next"_s) && click(u"saveRecovery"_s) &&
          click(u"saveAccount"_s)))
        return {};
    auto* step = m_window->findChild<SheetsStep*>(); // an organization that is founded has none any more
    const Founded& founded = step->founded();
    const Papers papers{asView(founded.accountText.exposeSecret()).toByteArray(),
                        asView(founded.recoveryText.exposeSecret()).toByteArray()};
    const QList<QByteArray> groups = papers.recovery.split(' ');
    const bool done = type(u"groupOne"_s, QString::fromLatin1(groups[step->asked()[0] - 1])) &&
                      type(u"groupTwo"_s, QString::fromLatin1(groups[step->asked()[1] - 1])) && click(u"next"_s) &&
                      waitFor([this] { return desk().isUnlocked() && find(u"sections"_s) != nullptr; }, 30);
    return done ? std::optional(papers) : std::nullopt;
}

bool Stage::choose(const QString& name)
{
    if (!click(u"organizations"_s))
        return false;
    auto* menu = find<QMenu>(u"organizationMenu"_s);
    auto* action = menu == nullptr ? nullptr : menu->findChild<QAction*>(name);
    if (action == nullptr || !action->isEnabled()) {
        qWarning("nothing to choose: %s", qPrintable(name));
        return false;
    }
    menu->setActiveAction(action);
    QTest::keyClick(menu, Qt::Key_Return);
    return true;
}

bool Stage::unlock()
{
    return waitFor([this] { return find(u"accountSecret"_s) != nullptr; }) &&
           type(u"accountSecret"_s, QString::fromLatin1(m_accountText)) &&
           type(u"password"_s, QString::fromLatin1(Password)) && click(u"unlock"_s) &&
           waitFor([this] { return desk().isUnlocked() && find(u"sections"_s) != nullptr; }, 60);
}

bool Stage::doWith(const std::function<Result<void>(ClientSession&)>& work)
{
    std::optional<bool> done;
    desk().run(
        m_window.get(), {}, [&work](ClientSession& session, Job&) { return work(session); },
        [&done](const Result<void>& outcome) {
            if (!outcome)
                qWarning("%s", qPrintable(outcome.error().text()));
            done = outcome.has_value();
        });
    return waitFor([&] { return done.has_value(); }, 120) && *done;
}

bool Stage::setUp(const QByteArray& csv)
{
    return found() && bringIn(csv);
}

bool Stage::bringIn(const QByteArray& csv)
{
    return doWith([&csv](ClientSession& session) -> Result<void> {
        KAGIBAKO_TRY_ASSIGN(const ScopeId scope, ScopeService(session).create(u"Head office"_s));
        KAGIBAKO_TRY_ASSIGN(const auto imported, PeopleService(session).importCsv(csv, scope));
        return imported.problems.empty() ? Result<void>() : fail(ErrorCode::CsvBad);
    });
}

bool Stage::inviteAll(std::size_t most)
{
    return doWith([most](ClientSession& session) -> Result<void> {
        KAGIBAKO_TRY_ASSIGN(const auto listing, PeopleService(session).all());
        InvitationService::Request request;
        request.purposes = {Purpose::Withholding, Purpose::Payment};
        for (const KnownPerson& known : listing.people) {
            request.scope = known.scope;
            if (known.person.kind != PersonKind::Dependent && known.state == PersonState::None &&
                request.people.size() < most)
                request.people.push_back(known.person);
        }
        KAGIBAKO_TRY(InvitationService(session).invite(request));
        return {};
    });
}

bool Stage::handIn(int count, const QByteArray& jpeg, int pictures, const QByteArray& number)
{
    const auto ask = [port = m_daemon.port()](const char* path, const QByteArray& body) {
        return kagibako::test::bodyOf(kagibako::test::ask(port, path, body));
    };
    const bool sent = doWith([&](ClientSession& session) -> Result<void> {
        InvitationService service(session);
        KAGIBAKO_TRY_ASSIGN(const auto invitations, service.all());
        int left = count;
        for (const InvitationService::Sent& one : invitations) {
            if (one.state != "open"_L1 || left == 0)
                continue;
            KAGIBAKO_TRY_ASSIGN(const SecretBytes link, service.link(one.id));
            KAGIBAKO_TRY_ASSIGN(PageSimulator page,
                                PageSimulator::open(ask, asView(link.exposeSecret()).toByteArray()));
            page.setPicture(jpeg);
            KAGIBAKO_TRY_ASSIGN(const auto submission, page.fill(number, pictures));
            const QByteArray answer = ask(path::PageSubmit, wire::encode(submission));
            if (!answer.contains("leaf"))
                return fail(ErrorCode::ServerProblem, QString::fromUtf8(answer));
            --left;
        }
        return left == 0 ? Result<void>() : fail(ErrorCode::NotFound);
    });
    const std::size_t before = desk().overview().waiting.size();
    desk().sync();
    return sent &&
           waitFor([&] { return desk().overview().waiting.size() >= before + static_cast<std::size_t>(count); });
}

bool Stage::acceptOne()
{
    return doWith([](ClientSession& session) -> Result<void> {
        ReviewService reviews(session);
        KAGIBAKO_TRY_ASSIGN(const auto waiting, reviews.inbox());
        if (waiting.empty())
            return fail(ErrorCode::NotFound);
        KAGIBAKO_TRY_ASSIGN(const auto opened, reviews.show(waiting.front().id));
        return reviews.accept(*opened, {"my_number_card"}, {});
    });
}

QByteArray cardPicture(const QString& name)
{
    QImage image(860, 540, QImage::Format_RGB32);
    image.fill(QColor(0xE9, 0xEE, 0xF5));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(0, 0, 860, 90, QColor(0xB9, 0xC9, 0xE4));
    QFont font = QApplication::font();
    font.setPixelSize(40);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.drawText(QRect(30, 0, 800, 90), Qt::AlignVCenter, u"見本  SAMPLE  個人番号カード"_s);
    font.setPixelSize(34);
    painter.setFont(font);
    painter.drawText(QRect(330, 130, 500, 60), Qt::AlignVCenter, u"氏名  "_s + name);
    painter.drawText(QRect(330, 210, 500, 60), Qt::AlignVCenter, u"平成2年1月1日生"_s);
    painter.drawText(QRect(330, 290, 500, 60), Qt::AlignVCenter, u"東京都千代田区見本町1-1"_s);
    painter.setBrush(QColor(0x9F, 0xAE, 0xC4));
    painter.setPen(Qt::NoPen);
    painter.drawRect(40, 130, 240, 300);
    painter.setBrush(QColor(0xE9, 0xEE, 0xF5));
    painter.drawEllipse(110, 180, 100, 110);
    painter.drawChord(80, 300, 160, 220, 0, 180 * 16);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", 85);
    return bytes;
}

} // namespace kagibako::ui::test
