// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"

#include "ui/collection/collection_page.h"
#include "ui/disposal/disposal_page.h"
#include "ui/home/home_page.h"
#include "ui/login/login_page.h"
#include "ui/postal/postal_page.h"
#include "ui/records/records_page.h"
#include "ui/review/review_page.h"
#include "ui/rights/rights_page.h"
#include "ui/settings/settings_page.h"
#include "ui/welcome/welcome_page.h"

namespace kagibako::ui {

std::vector<Feature> allFeatures()
{
    std::vector<Feature> features;
    features.push_back(homeFeature());
    features.push_back(recordsFeature());
    features.push_back(collectionFeature());
    features.push_back(postalFeature());
    features.push_back(reviewFeature());
    features.push_back(disposalFeature());
    features.push_back(rightsFeature([](const Overview& overview) { return sectionsOf(allFeatures(), overview); }));
    features.push_back(settingsFeature());
    return features;
}

QWidget* makeDoor(Desk& desk, std::optional<Desk::Lock> why)
{
    const auto config = readClientConfig(desk.folder());
    if (!config)
        return new WelcomePage(desk);
    return new LoginPage(desk, *config, why);
}

} // namespace kagibako::ui
