// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/register_service.h"

#include "core/exchange/csv_writer.h"
#include "core/ledger/rights.h"
#include "core/paper/wording.h"
#include "core/services/certificate_evidence.h"
#include "core/services/certificate_words.h"
#include "core/services/gone_numbers.h"

#include <QBuffer>

#include <map>
#include <tuple>

namespace kagibako {

using namespace Qt::StringLiterals;

namespace {

/// What goes into one line: the same work, on one day, by the same people, for the same reason.
struct Work {
    QDate date;
    ScopeId scope;
    Disposed how = Disposed::OnTime;
    QByteArray reason;
    AccountId by, approver;
    QDate approved;

    friend auto operator<=>(const Work& one, const Work& other)
    {
        const auto key = [](const Work& work) {
            return std::tuple(work.date.toJulianDay(), work.scope, work.how, QByteArrayView(work.reason).toByteArray(),
                              work.by, work.approver, work.approved.isValid() ? work.approved.toJulianDay() : 0);
        };
        return key(one) <=> key(other);
    }
};

/// How many, and which leaves of the log say so: the first and the last of them.
struct Done {
    qsizetype count = 0;
    qint64 first = -1, last = -1;
};

QString loginOf(const Ledger& ledger, const AccountId& id)
{
    const Account* account = ledger.account(id);
    return account == nullptr ? QString() : account->login;
}

DisposalRegister::Line lineOf(const Ledger& ledger, const Work& work, const Done& done, Language language)
{
    const Wording say(language);
    const Scope* scope = ledger.scope(work.scope);
    const QString place =
        done.first == done.last ? QString::number(done.first) : u"%1–%2"_s.arg(done.first).arg(done.last);
    QStringList remark{say(u"記録 %1", u"log %1").arg(place)};
    if (const QString reason = disposalReasonWords(work.how, work.reason, language); !reason.isEmpty())
        remark.prepend(reason);
    return {work.date,
            disposedWords(work.how, language),
            numberFileWords(scope == nullptr ? QString() : scope->name, language),
            done.count,
            work.by.isNull() ? say(u"サーバー（期限による自動廃棄）", u"server (by the due date)")
                             : loginOf(ledger, work.by),
            work.approved,
            loginOf(ledger, work.approver),
            remark.join(say(u"／", u"; "))};
}

QString headLine(const FollowerState& state)
{
    const Head head = state.log.head();
    return u"%1 %2 %3"_s.arg(QString::fromLatin1(logOrigin(head.org, head.log)))
        .arg(head.size)
        .arg(QString::fromLatin1(head.root.base64()));
}

} // namespace

Result<DisposalRegister> RegisterService::make(const QDate& from, const QDate& to, const std::optional<ScopeId>& scope,
                                               const QDateTime& now, Language language)
{
    CertificateChoice choice;
    choice.period = QPair(from, to);
    choice.scope = scope;
    KAGIBAKO_TRY_ASSIGN(const auto rows, goneNumbers(m_session, choice));
    KAGIBAKO_TRY_ASSIGN(const auto causes, causesOf(m_session, rows));
    CertificateEvidence evidence(m_session);
    std::map<Work, Done> works;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        KAGIBAKO_TRY_ASSIGN(const auto decision, evidence.decisionOf(rows[i]));
        const QDate approved = decision.approved.isValid() ? dateInJapan(decision.approved) : QDate();
        Done& done = works[{goneOn(rows[i]), rows[i].scope, causes[i].how, causes[i].reason, causes[i].by,
                            decision.approver, approved}];
        if (done.count++ == 0)
            done.first = rows[i].goneIndex;
        done.last = rows[i].goneIndex;
    }
    DisposalRegister out;
    out.organization = m_session.ledger().name();
    out.from = from;
    out.to = to;
    out.made = dateInJapan(now);
    out.head = headLine(m_session.state());
    out.total = std::ssize(rows);
    for (const auto& [work, done] : works)
        out.lines.append(lineOf(m_session.ledger(), work, done, language));
    return out;
}

Result<QByteArray> RegisterService::pdf(const DisposalRegister& record, Language language)
{
    KAGIBAKO_TRY_ASSIGN(const PaperFonts fonts, PaperFonts::installed());
    return pdf(record, language, fonts);
}

Result<QByteArray> RegisterService::pdf(const DisposalRegister& record, Language language, const PaperFonts& fonts)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    KAGIBAKO_TRY(writePdf(record, out, language, fonts));
    return out.data();
}

Result<QByteArray> RegisterService::csv(const DisposalRegister& record, Language language)
{
    KAGIBAKO_TRY_ASSIGN(CsvWriter writer, CsvWriter::make());
    KAGIBAKO_TRY(writer.row(registerColumns(language)));
    for (const DisposalRegister::Line& line : record.lines)
        KAGIBAKO_TRY(writer.row(registerCells(line, language)));
    return writer.take();
}

} // namespace kagibako
