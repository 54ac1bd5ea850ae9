// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/services/rights_view.h"

#include <QScrollArea>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace kagibako::ui {

/// What waits for somebody: people to be let in, second signatures, keys to be given or changed. Each in full words,
/// with one button where the person at the desk can do it. Hidden while nothing waits.
class WaitingList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit WaitingList(Language language, QWidget* parent = nullptr);
    /// `now`: what is over by then needs nobody any more.
    void set(const RightsView& view, const QDateTime& now);

Q_SIGNALS:
    void letInAsked(const kagibako::crypto::Digest& request);
    void approveAsked(const kagibako::crypto::Digest& request);
    void listAsked(const kagibako::crypto::Digest& request); ///< to be looked at, and signed there
    void giveKeysAsked(const kagibako::ScopeId& scope);
    void changeKeysAsked(const kagibako::ScopeId& scope);
    void finishAsked(const kagibako::ScopeId& scope);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Item {
        QString icon;
        QStringList lines = {};
        QString spoken = {}; ///< large
        QString button = {}; ///< empty: none
        QString name = {};   ///< of the button
        std::function<void()> press = {};
    };
    void addPeople(const RightsView& view);
    void addPending(const RightsView& view, const QDateTime& now);
    void addRequest(const RightsView& view, const AccountService::Pending& one);
    void addKeys(const RightsView& view, const RightsView::ScopeColumn& column);
    void add(const Item& item);
    void fit();

    Language m_language;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_layout = nullptr;
};

} // namespace kagibako::ui
