// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reference.h"
#include "core/services/invitation_service.h"
#include "core/services/letter_service.h"
#include "tests/server/real/collecting.h"
#include "tests/server/real/office.h"
#include "tests/server/real/outcome.h"

#include <QBuffer>
#include <QTest>
#include <QtGui/QGuiApplication>

#include <algorithm>

using namespace kagibako;
using namespace kagibako::test;
using namespace Qt::StringLiterals;

/// Letters to people who were asked, made again from what the server keeps sealed: their codes are those of the links,
/// and whoever has answered gets none.
class TestLetters : public QObject
{
    Q_OBJECT
    QCA::Initializer m_qca;
    QTemporaryDir m_folder;
    Result<PaperFonts> m_fonts = PaperFonts::installed();
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<Office> m_office;
    std::vector<Letter> m_sent;

    ClientSession& session() { return m_office->session(); }
    LetterService::Request requestFor(const QList<InvitationId>& ids) const
    {
        LetterService::Request request;
        request.invitations = ids;
        return request;
    }
    QByteArray refusal(const LetterService::Request& request)
    {
        QBuffer out;
        if (!out.open(QIODevice::WriteOnly))
            qFatal("buffer");
        return errorOf(LetterService(session()).writePdf(request, out, *m_fonts));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_fonts);
        m_daemon = std::make_unique<Daemon>(m_folder.filePath(u"data"_s), QStringLiteral(KAGIBAKOD));
        QVERIFY(m_daemon->start());
        m_office = std::make_unique<Office>(*m_daemon);
        QVERIFY2(m_office->ok(), qPrintable(m_office->problem()));
        m_sent = sendLetters(session(), m_office->scope(), m_office->people(4));
        QCOMPARE(m_sent.size(), std::size_t(4));
    }

    void allThatAreOpenTheOldestFirst()
    {
        const auto open = LetterService(session()).allOpen();
        QCOMPARE(errorOf(open), "");
        QCOMPARE(open->size(), 4);
        QVERIFY(std::ranges::all_of(m_sent, [&](const Letter& one) { return open->contains(one.id); }));
        QCOMPARE(errorOf(LetterService(session()).allOpen(m_office->scope())), "");
        QVERIFY(LetterService(session()).allOpen(ScopeId())->isEmpty());
    }

    void sayWhatTheCardSays()
    {
        const Letter& sent = m_sent.front();
        LetterService::Request request = requestFor({sent.id});
        request.withProxyLetter = true;
        const auto pages = LetterService(session()).first(request);
        QCOMPARE(errorOf(pages), "");
        const RequestLetter& letter = pages->letter;
        QVERIFY(asView(letter.link.exposeSecret()) == sent.link);
        QCOMPARE(letter.pageAddress.toLatin1() + '#' + asView(letter.code.exposeSecret()).toByteArray(), sent.link);
        QCOMPARE(letter.to.name, u"山田太郎"_s);
        QCOMPARE(letter.to.honorific, u"様"_s);
        QVERIFY(letter.to.code.startsWith(u'E'));
        QVERIFY(!letter.to.hasAddress());
        QCOMPARE(letter.organization, QString::fromLatin1(Office::Name));
        QCOMPARE(letter.purposes, QStringList{purposeInfo(Purpose::Withholding).ja.toString()});
        QVERIFY(letter.destroyed.contains(u"7年"_s));
        QVERIFY(letter.numberDocuments.contains(u"マイナンバーカード"_s));
        QVERIFY(letter.identityDocuments.contains(u"運転免許証"_s));
        QVERIFY(!letter.formIsProof); // neither address nor day of birth is known
        const ReturnForm& form = pages->form;
        QCOMPARE(form.referenceQr, referenceQr(m_office->org(), sent.id));
        QCOMPARE(form.referenceText, referenceText(sent.id));
        QVERIFY(!form.referenceQr.contains(asView(letter.code.exposeSecret())));
        QCOMPARE(form.dependents, QStringList(ReturnForm::MostDependents)); // blank rows
        QVERIFY(pages->proxy.has_value());
        QCOMPARE(pages->proxy->proxy.name, letter.to.name);
    }

    void oneFileForAll()
    {
        LetterService::Request request = requestFor(*LetterService(session()).allOpen());
        request.language = Language::English;
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        qsizetype last = -1;
        const auto done = LetterService(session()).writePdf(request, out, *m_fonts, [&](qsizetype at, qsizetype of) {
            last = of == 4 ? at : -1;
            return true;
        });
        QCOMPARE(errorOf(done), "");
        QCOMPARE(done->letters, 4);
        QCOMPARE(done->leftOut, 0);
        QCOMPARE(last, 4);
        QVERIFY(out.data().startsWith("%PDF"));
    }

    void whoeverHasAnsweredGetsNone()
    {
        const InvitationId answered = m_sent[0].id;
        const InvitationId withdrawn = m_sent[1].id;
        handIn(*m_daemon, m_sent[0].link, "123456789018");
        QCOMPARE(errorOf(InvitationService(session()).withdraw(withdrawn, "no_longer_needed")), "");
        QCOMPARE(errorOf(session().sync()), "");
        QCOMPARE(LetterService(session()).allOpen()->size(), 2);
        QCOMPARE(refusal(requestFor({answered})), "not.found");
        QCOMPARE(refusal(requestFor({m_sent[2].id, withdrawn})), "not.found");
        QCOMPARE(refusal(requestFor({})), "not.found");
        QCOMPARE(refusal(requestFor({m_sent[2].id})), "");
    }

    void stopsWhereItIsTold()
    {
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        const auto request = requestFor({m_sent[2].id, m_sent[3].id});
        const auto stop = [](qsizetype done, qsizetype) { return done < 1; };
        QCOMPARE(errorOf(LetterService(session()).writePdf(request, out, *m_fonts, stop)), "cancelled");
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    TestLetters test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_letters.moc"
