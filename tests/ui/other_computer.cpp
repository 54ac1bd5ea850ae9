// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/other_computer.h"

#include "app/desktop/composition.h"
#include "core/net/curl_transport.h"
#include "ui/common/banner.h"

#include <QTest>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

OtherComputer::OtherComputer(Stage& stage, QString program) : m_stage(stage), m_program(std::move(program))
{
    m_stage.window().hide();
    m_stage.prompt().folder = m_folder.path();
}

OtherComputer::~OtherComputer()
{
    m_window.reset();
    m_organizations.reset();
    m_stage.window().show();
}

void OtherComputer::open()
{
    m_window.reset();
    m_organizations.reset();
    m_organizations = std::make_unique<Organizations>(Organizations::Parts{
        .folder = m_folder.path(),
        .language = m_stage.desk().language(),
        .clock = &m_stage.clock(),
        .prompt = &m_stage.prompt(),
        .transport = [](const QByteArray& server, const QByteArray& pin) -> std::unique_ptr<HttpTransport> {
            return std::make_unique<CurlTransport>(server, pin);
        },
        .program = m_program});
    m_window = std::make_unique<MainWindow>(*m_organizations, allFeatures(), makeDoor);
    m_window->show();
    (void)QTest::qWaitForWindowExposed(m_window.get());
    m_window->activateWindow();
}

bool OtherComputer::says(const QString& part)
{
    return m_stage.waitFor([&] {
        for (const Banner* banner : m_window->findChildren<Banner*>()) {
            if (banner->isVisible() && banner->text().contains(part))
                return true;
        }
        return false;
    });
}

bool OtherComputer::typeBack(const SecretBytes& text, const std::array<int, 2>& asked)
{
    const QList<QByteArray> groups = asView(text.exposeSecret()).toByteArray().split(' ');
    return m_stage.type(u"groupOne"_s, QString::fromLatin1(groups[asked[0] - 1])) &&
           m_stage.type(u"groupTwo"_s, QString::fromLatin1(groups[asked[1] - 1]));
}

bool OtherComputer::isIn()
{
    return m_stage.waitFor([this] { return desk().isUnlocked() && m_stage.find(u"sections"_s) != nullptr; }, 60);
}

} // namespace kagibako::ui::test
