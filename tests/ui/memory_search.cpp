// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/memory_search.h"

#include <QFile>

#include <algorithm>
#include <cstring>
#include <ranges>
#include <unistd.h>

namespace kagibako::ui::test {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 MostRegion = 256u * 1024 * 1024; // the sanitizer's shadow is larger, and holds no text
constexpr qint64 Page = 4096;

struct Region {
    quint64 begin = 0;
    quint64 end = 0;
    QByteArray name;
    bool locked = false;
};

/// In the order of their addresses.
std::vector<Region> writableRegions(QFile& smaps)
{
    std::vector<Region> regions;
    bool wanted = false;
    for (const QByteArray& line : smaps.readAll().split('\n')) {
        // 55d0a000-55d0c000 rw-p 00000000 00:00 0    [heap]
        // Size: … (twenty lines of that kind, the last:)
        // VmFlags: rd wr mr mw me lo ac
        const QByteArrayList fields = line.simplified().split(' ');
        if (wanted && fields[0] == "VmFlags:") {
            regions.back().locked = fields.contains("lo");
            continue;
        }
        const QByteArrayList range = fields[0].split('-');
        if (range.size() != 2 || fields.size() < 5)
            continue;
        const Region region{range[0].toULongLong(nullptr, 16), range[1].toULongLong(nullptr, 16), fields.value(5)};
        wanted = fields[1].startsWith("rw") && !region.name.startsWith("[v") && region.end - region.begin <= MostRegion;
        if (wanted)
            regions.push_back(region);
    }
    return regions;
}

/// Locking a page makes a region of its own of it: what touches is searched as one.
std::vector<Region> joined(const std::vector<Region>& regions)
{
    std::vector<Region> all;
    for (const Region& region : regions) {
        if (!all.empty() && all.back().end == region.begin && region.end - all.back().begin <= MostRegion)
            all.back().end = region.end;
        else
            all.push_back(region);
    }
    return all;
}

/// A page that cannot be read is passed over, not what follows it.
void readRegion(int memory, const Region& region, std::vector<char>& buffer)
{
    buffer.assign(region.end - region.begin, '\0');
    const auto size = static_cast<qint64>(buffer.size());
    for (qint64 at = 0; at < size;) {
        const auto got = ::pread(memory, buffer.data() + at, static_cast<std::size_t>(size - at),
                                 static_cast<off_t>(region.begin) + at);
        at += got > 0 ? got : Page;
    }
}

/// `step`: bytes from one character to the next.
void searchRegion(const Region& region, const std::vector<char>& buffer, qsizetype size, const CharacterAt& at,
                  qsizetype step, std::vector<Copy>& found)
{
    qsizetype anchor = 0; // zeros are everywhere
    while (anchor < size - 1 && at(anchor) == '\0')
        ++anchor;
    const char* const begin = buffer.data();
    const char* const last = begin + static_cast<qsizetype>(buffer.size()) - (size - 1 - anchor) * step;
    for (const char* here = begin + anchor * step; here < last; ++here) {
        here = static_cast<const char*>(std::memchr(here, at(anchor), static_cast<std::size_t>(last - here)));
        if (here == nullptr)
            return;
        const char* const start = here - anchor * step;
        qsizetype same = 0;
        while (same < size && start[same * step] == at(same))
            ++same;
        if (same == size)
            found.push_back(
                {.address = region.begin + static_cast<quint64>(start - begin), .mapping = {}, .utf16 = step == 2});
    }
}

} // namespace

std::optional<std::vector<Copy>> copiesIn(qint64 pid, qsizetype size, const CharacterAt& at)
{
    QFile smaps(u"/proc/%1/smaps"_s.arg(pid));
    QFile memory(u"/proc/%1/mem"_s.arg(pid));
    if (!smaps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    const std::vector<Region> regions = writableRegions(smaps);
    if (regions.empty())
        return std::nullopt;
    std::vector<Copy> found;
    const std::vector<Region> all = joined(regions);
    std::vector<char> buffer; // of one size for ever: growing would leave copies in this process
    buffer.reserve(
        std::ranges::max(all | std::views::transform([](const Region& one) { return one.end - one.begin; })));
    for (const Region& region : all) {
        readRegion(memory.handle(), region, buffer);
        for (const qsizetype step : {1, 2})
            searchRegion(region, buffer, size, at, step, found);
        std::ranges::fill(buffer, '\0');
    }
    if (pid == ::getpid()) { // what the search itself has read is no copy
        const auto begin = reinterpret_cast<quint64>(buffer.data());
        std::erase_if(
            found, [&](const Copy& copy) { return copy.address >= begin && copy.address < begin + buffer.capacity(); });
    }
    for (Copy& copy : found) {
        const auto after = std::ranges::upper_bound(regions, copy.address, {}, &Region::begin);
        copy.mapping = std::prev(after)->name;
        copy.locked = std::prev(after)->locked;
    }
    return found;
}

} // namespace kagibako::ui::test
