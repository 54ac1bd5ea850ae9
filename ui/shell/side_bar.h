// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/feature.h"

#include <QListView>
#include <QStandardItemModel>

namespace kagibako::ui {

/// The sections at the left: icon, name, and how many things wait there.
class SideBar final : public QListView
{
    Q_OBJECT

public:
    explicit SideBar(QWidget* parent = nullptr);
    void setFeatures(const std::vector<const Feature*>& features);
    void setCounts(const Overview& overview);
    const std::vector<const Feature*>& features() const { return m_features; }
    void choose(const QString& id);
    QString chosen() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void sectionChosen(const QString& id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    QStandardItemModel m_model;
    std::vector<const Feature*> m_features;
};

} // namespace kagibako::ui
