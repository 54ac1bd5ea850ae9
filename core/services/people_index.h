// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/people_service.h"

namespace kagibako {

/// Type-ahead over names, kana and codes: everything a search compares is computed once, so that a keystroke only scans
/// (100,000 people in a few milliseconds).
class PeopleIndex
{
public:
    explicit PeopleIndex(const std::vector<KnownPerson>& people);

    /// Places in `people` of all who match, in its order. Empty text matches everybody.
    std::vector<std::size_t> find(const QString& typed) const;

private:
    std::vector<QString> m_keys; ///< name, kana and code as searchKey() makes them, a line each
};

} // namespace kagibako
