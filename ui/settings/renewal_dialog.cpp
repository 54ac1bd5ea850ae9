// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/renewal_dialog.h"

#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/common/sheet_card.h"
#include "ui/common/style_sheet.h"
#include "ui/common/typed_back.h"
#include "ui/common/words.h"
#include "ui/settings/renewal_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

RenewalDialog::RenewalDialog(Desk& desk, std::shared_ptr<const SecretBytes> key, renewal::Prepared prepared,
                             QWidget* parent)
    : QDialog(parent), m_desk(desk), m_prepared(std::move(prepared)), m_stack(new QStackedWidget),
      m_banner(new Banner(this)), m_cancel(new QPushButton(tr("Later"), this)), m_next(new QPushButton(this))
{
    setObjectName(u"renewalDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Replace the recovery sheet"));
    resize(780, 680);
    setMinimumSize(720, 540);
    m_wish.key = std::move(key);
    m_wish.sheet = m_prepared.sheet;
    m_stack->addWidget(makeQuestions());
    m_stack->addWidget(makeSheet());
    m_stack->addWidget(makeDone());
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_stack);
    m_cancel->setObjectName(u"renewalLater"_s);
    m_cancel->setAutoDefault(false);
    m_next->setObjectName(u"renewalNext"_s);
    setRole(*m_next, role::Primary);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, &RenewalDialog::next);
    connect(&desk, &Desk::locked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    refresh();
}

QWidget* RenewalDialog::makeLost()
{
    auto* form = new Form(tr("Owners who are lost"), m_stack);
    form->addWide(new Paragraph(
        m_prepared.others.empty()
            ? tr("There is no other owner.")
            : tr("Whoever is marked loses every right at once. Mark owners who are gone, or whose computer, password "
                 "or account sheet may be in other hands; leave the others."),
        form));
    for (const renewal::Prepared::Owner& owner : m_prepared.others) {
        auto* box = new QCheckBox(owner.login, form);
        box->setObjectName(u"lost-"_s + owner.login);
        connect(box, &QCheckBox::toggled, this, &RenewalDialog::refresh);
        m_lost.emplace_back(owner.id, box);
        form->addWide(box);
    }
    m_reason = new QComboBox(form);
    m_reason->setObjectName(u"lostReason"_s);
    for (const ReasonInfo* one : reasons(ReasonKind::Revoke))
        m_reason->addItem(wordOf(*one, m_desk.language()), QByteArray(one->code));
    form->add(tr("&Reason"), m_reason);
    return form;
}

QWidget* RenewalDialog::makeQuestions()
{
    auto* page = new QWidget;
    auto* links = new Form(tr("Open links"), page);
    m_links = new QComboBox(links);
    m_links->setObjectName(u"renewalLinks"_s);
    m_links->addItem(tr("Make new ones: the old become void, and the new have to be sent"),
                     int(RotationService::Links::Reissue));
    m_links->addItem(tr("Keep them"), int(RotationService::Links::Keep));
    links->add(tr("&Links"), m_links, tr("Those that a lost owner could have made."));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    layout->addWidget(makeLost());
    layout->addWidget(links);
    layout->addStretch(1);
    return page;
}

QWidget* RenewalDialog::makeSheet()
{
    auto* page = new QWidget;
    m_card = new SheetCard(m_desk,
                           {.name = u"Recovery"_s,
                            .title = tr("New recovery sheet"),
                            .about = tr("Print it twice, for two safes. The old one is good until you go on."),
                            .file = u"recovery-sheet.pdf"_s,
                            .copies = 2},
                           page);
    m_typed = new TypedBack(
        tr("Take the printed recovery sheet and type these two groups. So you know that it can be read."), page);
    connect(m_card, &SheetCard::cameOut, this, &RenewalDialog::refresh);
    connect(m_card, &SheetCard::failed, this, [this](const Error& error) { m_banner->fail(error, m_desk.language()); });
    connect(m_typed, &TypedBack::changed, this, &RenewalDialog::refresh);
    auto* layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::L);
    auto* column = new QVBoxLayout; // as high as it is, not as the dialog
    column->addWidget(m_card);
    column->addStretch(1);
    layout->addLayout(column);
    layout->addWidget(m_typed, 1);
    return page;
}

QWidget* RenewalDialog::makeDone()
{
    auto* page = new QWidget;
    m_report = new Paragraph({}, page);
    m_report->setObjectName(u"renewalReport"_s);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(m_report);
    layout->addStretch(1);
    return page;
}

const std::array<int, 2>& RenewalDialog::asked() const
{
    return m_typed->asked();
}

void RenewalDialog::refresh()
{
    const int shown = m_stack->currentIndex();
    const bool anyLost = std::ranges::any_of(m_lost, [](const auto& one) { return one.second->isChecked(); });
    m_reason->setEnabled(anyLost);
    m_next->setText(shown == Questions ? tr("To the new sheet")
                    : shown == Sheet   ? tr("Replace the sheet")
                                       : tr("Close"));
    m_next->setEnabled(!m_isBusy && (shown != Sheet || (m_card->isOut() && m_typed->isFilled())));
    m_cancel->setVisible(shown != Done);
    m_cancel->setEnabled(!m_isBusy);
    m_stack->setEnabled(!m_isBusy);
}

void RenewalDialog::next()
{
    m_banner->clear();
    switch (m_stack->currentIndex()) {
    case Questions:
        putSheet();
        break;
    case Sheet:
        if (const QString problem = m_typed->check(); !problem.isEmpty())
            m_banner->say(Banner::Kind::Warn, problem);
        else
            carryOut();
        break;
    default:
        accept();
    }
}

void RenewalDialog::putSheet()
{
    m_wish.lost.clear();
    for (const auto& [id, box] : m_lost) {
        if (box->isChecked())
            m_wish.lost.append(id);
    }
    m_wish.code = m_reason->currentData().toByteArray();
    m_wish.links = static_cast<RotationService::Links>(m_links->currentData().toInt());
    const ClientConfig& config = m_prepared.config;
    const auto sheet = std::make_shared<const SecretSheet>(
        RecoverySheet{m_prepared.organization, config.org, QUrl(QString::fromUtf8(config.server)).authority(),
                      config.pin, m_desk.clock().today(), m_prepared.sheet->text.clone()},
        m_desk.language());
    m_typed->ask(sheet, m_prepared.sheet->keys.sealedRoot.view()); // chosen by the sheet itself
    if (const auto put = m_card->put(sheet); !put)
        return m_banner->fail(put.error(), m_desk.language());
    m_stack->setCurrentIndex(Sheet);
    refresh();
}

void RenewalDialog::carryOut()
{
    m_isBusy = true;
    refresh();
    m_desk.run(
        this, tr("Replacing the recovery sheet"),
        [wish = m_wish](ClientSession& session, Job&) { return renewal::carryOut(session, wish); },
        [this](const Result<renewal::Report>& report) {
            m_isBusy = false;
            took(report);
            refresh();
        });
}

void RenewalDialog::took(const Result<renewal::Report>& report)
{
    if (!report)
        return m_banner->say(Banner::Kind::Bad,
                             errorSentences(report.error(), m_desk.language(), m_desk.problemId()) + u'\n' +
                                 tr("Keep both sheets, the old and the new, and press “Replace the sheet” again: it "
                                    "goes on where it stopped."));
    if (report->isReplaced)
        m_desk.settings().setBegin({});
    m_report->setWords(wordsOf(*report));
    m_stack->setCurrentIndex(Done);
}

} // namespace kagibako::ui
