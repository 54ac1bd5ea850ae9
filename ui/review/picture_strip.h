// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

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
    /// Wipes all of them.
    void clear();

    int count() const { return static_cast<int>(m_pictures.size()); }
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
    QWidget* makeTools();
    QToolButton* tool(const QString& name, const QString& text, QWidget* parent);
    void decode(int index);
    void showCurrent();

    QString m_program;
    ImageView* m_view;
    QLabel* m_title;
    QLabel* m_place;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_contrast = nullptr;
    std::vector<Loaded> m_pictures;
    int m_current = 0;
    int m_generation = 0; ///< pictures of an earlier submission that arrive late are dropped
};

} // namespace kagibako::ui
