// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QImage>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QIODevice)
QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QPrinter)

namespace kagibako::ui {

/// One A4 page to be looked at, printed, or saved as PDF. What stands on it is its owner's, and often secret: nothing
/// of it is kept here.
struct Paper {
    std::function<Result<void>(QPainter&)> paint;
    std::function<Result<void>(QIODevice&)> writePdf;
};

/// At this many dots per inch. Errors: those of `paint`.
Result<QImage> pictureOf(const Paper& paper, int dotsPerInch);
/// Errors: those of `paint`; IoFailed.
Result<void> print(const Paper& paper, QPrinter& printer);
/// Readable by its owner only, and whole or not there at all. Errors: those of `writePdf`; IoFailed.
Result<void> savePdf(const Paper& paper, const QString& path);

/// For a preview this many device-independent pixels wide.
int dotsPerInchFor(int width, double devicePixelRatio);

} // namespace kagibako::ui
