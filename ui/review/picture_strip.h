// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <memory>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace kagibako::ui {

class ImageView;

/// The pictures of one submission, one at a time, with the tools to look closely; knows which were looked at.
class PictureStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureStrip(QString program, QWidget* parent = nullptr);

    struct Picture {
        QString title; ///< "Hanako Yamada · My Number card, 1 of 2"
        QByteArray jpeg;
    };
    void setPictures(std::vector<Picture> pictures);
    /// Decodes these while others are looked at; showPrepared() then costs nothing. None: forgets (and wipes) those of
    /// before.
    void prepare(std::vector<Picture> pictures);
    void showPrepared();
    /// Wipes those that are shown.
    void clear();

    int count() const { return static_cast<int>(m_shown->size()); }
    int seen() const; ///< how many were shown, or could not be
    bool allSeen() const { return seen() == count(); }
    void step(int by);
    ImageView& view() { return *m_view; }

Q_SIGNALS:
    void seenChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Loaded {
        Picture picture;
        QImage image;
        bool decoded = false;
        bool seen = false;
    };
    using Set = std::vector<Loaded>;
    /// Begins to decode. A picture that arrives late finds its set gone, and is dropped.
    std::shared_ptr<Set> load(std::vector<Picture> pictures);
    static void wipe(Set& set);
    QWidget* makeTools();
    QToolButton* tool(const QString& name, const QString& text, QWidget* parent);
    void decode(const std::shared_ptr<Set>& set, std::size_t index);
    void showCurrent();

    QString m_program;
    ImageView* m_view;
    QLabel* m_title;
    QLabel* m_place;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_contrast = nullptr;
    std::shared_ptr<Set> m_shown = std::make_shared<Set>();
    std::shared_ptr<Set> m_prepared = std::make_shared<Set>();
    int m_current = 0;
};

} // namespace kagibako::ui
