// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <vector>

namespace kagibako::test {

/// How long the answers to one kind of question took, in microseconds.
using Times = std::vector<qint64>;

inline qint64 medianOf(Times times)
{
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::ranges::nth_element(times, middle);
    return *middle;
}

inline qint64 distanceOf(const Times& a, const Times& b)
{
    return std::abs(medianOf(a) - medianOf(b));
}

/// How often the medians of two kinds would be this far apart if it were chance which time belongs to which of them
/// (permutation test; no shape of the distributions is taken for granted). From 0 to 1.
inline double chanceOf(const Times& a, const Times& b)
{
    constexpr int Rounds = 4000;
    std::mt19937 random(1);
    Times all = a;
    all.insert(all.end(), b.begin(), b.end());
    const qint64 observed = distanceOf(a, b);
    const auto cut = static_cast<std::ptrdiff_t>(a.size());
    int asFar = 0;
    for (int round = 0; round < Rounds; ++round) {
        std::ranges::shuffle(all, random);
        asFar += distanceOf({all.begin(), all.begin() + cut}, {all.begin() + cut, all.end()}) >= observed ? 1 : 0;
    }
    return static_cast<double>(asFar) / Rounds;
}

/// Can somebody outside tell the two kinds apart: by `least` microseconds at the median, and not by chance?
inline bool areApart(const Times& a, const Times& b, qint64 least)
{
    return distanceOf(a, b) >= least && chanceOf(a, b) < 0.001;
}

} // namespace kagibako::test
