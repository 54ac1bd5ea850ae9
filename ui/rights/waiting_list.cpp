// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rights/waiting_list.h"

#include "ui/common/icons.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/common/words.h"
#include "ui/rights/rights_rules.h"
#include "ui/rights/rights_words.h"
#include "ui/rights/statement_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostHeight = 240;
constexpr int IconSide = 20;

/// The beginning of a request's hash, for the name of its button.
QString shortOf(const crypto::Digest& request)
{
    return QString::fromLatin1(toHex(request.view()).first(8));
}

QString kanaOf(const std::array<SpokenWord, 4>& words)
{
    QStringList all;
    for (const SpokenWord& word : words)
        all.append(u"%1 (%2)"_s.arg(word.kana, word.latin));
    return all.join(u"　"_s);
}

} // namespace

WaitingList::WaitingList(Language language, QWidget* parent) : QScrollArea(parent), m_language(language)
{
    setObjectName(u"rightsWaiting"_s);
    setAccessibleName(tr("What waits"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setVisible(false);
}

void WaitingList::set(const RightsView& view, const QDateTime& now)
{
    const QWidget* focused = focusWidget();
    const QString hadFocus = focused != nullptr && focused->hasFocus() ? focused->objectName() : QString();
    m_body = new QWidget;
    m_layout = new QVBoxLayout(m_body);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::S);
    if (view.myRank != Rank::Member)
        addPeople(view);
    addPending(view, now);
    for (const RightsView::ScopeColumn& column : view.scopes)
        addKeys(view, column);
    const bool any = m_layout->count() > 0;
    m_layout->addStretch(1);
    setWidget(m_body); // deletes what was there
    setVisible(any);
    fit();
    if (auto* again = hadFocus.isEmpty() ? nullptr : m_body->findChild<QPushButton*>(hadFocus))
        again->setFocus();
}

void WaitingList::addPeople(const RightsView& view)
{
    QSet<AccountId> offered; // of somebody who asked again only the newest keys are of use
    for (const AccountService::Waiting& one : view.waiting) {
        if (one.isProven && offered.contains(one.account))
            continue;
        QStringList lines{tr("%1 asks to be let in, with the rank: %2").arg(one.login, wordOf(one.rank))};
        lines += roleLines(view, one.roles);
        Item item{.icon = u"person-add"_s, .spoken = kanaOf(one.words)};
        if (one.isProven) {
            offered.insert(one.account);
            lines.append(tr("The code of your sheet was right, and nothing was changed on the way."));
            item.button = tr("Let in …");
            item.name = u"letIn-"_s + one.login;
            item.press = [this, request = one.request] { Q_EMIT letInAsked(request); };
        } else if (one.isMine) {
            item.icon = u"warning"_s;
            lines.append(tr("The code was WRONG, or something was changed on the way. Do not let anybody in by this "
                            "request: ask the person, and make a new sheet."));
        } else {
            lines.append(tr("Only %1, who made the sheet, can check the code and let them in.").arg(one.sheetBy));
        }
        item.lines = lines;
        add(item);
    }
}

void WaitingList::addPending(const RightsView& view, const QDateTime& now)
{
    std::vector<const AccountService::Pending*> newestFirst;
    for (const AccountService::Pending& one : view.pending) {
        const std::optional<ListTerms> terms = listTermsOf(one.statement.payload);
        const bool isOver = terms && terms->expires <= now;
        const bool isMine = one.statement.signer.account == view.me;
        // A member is told of what concerns them: the rest is for those who answer for all.
        if (!isOver && (view.myRank != Rank::Member || isMine || one.mayApprove))
            newestFirst.push_back(&one);
    }
    std::ranges::stable_sort(newestFirst, [](const auto* one, const auto* other) {
        return one->statement.common.created > other->statement.common.created;
    });
    for (const AccountService::Pending* one : newestFirst)
        addRequest(view, *one);
}

void WaitingList::addRequest(const RightsView& view, const AccountService::Pending& one)
{
    const Payload& payload = one.statement.payload;
    QStringList lines{tr("%1 asks for a second signature:").arg(one.by)};
    lines += sentencesOf(payload, view, m_language);
    Item item{.icon = u"shield-check"_s};
    if (one.mayApprove && listTermsOf(payload)) {
        item.button = tr("Look at the list …");
        item.name = u"list-"_s + shortOf(one.request);
        item.press = [this, request = one.request] { Q_EMIT listAsked(request); };
    } else if (one.mayApprove) {
        item.button = tr("Approve …");
        item.name = u"approve-"_s + shortOf(one.request);
        item.press = [this, request = one.request] { Q_EMIT approveAsked(request); };
    } else if (one.statement.signer.account) {
        const Signing signing = signingOf(view, *one.statement.signer.account, secondFor(view, payload));
        lines.append(signing.by.isEmpty()
                         ? tr("Nobody here may give the second signature.")
                         : tr("The second signature may come from: %1").arg(signing.by.join(tr(", "))));
    }
    item.lines = lines;
    add(item);
}

void WaitingList::addKeys(const RightsView& view, const RightsView::ScopeColumn& column)
{
    if (!column.isMine && view.myRank == Rank::Member)
        return;
    const auto count = static_cast<int>(column.withoutKeys.size());
    if (count > 0) {
        QStringList logins;
        for (const AccountId& id : column.withoutKeys) {
            if (const RightsView::AccountRow* row = view.account(id))
                logins.append(row->login);
        }
        add({.icon = u"lock"_s,
             .lines = {tr("%1: the rights of %n account(s) do not work yet, since nobody gave them the keys.", nullptr,
                          count)
                           .arg(column.name),
                       logins.join(tr(", "))},
             .button = column.isMine ? tr("Give keys to %n …", nullptr, count) : QString(),
             .name = u"giveKeys-"_s + column.name,
             .press = [this, id = column.id] { Q_EMIT giveKeysAsked(id); }});
    }
    if (column.rotationDue) {
        const QString since = timeText(column.rotationDue->since.toString(Qt::ISODate), m_language);
        add({.icon = u"sync"_s,
             .lines = {tr("%1: the keys have to be changed, since %2.").arg(column.name, since),
                       column.rotationDue->atOnce
                           ? tr("At once: somebody who knows them lost the right to what they open.")
                           : tr("At the next occasion: somebody who knows the names' key has left.")},
             .button = column.isMine ? tr("Change the keys …") : QString(),
             .name = u"changeKeys-"_s + column.name,
             .press = [this, id = column.id] { Q_EMIT changeKeysAsked(id); }});
    }
    if (column.unfinishedCards > 0) {
        add({.icon = u"link"_s,
             .lines = {tr("%1: %n link(s) cannot be used until their cards are sealed anew.", nullptr,
                          static_cast<int>(column.unfinishedCards))
                           .arg(column.name)},
             .button = column.isMine ? tr("Finish …") : QString(),
             .name = u"finishCards-"_s + column.name,
             .press = [this, id = column.id] { Q_EMIT finishAsked(id); }});
    }
}

void WaitingList::add(const Item& item)
{
    auto* card = new QFrame(m_body);
    setRole(*card, role::Card);
    auto* mark = new QLabel(card);
    mark->setPixmap(icon(item.icon, Tone::Warn).pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    auto* words = new QVBoxLayout;
    words->setSpacing(space::XS);
    for (qsizetype i = 0; i < item.lines.size(); ++i) {
        auto* line = new Paragraph(item.lines[i], card);
        line->setObjectName(u"waitingLine"_s);
        if (i == 0)
            line->setFont(ui::font(Type::Strong));
        words->addWidget(line);
    }
    if (!item.spoken.isEmpty()) {
        auto* spoken = new Paragraph(item.spoken, card);
        spoken->setObjectName(u"waitingWords"_s);
        spoken->setFont(ui::font(Type::Heading));
        words->addWidget(spoken);
    }
    auto* layout = new QHBoxLayout(card);
    layout->setContentsMargins(space::M, space::S, space::M, space::S);
    layout->setSpacing(space::M);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    if (!item.button.isEmpty()) {
        auto* button = new QPushButton(item.button, card);
        button->setObjectName(item.name);
        connect(button, &QPushButton::clicked, this, item.press);
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    m_layout->addWidget(card);
}

void WaitingList::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

/// As high as what is in it, up to what leaves the matrix its room.
void WaitingList::fit()
{
    if (m_layout == nullptr)
        return;
    const int height = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(viewport()->width())
                                                     : m_layout->totalSizeHint().height();
    setFixedHeight(std::clamp(height + 2, 1, MostHeight));
}

} // namespace kagibako::ui
