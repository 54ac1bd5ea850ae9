// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/state_codec.h"

#include "core/ledger/ledger.h"

#include <QTimeZone>

namespace kagibako {

namespace {

constexpr std::uint8_t Version = 5; // since the policy says what due dates are taken from

} // namespace

void StateWriter::write(const Policy& value)
{
    for (const PolicyBounds& bounds : policyBounds())
        write(static_cast<qint64>(value.*bounds.member));
    write(value.fourEyesEntry);
    write(value.disposal);
    write(value.pageUrl);
    write(value.secondFactor);
    write(value.ip);
    write(value.accountIp);
    write(value.dueLedger);
    write(value.dueMonthDay);
}

void StateReader::read(IpRange& value)
{
    const QByteArrayView text = m_in.view(IpRange::MostText);
    const auto range = ipRangeFrom(text);
    if (!range || text != range->text())
        m_in.refuse(ErrorCode::BadEncoding);
    value = range.value_or(IpRange());
}

void StateReader::read(Policy& value)
{
    for (const PolicyBounds& bounds : policyBounds())
        value.*bounds.member = static_cast<int>(m_in.i64());
    read(value.fourEyesEntry);
    read(value.disposal);
    read(value.pageUrl);
    read(value.secondFactor);
    read(value.ip);
    read(value.accountIp);
    read(value.dueLedger);
    read(value.dueMonthDay);
    if (!m_in.failed() && !checkPolicy(value))
        m_in.refuse(ErrorCode::BadEncoding);
}

void StateWriter::write(const Pending& value)
{
    write(value.index);
    m_out.bytes(value.statement.envelope.encode());
}

void StateReader::read(Pending& value)
{
    value.index = m_in.i64();
    auto statement = parseStatement(m_in.view(MostEnvelope));
    if (statement)
        value.statement = std::move(*statement);
    else if (!m_error)
        m_error = statement.error();
}

void StateReader::read(crypto::Digest& value)
{
    value = crypto::Digest::fromBytes(m_in.raw(crypto::Digest::Size)).value_or(crypto::Digest());
}

void StateReader::read(PublicBytes& value)
{
    const QByteArrayView bytes = m_in.raw(PublicBytes::Size);
    const auto key = PublicBytes::fromBytes(bytes);
    if (!key)
        m_in.refuse(ErrorCode::BadEncoding);
    value = key.value_or(PublicBytes());
}

QByteArray Ledger::save() const
{
    ByteWriter out;
    out.u8(Version);
    StateWriter io(out);
    io(m_state);
    return out.take();
}

Result<Ledger> Ledger::restore(QByteArrayView bytes)
{
    ByteReader in(bytes);
    if (in.u8() != Version)
        return fail(in.failed() ? ErrorCode::BadLength : ErrorCode::StorageNewer);
    Ledger ledger{OrgId()};
    StateReader io(in);
    io(ledger.m_state);
    KAGIBAKO_TRY(in.finish());
    if (io.error())
        return std::unexpected(*io.error());
    for (Account& account : ledger.m_state.accounts) {
        KAGIBAKO_TRY_ASSIGN(account.signKey, crypto::PublicKey::fromBytes(account.signPub.view()));
        ledger.m_state.logins.insert(foldedLogin(account.login), account.id);
    }
    return ledger;
}

} // namespace kagibako
