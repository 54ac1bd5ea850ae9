// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/card.h"
#include "core/wire/page_api.h"

#include <functional>

namespace kagibako::test {

/// Asks the server at a path; what came back, whatever its status.
using PageAsk = std::function<QByteArray(const char* path, const QByteArray& body)>;

using Spoil = std::function<void(wire::PageObject&)>;

/// The submission page as docs/spec/objects.md describes it: opens the card with the code and seals to its key. How it
/// reaches the server is its user's matter: over TLS to the real one, or by a call to the lying one.
class PageSimulator
{
public:
    /// `link`: "https://HOST/c#CODE".
    static Result<PageSimulator> open(const PageAsk& ask, const QByteArray& link);

    const Card& card() const { return m_card; }
    Card takeCard() && { return std::move(m_card); }
    QByteArray token() const;
    /// What the pictures are from now on; before: bytes that are no picture.
    void setPicture(QByteArray jpeg) { m_picture = std::move(jpeg); }
    /// One number and `images` pictures for the first person, all inside the request. `spoil`: a page that is not ours
    /// changes sealed objects before the manifest binds them.
    Result<wire::SubmitRequest> fill(const QByteArray& number, int images = 1, const Spoil& spoil = {});

private:
    PageSimulator(CodeKeys keys, QByteArray sealed, Card card);
    Result<QByteArray> sealSubmission(const SubmissionId& id, const ObjectId& self, const ObjectId& box,
                                      const std::vector<std::pair<ObjectId, QByteArray>>& images) const;

    CodeKeys m_keys;
    QByteArray m_sealed;
    Card m_card;
    QByteArray m_picture = "\xff\xd8 a picture";
};

} // namespace kagibako::test
