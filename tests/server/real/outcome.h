// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <type_traits>
#include <utility>

namespace kagibako::test {

/// The name of the check that refused; empty when none did.
template <typename T>
QByteArray errorOf(const Result<T>& result)
{
    return result ? QByteArray() : QByteArray(errorName(result.error().code()));
}

/// The value, or the end of the program with the error's name: for what is only the way to the thing that is tested.
template <typename T>
T must(Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace kagibako::test
