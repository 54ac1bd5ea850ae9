// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/card.h"
#include "core/wire/page_api.h"
#include "tests/server/real/daemon.h"

namespace kagibako::test {

/// The submission page as docs/spec/objects.md describes it: opens the card with the code and seals to its key.
class PageSimulator
{
public:
    /// `link`: "https://HOST/c#CODE".
    static Result<PageSimulator> open(std::uint16_t port, const QByteArray& link);

    const Card& card() const { return m_card; }
    QByteArray token() const;
    /// One number and `images` pictures for the first person, all inside the request.
    Result<wire::SubmitRequest> fill(const QByteArray& number, int images = 1);

private:
    PageSimulator(CodeKeys keys, QByteArray sealed, Card card);
    Result<QByteArray> sealSubmission(const SubmissionId& id, const ObjectId& self, const ObjectId& box,
                                      const std::vector<std::pair<ObjectId, QByteArray>>& images) const;

    CodeKeys m_keys;
    QByteArray m_sealed;
    Card m_card;
};

} // namespace kagibako::test
