// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>

namespace kagibako::ui {

/// Turns a picture from outside into pixels, in a child process that can open nothing, with limits of memory and time:
/// a decoder that a hostile file takes over gets a pipe and no more (attacks.md F02). One process for one picture.
class ImageDecoder final : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostPixels = 40'000'000;
    static constexpr int MostSide = 4096; ///< what is larger comes as a half, a quarter or an eighth
    static constexpr int Seconds = 10;
    static constexpr const char* Argument = "--decode-picture";

    /// `program`: the program that runs serveOnePicture() when called with Argument.
    explicit ImageDecoder(QString program, QObject* parent = nullptr);
    ~ImageDecoder() override;
    /// `done` gets a null image for what is no picture that is allowed, or too large, or took too long. The decoder
    /// deletes itself afterwards.
    void decode(const QByteArray& jpeg, std::function<void(QImage)> done);

private:
    void finish();
    QImage result() const;

    QString m_program;
    QProcess m_child;
    QTimer m_limit;
    QByteArray m_answer;
    std::function<void(QImage)> m_done;
};

/// The child's side: reads one picture from standard input, writes its pixels to standard output. JPEG only: what the
/// submission page makes. Returns the exit code.
int serveOnePicture();

} // namespace kagibako::ui
