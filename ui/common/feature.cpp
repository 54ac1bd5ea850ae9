// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/feature.h"

namespace kagibako::ui {

SectionsSeen sectionsOf(const std::vector<Feature>& features, const Overview& overview)
{
    SectionsSeen sections;
    for (const Feature& feature : features)
        (!feature.isFor || feature.isFor(overview) ? sections.seen : sections.hidden).append(feature.title());
    return sections;
}

} // namespace kagibako::ui
