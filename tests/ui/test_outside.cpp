// SPDX-FileCopyrightText: Kagibako contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What test_program believes of a trace: that somebody else's address in it would be seen.
#include "tests/ui/outside.h"

#include <QTest>

using namespace kagibako;
using namespace Qt::StringLiterals;

class TestOutside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsStrangersFromTheServer()
    {
        const auto outside = ui::test::outsideOf(
            "10 execve(\"/bin/k\", [\"/bin/k\"...], 0x7ffc /* 9 vars */) = 0\n"
            "10 connect(3, {sa_family=AF_UNIX, sun_path=@\"/tmp/.X11-unix/X9\"}, 20) = 0\n"
            "11 connect(8, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr(\"127.0.0.1\")}, 16) = -1 "
            "EINPROGRESS (Operation now in progress)\n"
            "11 connect(9, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"192.0.2.7\")}, 16 "
            "<unfinished ...>\n"
            "11 sendmmsg(9, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53), "
            "sin_addr=inet_addr(\"192.0.2.1\")}, "
            "msg_namelen=16}, msg_len=9}, {msg_hdr={msg_name={sa_family=AF_INET6, sin6_port=htons(53), "
            "sin6_flowinfo=htonl(0), inet_pton(AF_INET6, \"2001:db8::1\", &sin6_addr), sin6_scope_id=0}}}], 2, 0) = 2\n"
            "12 connect(4, 0x7ffc1, 16) = -1 EFAULT (Bad address)\n"
            "12 sendto(5, \"\"..., 9, 0, NULL, 0) = 9\n"
            "12 +++ exited with 0 +++\n");
        QCOMPARE(outside.addresses,
                 (QStringList{u"unix @/tmp/.X11-unix/X9"_s, u"inet 127.0.0.1:443"_s, u"inet 192.0.2.7:80"_s,
                              u"inet 192.0.2.1:53"_s, u"inet6 [2001:db8::1]:53"_s,
                              u"12 connect(4, 0x7ffc1, 16) = -1 EFAULT (Bad address)"_s}));
        QCOMPARE(outside.programs, QStringList{u"/bin/k"_s});
        QVERIFY(!outside.ended);
        QCOMPARE(outside.strangers(443).size(), 4);
    }

    void nameServicesOfThisComputerAreStrangersToo()
    {
        const auto outside = ui::test::outsideOf(
            "7 connect(3, {sa_family=AF_UNIX, sun_path=\"/var/run/nscd/socket\"}, 110) = -1 ENOENT (No such file)\n"
            "7 sendto(3, [{nlmsg_len=20}], 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20\n"
            "7 +++ exited with 0 +++\n");
        QCOMPARE(outside.strangers(443), (QStringList{u"unix /var/run/nscd/socket"_s, u"AF_NETLINK"_s}));
        QVERIFY(outside.ended);
    }

    void anEndByASignalIsNone()
    {
        QVERIFY(!ui::test::outsideOf("7 execve(\"/bin/k\") = 0\n7 +++ killed by SIGSEGV +++\n").ended);
        QVERIFY(!ui::test::outsideOf("7 execve(\"/bin/k\") = 0\n7 +++ exited with 1 +++\n").ended);
    }
};

QTEST_GUILESS_MAIN(TestOutside)
#include "test_outside.moc"
