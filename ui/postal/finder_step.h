// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/entry_service.h"
#include "ui/common/banner.h"
#include "ui/common/desk.h"

QT_FORWARD_DECLARE_CLASS(QKeyEvent)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QListWidget)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace kagibako::ui {

/// The first step: whose form it is. A scanner that types what it reads and Enter suffices; so the keyboard stays in
/// the field, and what is asked is answered by a key that no scanner types (Ctrl+Enter).
class FinderStep final : public QFrame
{
    Q_OBJECT

public:
    using Candidate = EntryService::Candidate;

    explicit FinderStep(Desk& desk, QWidget* parent = nullptr);
    /// Empty, for the next form.
    void begin();
    void focusField();
    /// Somebody who was found: says what there is to know, and goes on, or asks whether to. `again`: the key of the
    /// entry that is made once more.
    void consider(const Candidate& candidate, std::optional<int> again = {});
    /// `yes`: what Ctrl+Enter does then.
    void ask(Banner::Kind kind, const QString& text, std::function<void()> yes);
    void say(Banner::Kind kind, const QString& text);

Q_SIGNALS:
    void chosen(const kagibako::EntryService::Candidate& candidate, std::optional<int> again, const QString& note);
    void left(); ///< Esc: of nobody

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHits();
    void search();
    bool clearsSecret(const QString& text, bool isWhole);
    void take(const Result<std::vector<Candidate>>& found);
    void showHits();
    void forgetFound();
    void goOn();
    void leave();
    bool takeKey(const QKeyEvent& key);

    Desk& m_desk;
    QLineEdit* m_field;
    QListWidget* m_hits;
    Banner* m_banner;
    QPushButton* m_goOn;
    std::vector<Candidate> m_found;
    std::function<void()> m_yes;
    int m_search = 0; ///< the newest: the answers of others come too late
};

} // namespace kagibako::ui
