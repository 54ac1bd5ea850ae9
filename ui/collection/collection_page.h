// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/collection/invitation_model.h"
#include "ui/common/feature.h"

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;
class Table;
struct LetterOrder;

/// 収集: who was asked and how far they are; asking more people; the link of one of them again; letters.
class CollectionPage final : public Page
{
    Q_OBJECT

public:
    explicit CollectionPage(Desk& desk, QWidget* parent = nullptr);
    ~CollectionPage() override;
    void arrive(const QString& wish) override;

private:
    QWidget* makeTop();
    void makeTable();
    void load();
    void refreshButtons();
    void askEverybody();
    void ask(const QList<PersonId>& people);
    /// The only one that is marked; −1: none, or more.
    int chosenRow() const;
    void copyLink();
    void withdraw();
    /// Open ones whose letters this account can make: of those that are marked, or of all when none is.
    QList<InvitationId> openOnes() const;
    void askForLetters();
    void makeLetters(const LetterOrder& order);

    Desk& m_desk;
    InvitationModel m_model;
    Table* m_table;
    Banner* m_banner;
    QPushButton* m_ask;
    QPushButton* m_letters;
    QPushButton* m_copy;
    QPushButton* m_withdraw;
};

Feature collectionFeature();

} // namespace kagibako::ui
