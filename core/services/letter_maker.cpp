// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/letter_maker.h"

#include "core/domain/reference.h"
#include "core/services/letter_words.h"
#include "core/services/people_service.h"

#include <algorithm>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t AtOnce = 400; // cards in a batch

bool mayBeSpouse(const QString& relation)
{
    return relation.isEmpty() || QStringList{u"妻"_s, u"夫"_s, u"配偶者"_s}.contains(relation.trimmed());
}

/// "1000001" as people write it.
QString postalCodeText(const QString& digits)
{
    return digits.size() == 7 ? digits.first(3) + u'-' + digits.sliced(3) : digits;
}

} // namespace

Result<void> LetterMaker::begin()
{
    if (m_request.invitations.isEmpty())
        return fail(ErrorCode::NotFound, u"invitations"_s);
    KAGIBAKO_TRY(checkWindow(m_request.window));
    storage::InvitationTable table(m_session.cache());
    m_rows.clear();
    for (const InvitationId& id : m_request.invitations) {
        KAGIBAKO_TRY_ASSIGN(auto row, table.find(id));
        if (!row || row->state != "open"_L1)
            return fail(ErrorCode::NotFound, u"invitation"_s);
        KAGIBAKO_TRY(m_session.keyring().invitation(row->scope, row->codeEpoch));
        m_rows.push_back(std::move(*row));
    }
    return {};
}

Result<void> LetterMaker::load(std::size_t from)
{
    QList<ObjectId> ids;
    for (std::size_t i = from; i < std::min(m_rows.size(), from + AtOnce); ++i)
        ids.append(m_rows[i].object);
    KAGIBAKO_TRY_ASSIGN(m_sealed, m_session.fetch(ids));
    m_from = from;
    return {};
}

Result<std::optional<LetterPages>> LetterMaker::make(qsizetype index)
{
    const auto at = static_cast<std::size_t>(index);
    if (m_sealed.isEmpty() || at < m_from || at >= m_from + static_cast<std::size_t>(m_sealed.size()))
        KAGIBAKO_TRY(load(at));
    const storage::InvitationRow& row = m_rows[at];
    const auto card = cardOf(row, m_sealed[static_cast<qsizetype>(at - m_from)]);
    auto letter = card ? letterFor(row, *card) : Result<LetterPages>(std::unexpected(card.error()));
    if (letter)
        return std::optional(std::move(*letter));
    // Damaged at the server, or made so by whoever invited: it must not keep the others from their letters.
    m_session.events().note(letter.error());
    ++m_leftOut;
    return std::optional<LetterPages>();
}

void LetterMaker::leaveOut(qsizetype index, const Error& why)
{
    m_session.events().note(why);
    m_tooLong.append(m_rows[static_cast<std::size_t>(index)].id);
    ++m_leftOut;
}

Result<Card> LetterMaker::cardOf(const storage::InvitationRow& row, const wire::FoundBytes& found) const
{
    if (!found.found || crypto::sha256(found.bytes).view() != row.card)
        return fail(ErrorCode::ObjectHash, u"card"_s);
    KAGIBAKO_TRY_ASSIGN(const InvitationKey* key, m_session.keyring().invitation(row.scope, row.codeEpoch));
    return openCardBody(found.bytes, contentKey(*key, m_session.config().org, row.id));
}

Result<LetterPages> LetterMaker::letterFor(const storage::InvitationRow& row, const Card& card)
{
    if (row.persons.isEmpty())
        return fail(ErrorCode::NotFound, u"person"_s);
    KAGIBAKO_TRY_ASSIGN(const Person person, PeopleService(m_session).one(row.persons.first()));
    LetterPages pages;
    pages.letter = requestLetter(card, person);
    pages.letter.reference = referenceText(row.id);
    KAGIBAKO_TRY(fillSecrets(pages.letter, row.id));
    pages.form = returnForm(card, person, pages.letter);
    pages.form.referenceQr = referenceQr(m_session.config().org, row.id);
    if (m_request.withProxyLetter && !pages.letter.isCompany && person.kind != PersonKind::Payee) {
        KAGIBAKO_TRY_ASSIGN(pages.proxy, proxyLetter(card, person, pages.letter));
    }
    return pages;
}

Result<void> LetterMaker::fillSecrets(RequestLetter& letter, const InvitationId& id)
{
    KAGIBAKO_TRY_ASSIGN(letter.link, InvitationService(m_session).link(id));
    const ByteSpan link = letter.link.exposeSecret();
    const auto hash = std::ranges::find(link, std::uint8_t{'#'});
    if (hash == link.end())
        return fail(ErrorCode::Internal, u"link"_s);
    const auto front = static_cast<std::size_t>(hash - link.begin());
    letter.pageAddress = QString::fromLatin1(asView(link.first(front)));
    letter.code = SecretBytes::copyOf(link.subspan(front + 1));
    return {};
}

RequestLetter LetterMaker::requestLetter(const Card& card, const Person& person) const
{
    const bool japanese = m_request.language == Language::Japanese;
    RequestLetter letter;
    letter.isCompany = person.kind == PersonKind::Company;
    letter.to.name = person.name;
    letter.to.honorific = !japanese ? QString() : letter.isCompany ? u"御中"_s : u"様"_s;
    letter.to.code = person.code;
    if (!person.address.isEmpty()) {
        letter.to.postalCode = postalCodeText(person.postalCode);
        letter.to.lines = {person.address};
    }
    letter.window = m_request.window;
    letter.organization = card.organization;
    letter.department = card.scopeName;
    letter.contact = card.contact;
    letter.date = m_session.clock().today();
    letter.deadline = QDate::fromString(card.deadline, Qt::ISODate);
    letter.greeting = card.greeting;
    for (const Card::Purpose& purpose : card.purposes)
        letter.purposes.append(japanese ? purpose.ja : purpose.en);
    letter.destroyed = destructionWords(card.purposes, m_request.language);
    if (letter.isCompany)
        return letter;
    letter.numberDocuments = numberDocumentWords(m_request.language, letter.date);
    letter.identityDocuments = identityDocumentWords(m_request.language, letter.date);
    letter.formIsProof = m_request.wereIdentified && (letter.to.hasAddress() || person.birth.has_value());
    return letter;
}

ReturnForm LetterMaker::returnForm(const Card& card, const Person& person, const RequestLetter& letter) const
{
    ReturnForm form;
    form.person = letter.to;
    form.birth = person.birth;
    form.isCompany = letter.isCompany;
    form.organization = letter.organization;
    form.returnTo = m_request.returnTo;
    form.contact = letter.contact;
    form.referenceText = letter.reference;
    if (letter.isCompany)
        return form;
    form.documents = postalDocuments(m_request.language, letter.date);
    form.isProof = letter.formIsProof;
    for (const Card::PersonLine& line : card.persons.mid(1))
        form.dependents.append(line.name);
    // Blank: the names of a family are told by who belongs to it, not by a letter that may go astray (protocol-review
    // P22).
    if (card.mayAddDependents)
        form.dependents.resize(ReturnForm::MostDependents);
    form.dependents.resize(std::min(form.dependents.size(), ReturnForm::MostDependents));
    return form;
}

Result<ProxyLetter> LetterMaker::proxyLetter(const Card& card, const Person& person, const RequestLetter& letter)
{
    ProxyLetter proxy;
    proxy.organization = letter.organization;
    proxy.referenceText = letter.reference;
    if (person.kind == PersonKind::Dependent) {
        KAGIBAKO_TRY_ASSIGN(const Person employee, PeopleService(m_session).one(person.filer));
        proxy.proxy = {employee.name, {}, employee.birth};
        proxy.proxyCode = employee.code;
        proxy.principal = {person.name, addressLine(letter.to), person.birth};
        return proxy;
    }
    proxy.proxy = {person.name, addressLine(letter.to), person.birth};
    proxy.proxyCode = person.code;
    for (const Card::PersonLine& line : card.persons.mid(1)) {
        if (line.kind == PersonKind::Dependent && mayBeSpouse(line.relation)) {
            proxy.principal.name = line.name;
            break;
        }
    }
    return proxy;
}

} // namespace kagibako
