// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/finder_step.h"

#include "core/domain/my_number.h"
#include "core/domain/reference.h"
#include "ui/common/icons.h"
#include "ui/common/style_sheet.h"
#include "ui/postal/hindrance_words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsSeen = 6;

bool isEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

/// Twelve or thirteen digits that pass.
bool isNumber(const QString& text)
{
    QByteArray typed = text.toUtf8();
    const bool passes = parseAny(asSpan(typed)).has_value();
    typed.fill('\0');
    return passes;
}

} // namespace

FinderStep::FinderStep(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_field(new QLineEdit(this)), m_hits(new QListWidget(this)),
      m_banner(new Banner(this)), m_goOn(new QPushButton(this))
{
    setRole(*this, role::Card);
    auto* title = new QLabel(tr("1. Whose form is it?"), this);
    title->setFont(ui::font(Type::Heading));
    m_field->setObjectName(u"postalFind"_s);
    m_field->setPlaceholderText(tr("Scan the form, or type"));
    m_field->installEventFilter(this);
    auto* label = new QLabel(tr("&Reference, code or name"), this);
    label->setBuddy(m_field);
    makeHits();
    m_goOn->setObjectName(u"postalGoOn"_s);
    m_goOn->setIcon(icon(u"next"_s));
    m_goOn->setText(tr("Go on (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_goOn->hide();
    connect(m_goOn, &QPushButton::clicked, this, &FinderStep::goOn);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString& text) {
        ++m_search;
        forgetFound();
        clearsSecret(text, false);
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::M, space::L, space::M);
    layout->setSpacing(space::S);
    layout->addWidget(title);
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(m_hits);
    layout->addWidget(m_banner);
    layout->addWidget(m_goOn, 0, Qt::AlignLeft);
}

void FinderStep::makeHits()
{
    m_hits->setObjectName(u"postalHits"_s);
    m_hits->setAccessibleName(tr("People found"));
    m_hits->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field, for the scanner
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setFixedHeight(RowsSeen * fontMetrics().height() * 3 / 2);
    m_hits->hide();
    connect(m_hits, &QListWidget::itemClicked, this, [this] {
        const int row = m_hits->currentRow();
        if (row >= 0)
            consider(Candidate(m_found[static_cast<std::size_t>(row)]));
    });
}

void FinderStep::forgetFound()
{
    m_found.clear();
    m_hits->clear();
    m_hits->hide();
    m_yes = {};
    m_goOn->hide();
    m_banner->clear();
}

void FinderStep::begin()
{
    ++m_search;
    forgetFound();
    m_field->setText({}); // not clear(): nothing of the last form is left to undo
    m_field->setFocus();
}

void FinderStep::focusField()
{
    m_field->setFocus();
    m_field->selectAll();
}

void FinderStep::say(Banner::Kind kind, const QString& text)
{
    ask(kind, text, {});
}

void FinderStep::ask(Banner::Kind kind, const QString& text, std::function<void()> yes)
{
    forgetFound();
    m_yes = std::move(yes);
    m_goOn->setVisible(static_cast<bool>(m_yes));
    m_banner->say(kind, text);
    focusField();
}

void FinderStep::goOn()
{
    const auto yes = std::exchange(m_yes, {});
    if (!yes)
        return;
    forgetFound();
    yes();
}

/// The number of the next form, typed before it was said whose it is, or a submitter's code (of `isWhole` text: a
/// reference may begin like one). Neither stays on the screen, can be undone, or is searched for.
bool FinderStep::clearsSecret(const QString& text, bool isWhole)
{
    const auto reference = parseReference(text);
    const bool isCode = isWhole && !reference && reference.error().code() == ErrorCode::SubmitterCode &&
                        std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }); // without: most likely a name
    if (!isCode && !isNumber(text))
        return false;
    ++m_search;
    m_field->setText({}); // not clear(), which can be undone
    say(isCode ? Banner::Kind::Bad : Banner::Kind::Warn,
        isCode ? whyNobody(reference.error(), m_desk.language(), m_desk.problemId())
               : tr("A number does not belong here and was cleared. Say first whose form it is; the number comes "
                    "next."));
    return true;
}

void FinderStep::search()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty() || clearsSecret(text, true))
        return;
    forgetFound();
    m_field->selectAll(); // the next scan takes its place
    if (!m_desk.worker().isIdle())
        m_banner->say(Banner::Kind::Info, tr("Looking …"));
    m_desk.run(
        this, {},
        [text, people = m_desk.overview().people](ClientSession& session, Job&) {
            return EntryService(session).find(text, *people);
        },
        [this, search = ++m_search](const Result<std::vector<Candidate>>& found) {
            if (search == m_search)
                take(found);
        });
}

void FinderStep::take(const Result<std::vector<Candidate>>& found)
{
    forgetFound();
    if (!found) {
        if (found.error().code() == ErrorCode::SubmitterCode)
            m_field->setText({}); // it opens the card: it does not stay on the screen
        return say(Banner::Kind::Bad, whyNobody(found.error(), m_desk.language(), m_desk.problemId()));
    }
    if (found->empty())
        return say(Banner::Kind::Warn, tr("Nobody is meant by this for whom you may enter. Type another part of the "
                                          "name, its reading, or the code."));
    if (found->size() == 1)
        return consider(found->front());
    m_found = *found;
    showHits();
}

void FinderStep::showHits()
{
    for (const Candidate& candidate : m_found) {
        auto* item = new QListWidgetItem(lineOf(candidate, *m_desk.overview().people), m_hits);
        item->setToolTip(u"<p>%1</p>"_s.arg(item->text().toHtmlEscaped())); // whatever is in a name is no markup
    }
    m_hits->setCurrentRow(0);
    m_hits->show();
    const auto count = static_cast<int>(m_found.size());
    m_banner->say(Banner::Kind::Info,
                  m_found.size() >= EntryService::MostCandidates
                      ? tr("At least %n people are meant: type more, or choose with ↑ ↓ and Enter.", nullptr, count)
                      : tr("%n people are meant: choose with ↑ ↓ and Enter.", nullptr, count));
}

void FinderStep::consider(const Candidate& candidate, std::optional<int> again)
{
    const QString name = nameOf(candidate.person, *m_desk.overview().people);
    const Hindering words = hinderingOf(candidate, name, m_desk.language());
    switch (words.way) {
    case Hindering::Way::GoOn:
        forgetFound();
        Q_EMIT chosen(candidate, again, words.words);
        return;
    case Hindering::Way::Ask:
        return ask(words.kind, words.words, [this, candidate, again] { Q_EMIT chosen(candidate, again, {}); });
    case Hindering::Way::Stop:
        return say(words.kind, words.words);
    }
}

void FinderStep::leave()
{
    begin();
    Q_EMIT left();
}

bool FinderStep::takeKey(const QKeyEvent& key)
{
    const int row = m_hits->currentRow();
    const bool isChoosing = !m_hits->isHidden() && row >= 0;
    if (isEnter(key) && key.modifiers().testFlag(Qt::ControlModifier)) {
        goOn();
    } else if (isEnter(key)) {
        if (isChoosing)
            consider(Candidate(m_found[static_cast<std::size_t>(row)])); // a copy: the list is emptied on the way
        else
            search();
    } else if (key.key() == Qt::Key_Escape) {
        leave();
    } else if (isChoosing && (key.key() == Qt::Key_Down || key.key() == Qt::Key_Up)) {
        const int next = key.key() == Qt::Key_Down ? row + 1 : row - 1;
        m_hits->setCurrentRow(std::clamp(next, 0, m_hits->count() - 1));
    } else {
        return false;
    }
    return true;
}

bool FinderStep::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_field->text().isEmpty() &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        event->ignore(); // nothing typed to undo: it is the last entry that is meant
        return true;
    }
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QFrame::eventFilter(watched, event);
}

} // namespace kagibako::ui
