// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/common/form.h"
#include "ui/common/icons.h"
#include "ui/common/org_mark.h"
#include "ui/common/paragraph.h"
#include "ui/common/people_import.h"
#include "ui/common/style_sheet.h"
#include "ui/settings/key_card.h"
#include "ui/settings/leave_card.h"
#include "ui/settings/log_check.h"
#include "ui/settings/password_card.h"
#include "ui/settings/policy_card.h"
#include "ui/settings/recovery_card.h"
#include "ui/settings/sessions_card.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(Desk& desk, QWidget* parent) : Page(parent), m_desk(desk), m_scroll(new QScrollArea(this))
{
    auto* title = new QLabel(tr("Settings"), this);
    title->setFont(ui::font(Type::Title));
    auto* inner = new QWidget;
    auto* cards = new QVBoxLayout(inner);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::L);
    cards->addWidget(makeLook());
    addAccount(*cards);
    if (desk.overview().may(Action::People))
        cards->addWidget(makePeople());
    cards->addWidget(new PolicyCard(desk));
    cards->addWidget(makeLogs());
    cards->addWidget(makeAbout());
    cards->addStretch(1);
    m_scroll->setObjectName(u"settingsScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(inner);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_scroll, 1);
}

void SettingsPage::addAccount(QLayout& cards)
{
    auto* password = new PasswordCard(m_desk);
    m_sessions = new SessionsCard(m_desk);
    connect(password, &PasswordCard::changed, m_sessions, &SessionsCard::load);
    cards.addWidget(password);
    cards.addWidget(m_sessions);
    m_key = new KeyCard(m_desk);
    cards.addWidget(m_key);
    cards.addWidget(new LeaveCard(m_desk));
    if (m_desk.overview().rank != Rank::Owner)
        return;
    m_recovery = new RecoveryCard(m_desk);
    cards.addWidget(m_recovery);
}

void SettingsPage::arrive(const QString& wish)
{
    m_sessions->load();
    m_key->load();
    if (wish != "recovery"_L1 || m_recovery == nullptr)
        return;
    m_scroll->ensureWidgetVisible(m_recovery);
    m_recovery->goOn();
}

QWidget* SettingsPage::makeLook()
{
    auto* card = new Form(tr("This computer"), this);
    auto* language = new QComboBox(card);
    language->setObjectName(u"language"_s);
    language->addItem(u"日本語"_s, int(Language::Japanese));
    language->addItem(u"English"_s, int(Language::English));
    language->setCurrentIndex(m_desk.isJapanese() ? 0 : 1);
    connect(language, &QComboBox::activated, this,
            [this, language] { m_desk.setLanguage(static_cast<Language>(language->currentData().toInt())); });
    card->add(tr("&Language"), language);
    auto* look = new QComboBox(card);
    look->setObjectName(u"appearance"_s);
    look->addItem(tr("As the system"), int(Appearance::System));
    look->addItem(tr("Light"), int(Appearance::Light));
    look->addItem(tr("Dark"), int(Appearance::Dark));
    look->addItem(tr("High contrast"), int(Appearance::HighContrast));
    look->setCurrentIndex(look->findData(int(m_desk.settings().appearance())));
    connect(look, &QComboBox::activated, this, [this, look] {
        const auto chosen = static_cast<Appearance>(look->currentData().toInt());
        m_desk.settings().setAppearance(chosen);
        applyLook(*qApp, chosen);
    });
    card->add(tr("L&ook"), look);
    auto* minutes = new QSpinBox(card);
    minutes->setButtonSymbols(QAbstractSpinBox::NoButtons); // digits and the arrow keys do
    minutes->setObjectName(u"lockMinutes"_s);
    minutes->setRange(1, m_desk.overview().lockMinutes);
    minutes->setSuffix(tr(" min"));
    minutes->setValue(m_desk.settings().lockMinutes());
    connect(minutes, &QSpinBox::valueChanged, this, [this](int value) { m_desk.settings().setLockMinutes(value); });
    card->add(tr("Loc&k after"), minutes,
              tr("Without keyboard and mouse; from the next unlocking on. The organization's rules allow %1 min at "
                 "most.")
                  .arg(m_desk.overview().lockMinutes));
    card->add(tr("&Colour of the organization"), makeColours(*card),
              tr("In its mark and along the top of the window, so that nobody works in the wrong organization."));
    return card;
}

QWidget* SettingsPage::makeColours(QWidget& card)
{
    auto* colours = new QComboBox(&card);
    colours->setObjectName(u"organizationColour"_s);
    for (int i = 0; i < OrgColours; ++i)
        colours->addItem(orgMark(i, m_desk.name(), devicePixelRatioF()), wordOfOrgColour(i));
    colours->setCurrentIndex(m_desk.colour());
    connect(colours, &QComboBox::activated, this, [this](int colour) { m_desk.setColour(colour); });
    return colours;
}

QWidget* SettingsPage::makePeople()
{
    auto* card = new Form(tr("People"), this);
    auto* button = new QPushButton(icon(u"import"_s), tr("&Import people from a file …"), card);
    button->setObjectName(u"importPeople"_s);
    connect(button, &QPushButton::clicked, this, [this] { PeopleImportDialog::start(m_desk, this); });
    auto* line = new QWidget(card);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(button);
    layout->addStretch(1);
    card->addWide(line);
    return card;
}

QWidget* SettingsPage::makeLogs()
{
    auto* card = new Form(tr("Proof of the logs"), this);
    auto* about =
        new Paragraph(tr("At each synchronization new entries are checked. Here everything is checked once more, "
                         "from the first entry on."),
                      card);
    card->addWide(about);
    card->addWide(new LogCheck(m_desk, card));
    return card;
}

QWidget* SettingsPage::makeAbout()
{
    const Overview& overview = m_desk.overview();
    auto* card = new Form(tr("About"), this);
    const auto row = [&](const QString& title, const QString& value) {
        auto* label = new QLabel(value, card);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        card->add(title, label);
    };
    row(tr("Organization"), overview.organization);
    row(tr("Its identifier"), overview.org.string());
    row(tr("Login"), overview.login);
    row(tr("Version"), QCoreApplication::applicationVersion());
    return card;
}

Feature settingsFeature()
{
    return {.id = u"settings"_s,
            .icon = u"settings"_s,
            .title = [] { return SettingsPage::tr("Settings"); },
            .isFor = {},
            .count = {},
            .make = [](Desk& desk) -> Page* { return new SettingsPage(desk); }};
}

} // namespace kagibako::ui
