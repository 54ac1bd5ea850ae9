// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/filer_picker.h"

#include "ui/common/paragraph.h"
#include "ui/common/style_sheet.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MostHits = 20;
constexpr int RowsSeen = 6;
constexpr std::uint8_t Employees = 1u << static_cast<unsigned>(PersonKind::Employee);

} // namespace

FilerPicker::FilerPicker(std::shared_ptr<const PeopleRoll> people, QWidget* parent)
    : QWidget(parent), m_people(std::move(people)), m_line(new QLineEdit(this)), m_hits(new QListWidget(this)),
      m_who(new Paragraph({}, this))
{
    m_line->setObjectName(u"filer"_s);
    m_line->setPlaceholderText(tr("Code, name or kana"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_hits->setObjectName(u"filerHits"_s);
    m_hits->setAccessibleName(tr("Employees found"));
    m_hits->setFixedHeight(RowsSeen * fontMetrics().height() * 3 / 2);
    m_hits->installEventFilter(this);
    m_hits->hide();
    m_who->setObjectName(u"filerChosen"_s);
    setRole(*m_who, role::Muted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    layout->addWidget(m_line);
    layout->addWidget(m_hits);
    layout->addWidget(m_who);
    connect(m_line, &QLineEdit::textEdited, this, &FilerPicker::search);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty() && !m_chosen.isNull()) // by the line's own clear button
            search();
    });
    connect(m_hits, &QListWidget::itemClicked, this, &FilerPicker::takeHit);
    take({});
}

QString FilerPicker::nameOf(const PersonId& person) const
{
    const auto row = person.isNull() ? std::nullopt : m_people->rowOf(person);
    if (!row)
        return {};
    const Person one = m_people->person(*row);
    return tr("%1 (%2)").arg(one.name, one.code);
}

void FilerPicker::choose(const PersonId& person)
{
    const auto row = person.isNull() ? std::nullopt : m_people->rowOf(person);
    m_line->setText(row ? m_people->person(*row).code : QString());
    m_hits->hide();
    take(person);
}

void FilerPicker::take(const PersonId& person)
{
    m_chosen = person;
    const QString name = nameOf(person);
    m_who->setWords(!name.isEmpty()                      ? name
                    : !person.isNull()                   ? tr("An employee whom you cannot see")
                    : m_line->text().trimmed().isEmpty() ? QString()
                                                         : tr("Nobody is chosen yet."));
    m_who->setVisible(!m_who->words().isEmpty());
    Q_EMIT chosenChanged();
}

void FilerPicker::search()
{
    const QString text = m_line->text().trimmed();
    m_hits->clear();
    const auto rows = text.isEmpty() ? std::vector<std::size_t>() : m_people->search(text, Employees, MostHits);
    PersonId exact;
    for (const std::size_t row : rows) {
        const Person one = m_people->person(row);
        auto* item = new QListWidgetItem(nameOf(one.id), m_hits);
        item->setData(Qt::UserRole, one.id.toBytes());
        if (rows.size() == 1 || searchKey(one.code) == searchKey(text))
            exact = one.id;
    }
    m_hits->setVisible(exact.isNull() && !rows.empty());
    take(exact);
}

void FilerPicker::takeHit()
{
    const QListWidgetItem* item = m_hits->currentItem();
    if (item == nullptr)
        item = m_hits->item(0);
    const auto person =
        item == nullptr ? fail(ErrorCode::NotFound) : PersonId::fromBytes(item->data(Qt::UserRole).toByteArray());
    if (!person)
        return;
    choose(*person);
    m_line->setFocus();
}

bool FilerPicker::keyInLine(int key)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!m_hits->isVisible() || (!enter && key != Qt::Key_Down))
        return false;
    if (enter) {
        takeHit();
    } else {
        m_hits->setFocus();
        m_hits->setCurrentRow(0);
    }
    return true;
}

/// Enter chooses; it must not go on to the dialog, whose button it would press.
bool FilerPicker::keyInHits(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        takeHit();
        return true;
    }
    if (key == Qt::Key_Up && m_hits->currentRow() <= 0) {
        m_line->setFocus();
        return true;
    }
    return false;
}

bool FilerPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if ((watched == m_line && keyInLine(key)) || (watched == m_hits && keyInHits(key)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace kagibako::ui
