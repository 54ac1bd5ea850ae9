// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postal/documents_step.h"

#include "ui/common/banner.h"
#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"
#include "ui/postal/document_row.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView Keys = u"123456789abcdefghijklmnopqrstuvwxyz";

/// What can lie in an envelope: the number's documents first, then those of the person, and of a proxy.
std::vector<CheckChoice> postalChoices(const QDate& today)
{
    std::vector<CheckChoice> out;
    const auto add = [&](const std::vector<CheckChoice>& lawful) {
        for (const CheckChoice& choice : lawful) {
            const auto isThere = [&](const CheckChoice& one) { return one.item == choice.item; };
            if (choice.item->picture && std::ranges::none_of(out, isThere))
                out.push_back(choice);
        }
    };
    const CheckChoices own = choices(Route::Mail, today);
    add(own.number);
    add(own.identity);
    add(choices(Route::Mail, today, true).authority);
    return out;
}

} // namespace

DocumentsStep::DocumentsStep(Language language, const Clock& clock, QWidget* parent)
    : QFrame(parent), m_language(language), m_clock(clock), m_about(new Paragraph({}, this)), m_list(new QVBoxLayout),
      m_remarks(new Paragraph({}, this)), m_lacking(new Paragraph({}, this)), m_banner(new Banner(this))
{
    setRole(*this, role::Card);
    setFocusPolicy(Qt::StrongFocus); // a company's has no row that could have the focus
    setAccessibleName(tr("3. What came with the form"));
    auto* title = new QLabel(tr("3. What came with the form"), this);
    title->setFont(ui::font(Type::Heading));
    setRole(*m_about, role::Muted);
    setRole(*m_remarks, role::Muted);
    m_lacking->setObjectName(u"postalLacking"_s);
    m_list->setSpacing(space::XS);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::M, space::L, space::M);
    layout->setSpacing(space::S);
    layout->addWidget(title);
    layout->addWidget(m_about);
    layout->addWidget(m_banner);
    layout->addWidget(m_lacking);
    layout->addLayout(m_list);
    layout->addWidget(m_remarks);
    prepare(PersonKind::Employee, {});
    setEnabled(false);
}

void DocumentsStep::makeRows(const QDate& today)
{
    if (m_madeFor == today)
        return;
    m_madeFor = today;
    for (DocumentRow* row : std::exchange(m_rows, {}))
        delete row;
    qsizetype place = 0;
    for (const CheckChoice& choice : postalChoices(today)) {
        const QString key = place < Keys.size() ? QString(Keys.at(place)) : QString();
        ++place;
        auto* row = new DocumentRow(choice, key, m_language, this);
        row->box()->installEventFilter(this);
        connect(row, &DocumentRow::toggled, this, &DocumentsStep::refresh);
        m_list->addWidget(row);
        m_rows.push_back(row);
    }
}

void DocumentsStep::prepare(PersonKind kind, const QList<QByteArray>& codes)
{
    m_kind = kind;
    m_isForeign = false;
    m_banner->clear();
    m_isPreparing = true;
    makeRows(m_clock.today());
    const bool isCompany = kind == PersonKind::Company;
    for (DocumentRow* row : m_rows) {
        row->setTicked(!isCompany && codes.contains(row->code()));
        row->setVisible(!isCompany);
    }
    m_isPreparing = false;
    m_about->setWords(isCompany ? tr("A company's number is public: no document is needed. Enter saves.")
                      : ticked().isEmpty()
                          ? tr("Tick with the keys before the names. Enter saves and goes on to the next form.")
                          : tr("Ticked as with the form before; change it with the keys before the names. Enter saves "
                               "and goes on to the next form."));
    refresh();
}

void DocumentsStep::begin()
{
    m_isForeign = false;
    m_banner->clear();
    setEnabled(true);
    focusField();
}

void DocumentsStep::focusField()
{
    if (m_kind == PersonKind::Company || m_rows.empty())
        setFocus();
    else
        m_rows.front()->box()->setFocus();
}

QList<QByteArray> DocumentsStep::ticked() const
{
    QList<QByteArray> codes;
    for (const DocumentRow* row : m_rows) {
        if (row->isTicked())
            codes.append(row->code());
    }
    return codes;
}

QString DocumentsStep::lackingWords() const
{
    const QList<QByteArray> codes = ticked();
    if (m_kind == PersonKind::Company || codes.isEmpty())
        return {};
    const bool throughProxy = std::ranges::any_of(codes, [](const QByteArray& code) {
        const auto item = checkItem(code);
        return item && has(**item, Aspect::Authority);
    });
    return explain(codes, Route::Mail, throughProxy, Strictness::TwoOfClass, m_language, m_madeFor).join(u'\n');
}

QString DocumentsStep::remarkWords() const
{
    QStringList lines;
    for (const DocumentRow* row : m_rows) {
        if (!row->isTicked())
            continue;
        for (const QString& remark : row->remarks()) {
            if (!lines.contains(remark))
                lines.append(remark);
        }
    }
    return lines.join(u'\n');
}

void DocumentsStep::refresh()
{
    if (m_isPreparing)
        return;
    m_lacking->setWords(lackingWords());
    m_lacking->setVisible(!m_lacking->words().isEmpty());
    m_remarks->setWords(remarkWords());
    m_remarks->setVisible(!m_remarks->words().isEmpty());
    Q_EMIT changed();
}

bool DocumentsStep::toggle(const QString& key)
{
    const auto row = std::ranges::find_if(m_rows, [&](const DocumentRow* one) { return one->key() == key; });
    if (m_kind == PersonKind::Company || row == m_rows.end())
        return false;
    m_banner->clear();
    (*row)->setTicked(!(*row)->isTicked());
    return true;
}

void DocumentsStep::enter()
{
    if (std::exchange(m_isForeign, false))
        return m_banner->say(Banner::Kind::Warn,
                             tr("Something was typed or scanned that is no key of this step; it was not taken. Press "
                                "Enter to save this form first, or Esc to step back."));
    Q_EMIT entered();
}

/// Some desktops press a check box by Enter; here Enter saves.
bool DocumentsStep::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    keyPressEvent(key);
    return true;
}

void DocumentsStep::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const bool isChord = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat() && !isChord) // still the Enter of the number
            enter();
    } else if (isChord || text.isEmpty() || text.at(0).isSpace() || !text.at(0).isPrint()) {
        QFrame::keyPressEvent(event);
    } else if (m_isForeign || !toggle(text)) {
        m_isForeign = true; // a scanner begins with a capital, so nothing was ticked by it yet
    }
}

} // namespace kagibako::ui
