// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/recovery_card.h"

#include "core/crypto/base/labels.h"
#include "core/crypto/base/sheet_code.h"
#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/secret_edit.h"
#include "ui/settings/renewal_dialog.h"
#include "ui/settings/renewal_words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace kagibako::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype RecoveryKeySize = 32;
} // namespace

RecoveryCard::RecoveryCard(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_banner(new Banner(this))
{
    auto* form = new Form(tr("Recovery"), this);
    form->addWide(m_banner);
    m_key = new SecretEdit(SecretEdit::Kind::Code, form);
    m_key->setObjectName(u"recoveryKey"_s);
    form->add(tr("Recovery key"), m_key, tr("14 groups of 4, from the recovery sheet."));
    m_try = new QPushButton(tr("Try the sheet"), form);
    m_try->setObjectName(u"tryRecovery"_s);
    m_replace = new QPushButton(tr("Replace the sheet …"), form);
    m_replace->setObjectName(u"replaceRecovery"_s);
    auto* line = new QWidget(form);
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_try);
    across->addWidget(m_replace);
    across->addStretch(1);
    form->addWide(line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    connect(m_key, &SecretEdit::changed, this, &RecoveryCard::refresh);
    connect(m_try, &QPushButton::clicked, this, &RecoveryCard::tryOut);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        if (const Key key = typedKey())
            replace(key);
    });
    refresh();
}

void RecoveryCard::refresh()
{
    for (QPushButton* button : {m_try, m_replace})
        button->setEnabled(!m_isBusy && !m_key->isEmpty());
    m_key->setEnabled(!m_isBusy);
}

/// Null when it is mistyped, which is said.
RecoveryCard::Key RecoveryCard::typedKey()
{
    m_banner->clear();
    auto key = crypto::parseSheetText(crypto::labels::RecoverySheet, m_key->exposeSecret(), RecoveryKeySize);
    if (key)
        return std::make_shared<const SecretBytes>(std::move(*key));
    m_key->setWrong(true);
    m_key->setFocus();
    m_banner->say(Banner::Kind::Warn,
                  tr("The recovery key is mistyped. Compare all 14 groups with the sheet; 0 is zero and 1 is one."));
    return {};
}

void RecoveryCard::goOn()
{
    if (m_isBusy)
        return;
    SecretBytes key = m_desk.takeHandedOver();
    if (!key.isEmpty())
        return replace(std::make_shared<const SecretBytes>(std::move(key)));
    m_banner->say(Banner::Kind::Warn, tr("The recovery sheet was used and not replaced yet. Type its key here and "
                                         "replace it now."));
    m_key->setFocus();
}

void RecoveryCard::tryOut()
{
    const Key key = typedKey();
    if (!key)
        return;
    m_isBusy = true;
    refresh();
    m_desk.run(
        this, tr("Trying the recovery sheet"),
        [key](ClientSession& session, Job&) { return renewal::tryOut(session, *key); },
        [this](const Result<renewal::Trial>& trial) {
            m_isBusy = false;
            if (trial) {
                m_banner->say(trial->failed.isEmpty() ? Banner::Kind::Good : Banner::Kind::Bad, wordsOf(*trial));
                m_key->clear();
            } else {
                refuse(trial.error());
            }
            refresh();
        });
}

void RecoveryCard::replace(const Key& key)
{
    m_isBusy = true;
    refresh();
    m_desk.run(
        this, tr("Opening the recovery sheet"),
        [key](ClientSession& session, Job&) { return renewal::prepare(session, *key); },
        [this, key](Result<renewal::Prepared> prepared) {
            m_isBusy = false;
            m_key->clear();
            refresh();
            if (!prepared)
                return refuse(prepared.error());
            auto* dialog = new RenewalDialog(m_desk, key, std::move(*prepared), this);
            connect(dialog, &QDialog::accepted, m_banner, &Banner::clear);
            dialog->open();
        });
}

void RecoveryCard::refuse(const Error& error)
{
    if (error.code() == ErrorCode::KeyPairMismatch || error.code() == ErrorCode::OpenFailed)
        m_banner->say(Banner::Kind::Bad, tr("This sheet is not the one in force: another took its place, or it belongs "
                                            "to another organization. Nothing was changed."));
    else
        m_banner->fail(error, m_desk.language(), m_desk.problemId());
}

} // namespace kagibako::ui
