// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtCrypto>

#include <cstdint>
#include <cstdlib>

// A fuzz target is one function over bytes. Under clang it becomes a program of its own with libFuzzer's main(); in
// every other build all targets are linked into one program that runs them over the committed corpus (replay.cpp).
namespace kagibako::fuzz {

using Target = void (*)(QByteArrayView);
/// Adds a target to the replay; the name is that of its corpus.
bool enlist(const char* name, Target target);

/// What must hold whatever the input is. A failure ends the program: the fuzzer keeps the input.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The first byte chooses between several decoders, the rest is theirs.
struct Choice {
    unsigned which;
    QByteArrayView rest;
};
inline Choice choose(QByteArrayView input, unsigned of)
{
    if (input.isEmpty())
        return {0, {}};
    return {static_cast<std::uint8_t>(input.front()) % of, input.sliced(1)};
}

} // namespace kagibako::fuzz

#ifdef KAGIBAKO_FUZZ
#define KAGIBAKO_FUZZ_TARGET(name)                                                                                     \
    static void fuzz_##name(QByteArrayView input);                                                                     \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)                                  \
    {                                                                                                                  \
        static const QCA::Initializer qca;                                                                             \
        fuzz_##name(QByteArrayView(data, static_cast<qsizetype>(size)));                                               \
        return 0;                                                                                                      \
    }                                                                                                                  \
    static void fuzz_##name(QByteArrayView input)
#else
#define KAGIBAKO_FUZZ_TARGET(name)                                                                                     \
    static void fuzz_##name(QByteArrayView input);                                                                     \
    [[maybe_unused]] static const bool enlisted_##name = kagibako::fuzz::enlist(#name, fuzz_##name);                   \
    static void fuzz_##name(QByteArrayView input)
#endif
