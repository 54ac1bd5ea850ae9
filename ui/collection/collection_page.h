// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/collection/invitation_model.h"
#include "ui/common/feature.h"

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

class Banner;
class Table;

/// 収集: who was asked and how far they are; asking more people; the link of one of them again.
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
    void copyLink();
    void withdraw();

    Desk& m_desk;
    InvitationModel m_model;
    Table* m_table;
    Banner* m_banner;
    QPushButton* m_ask;
    QPushButton* m_copy;
    QPushButton* m_withdraw;
};

Feature collectionFeature();

} // namespace kagibako::ui
