#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each rule of check_rooms.py, on a tiny tree that breaks it and on one that keeps it."""
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import check_rooms  # noqa: E402

SPDX = '// SPDX-License-Identifier: GPL-3.0-or-later\n'
ROOMS = '''# room | sees | uses
core/base        |                               | Qt6::Core QCA
core/wire        | core/base                     | Qt6::Core
core/crypto/base | core/base                     | Qt6::Core OpenSSL
core/crypto/hpke | core/base core/crypto/base    | Qt6::Core OpenSSL
core/storage     | core/base                     | Qt6::Core Qt6::Sql
core/net         | core/base                     | Qt6::Core CURL
core/paper       | core/base                     | Qt6::Core Qt6::Gui qrcodegen
core/vault       | core/base core/crypto/hpke    | Qt6::Core
server/http/kit  |                               | Boost OpenSSL
server/http      | core/base server/http/kit     | Qt6::Core Boost
ui/common        | core/base                     | Qt6::Core Qt6::Widgets
ui/records       | core/base ui/common           | Qt6::Core Qt6::Widgets
ui/postal        | core/base ui/common           | Qt6::Core Qt6::Widgets
'''
# rule, path, text that breaks it, (path or None for the same, text) that keeps it
CASES = [
    ('sees', 'core/net/a.cpp', '#include "core/storage/db.h"', (None, '#include "core/base/error.h"\n#include "core/net/b.h"')),
    ('sees', 'core/net/a.cpp', '#include "app/cli/main.h"', (None, '// #include "app/cli/main.h"')),
    ('sees', 'core/net/a.cpp', '#include "b.h"', (None, '#include "a.moc"')),
    ('sees', 'core/base/a.cpp', '# include "core/wire/x.h"', ('core/wire/a.cpp', '#include "core/base/x.h"')),
    ('sees', 'core/nowhere/a.cpp', '', ('core/base/a.cpp', '')),
    ('sees', 'server/http/kit/a.cpp', '#include "server/http/a.h"', ('server/http/a.cpp', '#include "server/http/kit/a.h"')),
    ('uses', 'core/net/a.cpp', '#include <openssl/evp.h>', ('core/crypto/base/a.cpp', '#include <openssl/evp.h>')),
    ('uses', 'core/wire/a.cpp', '#include <curl/curl.h>', ('core/net/a.cpp', '#include <curl/curl.h>')),
    ('uses', 'core/wire/a.cpp', '#include <QSqlQuery>', ('core/storage/a.cpp', '#include <QSqlQuery>')),
    ('uses', 'core/wire/a.cpp', '#include <QImage>', ('core/paper/a.cpp', '#include <QImage>\n#include <QTextDocument>')),
    ('uses', 'core/wire/a.cpp', '#include <QtCrypto>', ('core/base/a.cpp', '#include <QtCrypto>')),
    ('uses', 'core/wire/a.cpp', '#include <boost/asio.hpp>', ('server/http/a.cpp', '#include <boost/asio.hpp>')),
    ('uses', 'core/wire/a.cpp', '#include <qrcodegen.hpp>', ('core/paper/a.cpp', '#include <qrcodegencpp/qrcodegen.hpp>')),
    ('uses', 'core/wire/a.cpp', '#include <zip.h>', ('core/paper/a.cpp', '#include <string.h>')),
    ('uses', 'server/http/kit/a.cpp', '#include <QString>', ('server/http/a.cpp', '#include <QString>')),
    ('uses', 'core/wire/a.cpp', '#include <QNetworkReply>', (None, '#include <QTextStream>\n#include <vector>\n#include <stdint.h>')),
    ('uses', 'core/wire/a.cpp', '#include <fmt/core.h>', (None, '#include <format>')),
    ('features', 'ui/records/a.cpp', '#include "ui/postal/b.h"', (None, '#include "ui/common/b.h"\n#include "ui/records/c.h"')),
    ('blind', 'app/server/main.cpp', '#include "core/vault/a.h"', ('app/cli/main.cpp', '#include "core/vault/a.h"')),
    ('blind', 'app/server/main.cpp', '#include "core/crypto/hpke/a.h"', (None, '#include "core/crypto/base/a.h"')),
    ('beast', 'server/http/a.cpp', '#include <boost/beast/http.hpp>', ('server/http/kit/a.cpp', '#include <boost/beast/http.hpp>')),
    ('posix', 'core/base/a.cpp', '#include <unistd.h>', ('server/http/a.cpp', '#include <unistd.h>')),
    ('posix', 'core/wire/a.cpp', '#include <sys/stat.h>', ('core/wire/a_unix.cpp', '#include <sys/stat.h>')),
    ('system', 'core/wire/a.cpp', '#include <windows.h>', ('core/wire/a_windows.cpp', '#include <windows.h>')),
    ('system', 'ui/common/a_unix.cpp', '#include <objc/message.h>', ('ui/common/a_mac.cpp', '#include <objc/message.h>')),
    ('posix', 'app/cli/a.cpp', '#include <sys/stat.h>', ('app/server/a.cpp', '#include <sys/stat.h>')),
    ('sql', 'core/wire/a.cpp', 'auto q = u"SELECT a FROM b"_s;', ('core/storage/a.cpp', 'auto q = u"SELECT a FROM b"_s;')),
    ('sql', 'core/wire/a.cpp', 'auto q = R"(\nINSERT INTO a\n)";', (None, '// INSERT INTO a\nauto q = "SELECT one";')),
    ('sql', 'app/cli/a.cpp', 'auto q = "CREATE TABLE x";', ('tests/unit/a.cpp', 'auto q = "CREATE TABLE x";')),
    ('json', 'core/net/a.cpp', 'QJsonObject o;', ('core/wire/a.cpp', 'QJsonObject o;')),
    ('json', 'core/net/a.cpp', '#include <QJsonDocument>', ('app/cli/a.cpp', '#include <QJsonDocument>')),
    ('tr', 'core/net/a.cpp', 'auto t = tr("x");', ('ui/common/a.cpp', 'auto t = tr("x");')),
    ('tr', 'server/http/a.cpp', 'QObject::tr("x");', (None, 'str("x"); // tr("x")')),
    ('messagebox', 'ui/records/a.cpp', 'QMessageBox box;', ('ui/common/a.cpp', 'QMessageBox box;')),
    ('memcmp', 'core/crypto/base/a.cpp', 'std::memcmp(a, b, 3);', ('core/base/a.cpp', 'std::memcmp(a, b, 3);')),
    ('output', 'core/base/a.cpp', 'std::cout << 1;', ('app/cli/a.cpp', 'std::cout << 1;')),
    ('output', 'core/base/a.cpp', 'qDebug() << 1;', (None, 'snprintf(a, 1, "%d"); // qDebug()')),
    ('throw', 'core/base/a.cpp', 'throw 1;', (None, 'auto s = "throw 1";')),
    ('clock', 'core/net/a.cpp', 'QDateTime::currentDateTimeUtc();', ('core/base/clock.cpp', 'QDateTime::currentDateTimeUtc();')),
    ('clock', 'server/http/a.cpp', 'std::chrono::system_clock::now();', (None, 'std::chrono::steady_clock::now();')),
    ('random', 'core/net/a.cpp', 'QRandomGenerator::global();', ('core/crypto/base/a.cpp', 'QRandomGenerator::global();')),
    ('length', 'core/base/a.cpp', '\n' * 400, (None, '\n' * 399)),
    ('long', 'core/base/a.cpp', '\n' * 250, (None, '\n' * 249)),
    ('places', 'docs/a.md', 'see /work/main', (None, 'see $top/work/main and build/root/x')),
    ('places', 'a.json', '"https://registry.npmjs.org/x"', (None, '"https://example.org/x"')),
    ('places', 'a.txt', 'deb http://deb.debian.org/debian x', (None, 'the mirror of the host')),
    ('places', 'a.txt', 'HOME=/root/x', (None, 'GET /v1/root/x and "$root/etc"')),
]


def violations(files, rooms=ROOMS):
    with tempfile.TemporaryDirectory() as top:
        for path, text in {'rooms.txt': rooms, **files}.items():
            os.makedirs(os.path.dirname(os.path.join(top, path)), exist_ok=True)
            with open(os.path.join(top, path), 'w', encoding='utf-8') as opened:
                opened.write(text)
        return [(rule, path, line) for _, path, line, rule, _ in check_rooms.run(top)]


class CheckRooms(unittest.TestCase):
    def test_each_rule(self):
        for rule, path, bad, (other, good) in CASES:
            with self.subTest(rule=rule, text=bad[:40]):
                told = violations({path: SPDX + bad})
                self.assertIn((rule, path), [(name, where) for name, where, _ in told])
                self.assertNotIn(rule, [name for name, *_ in violations({other or path: SPDX + good})])

    def test_spdx(self):
        for path in ('core/base/a.cpp', 'cmake/a.cmake', 'server/web/a.ts', 'dev', '.ci/run'):
            self.assertIn(('spdx', path, 1), violations({path: 'x'}))
            self.assertEqual(violations({path: SPDX + 'x'}), [])
        self.assertEqual(violations({'docs/a.md': 'x'}), [])

    def test_every_rule_has_a_case(self):
        self.assertEqual({rule.name for rule in check_rooms.RULES} - {case[0] for case in CASES}, {'spdx'})

    def test_line_number(self):
        self.assertEqual(violations({'core/base/a.cpp': SPDX + '\n\nthrow 1;\n'}), [('throw', 'core/base/a.cpp', 4)])

    def test_table_is_a_ladder(self):
        self.assertEqual(violations({}, 'core/a | core/b | \ncore/b | | \n'), [('table', 'rooms.txt', 1)])
        self.assertEqual(violations({}, 'core/b | | \ncore/a | core/b | \n'), [])

    def test_binary_files_are_not_read(self):
        self.assertEqual(violations({'a.bin': '\0/work/main'}), [])


class Split(unittest.TestCase):
    def test_code_and_strings(self):
        code, strings = check_rooms.cpp_text.split('int a = 1\'000; // "no"\nf("x \\" y", \'"\', R"q(raw " )q"); /* z */ g();')
        self.assertIn("1'000", code)
        self.assertIn('g();', code)
        self.assertNotIn('no', code + strings)
        self.assertNotIn('raw', code)
        self.assertIn('raw', strings)
        self.assertIn('x \\" y', strings)


if __name__ == '__main__':
    unittest.main()
