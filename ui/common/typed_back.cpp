// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/typed_back.h"

#include "ui/common/form.h"
#include "ui/common/paragraph.h"
#include "ui/common/secret_edit.h"
#include "ui/common/style_sheet.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int GroupSize = 4;

/// Two different groups: the same ones when somebody goes back and forth.
std::array<int, 2> groupsToAsk(QByteArrayView seed, int groups)
{
    const int first = static_cast<std::uint8_t>(seed[0]) % groups;
    const int step = 1 + static_cast<std::uint8_t>(seed[1]) % (groups - 1);
    const int second = (first + step) % groups;
    return {std::min(first, second) + 1, std::max(first, second) + 1};
}

} // namespace

TypedBack::TypedBack(const QString& why, QWidget* parent) : QWidget(parent)
{
    auto* form = new Form(tr("Typed back from the paper"), this);
    form->addWide(new Paragraph(why, form));
    for (std::size_t i = 0; i < m_typed.size(); ++i) {
        m_typed[i] = new SecretEdit(SecretEdit::Kind::Code, form);
        m_typed[i]->setObjectName(i == 0 ? u"groupOne"_s : u"groupTwo"_s);
        m_labels[i] = form->add(tr("Group"), m_typed[i]);
        connect(m_typed[i], &SecretEdit::changed, this, &TypedBack::changed);
    }
    auto* warning =
        new Paragraph(tr("A PDF is as secret as the paper: print it at once, then delete the file. Don't print on a "
                         "shared copier."),
                      form);
    setRole(*warning, role::Muted);
    form->addWide(warning);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    layout->addStretch(1);
}

void TypedBack::ask(std::shared_ptr<const SecretSheet> sheet, QByteArrayView seed)
{
    m_sheet = std::move(sheet);
    m_asked = groupsToAsk(seed, m_sheet->groups());
    for (std::size_t i = 0; i < m_typed.size(); ++i) {
        m_typed[i]->clear();
        m_labels[i]->setText(tr("Group &%1").arg(m_asked[i]));
    }
}

bool TypedBack::isFilled() const
{
    return m_typed[0]->characters() == GroupSize && m_typed[1]->characters() == GroupSize;
}

QString TypedBack::check()
{
    for (std::size_t i = 0; i < m_typed.size(); ++i) {
        if (m_sheet->isGroup(m_asked[i], m_typed[i]->exposeSecret()))
            continue;
        m_typed[i]->setWrong(true);
        m_typed[i]->setFocus();
        return tr("Group %1 is not what the paper says. Read it again; 0 is zero and 1 is one.").arg(m_asked[i]);
    }
    return {};
}

} // namespace kagibako::ui
