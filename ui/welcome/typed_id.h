// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QLineEdit>

#include <optional>

namespace kagibako::ui {

/// An id as people type it from paper, in groups; nothing when it cannot be one. The field with the mistake gets the
/// focus.
template <typename IdType>
std::optional<IdType> typedId(QLineEdit& field)
{
    if (const auto symbols = normalizeTyped(field.text().toUtf8())) {
        if (const auto id = IdType::fromText(*symbols))
            return *id;
    }
    field.setFocus();
    return std::nullopt;
}

} // namespace kagibako::ui
