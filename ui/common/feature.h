// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

#include <QWidget>

namespace kagibako::ui {

/// A section's page. Made when it is first looked at, gone when the desk locks.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Called when it comes to the front; `wish` is what another section asked to see ("state=submitted"), empty for
    /// none.
    virtual void arrive(const QString& wish) { Q_UNUSED(wish) }

Q_SIGNALS:
    /// To another section, by its id.
    void goTo(const QString& section, const QString& wish);
};

/// A section of the window: one folder under ui/ registers one. The window knows nothing else of it.
struct Feature {
    QString id;                     ///< "people"; also its object name
    QString icon;                   ///< of resources/icons
    std::function<QString()> title; ///< asked again when the language changes
    /// Whether the person has any right for it.
    std::function<bool(const Overview&)> isFor;
    /// What waits there; 0: nothing.
    std::function<qsizetype(const Overview&)> count;
    std::function<Page*(Desk&)> make;
};

/// The titles of the sections that somebody with an overview sees, and of those they do not, in the window's order.
struct SectionsSeen {
    QStringList seen;
    QStringList hidden;
};
SectionsSeen sectionsOf(const std::vector<Feature>& features, const Overview& overview);
/// The same of the window's own sections, for a feature that tells what others see.
using SectionsOf = std::function<SectionsSeen(const Overview&)>;

} // namespace kagibako::ui
