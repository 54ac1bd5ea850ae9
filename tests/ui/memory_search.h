// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace kagibako::ui::test {

/// What is looked for, character by character: so the search itself is no copy of it.
using CharacterAt = std::function<char(qsizetype)>;

/// AddressSanitizer makes mlock() do nothing.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool PagesLock = false;
#else
inline constexpr bool PagesLock = true;
#endif

struct Copy {
    quint64 address = 0;
    QByteArray mapping; ///< "[heap]", "[stack]", a file; empty: nameless
    bool utf16 = false;
    bool locked = false; ///< its page never goes to the disk; never true unless PagesLock
};

/// Where these `size` characters stand in a row in the writable memory of the process `pid`, as UTF-8 or as UTF-16. The
/// pages are read through the system, so what is freed but still there counts too. nullopt: this process may not read
/// that memory (only root may read Kagibako's).
std::optional<std::vector<Copy>> copiesIn(qint64 pid, qsizetype size, const CharacterAt& at);

} // namespace kagibako::ui::test
