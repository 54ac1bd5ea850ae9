// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/people_index.h"

namespace kagibako {

PeopleIndex::PeopleIndex(const std::vector<KnownPerson>& people)
{
    m_keys.reserve(people.size());
    for (const KnownPerson& known : people)
        m_keys.push_back(searchKey(known.person.name) + u'\n' + searchKey(known.person.kana) + u'\n' +
                         searchKey(known.person.code));
}

std::vector<std::size_t> PeopleIndex::find(const QString& typed) const
{
    const QString key = searchKey(typed);
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        if (m_keys[i].contains(key))
            out.push_back(i);
    }
    return out;
}

} // namespace kagibako
