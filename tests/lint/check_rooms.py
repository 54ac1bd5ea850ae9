#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the source to rooms.txt and to the house rules. Every rule is one row of RULES below.

usage: check_rooms.py [TOP]     prints `error: file:line: rule: what` and ends with 1 when there is one."""
import os
import re
import subprocess
import sys
from collections import namedtuple

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import cpp_text  # noqa: E402

# Which name of the "uses" column an <include> needs; None = every room may. The first row that matches decides.
LIBRARIES = [
    (r'(QSql\w*|QtSql.*)$', 'Qt6::Sql'),
    (r'(QImage|QPixmap|QPaint\w*|QPdf\w*|QPage\w*|QFont\w*|QRawFont|QGlyphRun|QStaticText|QText(?!Stream|BoundaryFinder)\w*'
     r'|QColor\w*|QPen|QBrush|QTransform|QGuiApplication|QClipboard|QIcon|QWindow|QScreen|QKey\w*|QMouseEvent|QValidator'
     r'|QStandardItem\w*|QPicture|QPolygon\w*|QRegion|QtGui.*)$', 'Qt6::Gui'),
    (r'(QNetwork\w*|QTcp\w*|QUdp\w*|QSsl\w*|QHost\w*|QDns\w*|QLocalS\w*|QAbstractSocket|QtNetwork.*)$', 'Qt6::Network'),
    (r'(QWidget|QApplication|QDialog\w*|QMessageBox|QLabel|QPushButton|QLineEdit|Q\w*Layout|QtWidgets.*)$', 'Qt6::Widgets'),
    (r'(QtConcurrent.*)$', 'Qt6::Concurrent'),
    (r'(QTest|QSignalSpy|QtTest.*)$', 'Qt6::Test'),
    (r'(QPrint\w*|QtPrintSupport.*)$', 'Qt6::PrintSupport'),
    (r'(QtCrypto|Qca-qt6/.*|qca.*\.h)$', 'QCA'),
    (r'Q[A-Z]\w*$|QtCore.*$|Qt[A-Z]\w+$|qt?[a-z]+\.h$', 'Qt6::Core'),
    (r'openssl/', 'OpenSSL'),
    (r'curl/', 'CURL'),
    (r'boost/', 'Boost'),
    (r'qrcodegen', 'qrcodegen'),
    (r'CLI/', 'CLI11'),
    (r'sqlite3\.h$', 'SQLite'),
    (r'(qt6?keychain/|keychain\.h)', 'QtKeychain'),
    (r'zip\.h$', 'libzip'),
    (r'(assert|ctype|errno|float|inttypes|limits|locale|math|setjmp|signal|stdarg|stddef|stdint|stdio|stdlib|string|time|wchar)\.h$',
     None),
    (r'windows\.h$|objc/', None),  # see the rule `system`
    (r'(unistd|fcntl|poll|netdb|pwd|grp|dirent|termios|syslog|dlfcn|pthread|malloc)\.h$|(sys|netinet|arpa|net|linux)/', None),
    (r'[a-z_0-9]+$', None),  # the standard library
]
SYSTEM = r'^[ \t]*#[ \t]*include[ \t]*<(windows\.h|objc/)'
POSIX = r'^[ \t]*#[ \t]*include[ \t]*<((unistd|fcntl|poll|netdb|pwd|grp|dirent|termios|syslog|dlfcn|pthread)\.h|(sys|netinet|arpa|net|linux)/)'
SQL = r'\b(SELECT\s[^"]*\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|CREATE\s+(UNIQUE\s+)?(TABLE|INDEX|TRIGGER|VIEW)|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA\s+\w)'
# Names of one machine's folders and of package hosts; a word before the slash makes it another path.
PLACES = (r'(?<![\w.}/-])/(work|root|home/\w+)/|registry\.(npmjs|yarnpkg)\.|(deb|security|snapshot)\.debian\.org|\bpypi\.org'
          r'|archive\.ubuntu\.com|artifactory')


class File:
    """One file: its path from the top, its raw text, and for C++ the text split into code and string literals."""

    def __init__(self, path, raw):
        self.path, self.raw = path, raw
        self.code, self.strings = cpp_text.split(raw) if path.endswith(CPP) else (raw, raw)
        self.includes = cpp_text.includes(raw) if path.endswith(CPP) else []


# --- checks: (file, house) -> [(line, what)] -------------------------------------------------------------------------

def forbid(pattern, what, view='code'):
    compiled = re.compile(pattern, re.MULTILINE)

    def check(file, _):
        text = getattr(file, view)
        return [(text.count('\n', 0, match.start()) + 1, what) for match in compiled.finditer(text)]
    return check


def but_in(ends, check):
    return lambda file, house: [] if file.path.endswith(ends) else check(file, house)


def sees(file, house):
    room = house.room_of(file.path)
    if room is None:
        return [(1, f'{os.path.dirname(file.path)} is no room of rooms.txt')]
    found = []
    for line, kind, name in file.includes:
        if kind == '<' or name.endswith('.moc'):
            continue
        other = house.room_of(name)
        if '/' not in name:
            found.append((line, f'include "{name}" by its path from the top'))
        elif other != room and other not in house.rooms[room].sees:
            found.append((line, f'{room} may not see {other or os.path.dirname(name)}'))
    return found


def uses(file, house):
    room = house.rooms.get(house.room_of(file.path))
    found = []
    for line, kind, name in file.includes:
        if kind == '"' or room is None:
            continue
        library = next((library for pattern, library in LIBRARIES if re.match(pattern, name)), 'an unknown library')
        if library is not None and library not in room.uses:
            found.append((line, f'<{name}> needs {library} in the "uses" column of {room.folder}'))
    return found


def features(file, _):
    own = file.path.split('/')[1]
    return [(line, f'features do not include each other: {name}') for line, kind, name in file.includes
            if kind == '"' and name.startswith('ui/') and name.split('/')[1] not in (own, 'common')]


def spdx(file, _):
    return [] if 'SPDX-License-Identifier: GPL-3.0-or-later' in '\n'.join(file.raw.split('\n', 6)[:6]) else \
        [(1, 'no SPDX-License-Identifier: GPL-3.0-or-later in the first lines')]


def length(limit):
    def check(file, _):
        lines = file.raw.count('\n')
        return [(lines, f'{lines} lines, more than {limit}')] if lines > limit else []
    return check


CPP = ('.cpp', '.h', '.cc', '.hpp')
SOURCE = CPP + ('.ts', '.mjs', '.js', '.py', '.sh', '.cmake', 'CMakeLists.txt', '.css')
Rule = namedtuple('Rule', 'name within without suffixes check level', defaults=['error'])
RULES = [
    # name            within (folders)             without (folders, files)            files   check
    Rule('sees',      ('core', 'server', 'ui'),    (),                                 CPP,    sees),
    Rule('uses',      ('core', 'server', 'ui'),    (),                                 CPP,    uses),
    Rule('features',  ('ui',),                     ('ui/common',),                     CPP,    features),
    Rule('blind',     ('server', 'app/server'),    (),                                 CPP,
         forbid(r'^\s*#\s*include\s*"core/(vault|crypto/hpke|services)/', 'the server cannot open anything: it may not see this', 'raw')),
    Rule('beast',     ('core', 'server', 'ui', 'app'), ('server/http/kit',),           CPP,
         forbid(r'#\s*include\s*<boost/beast', 'Beast only in server/http/kit (19 s a file)')),
    Rule('posix',     ('core', 'ui', 'app/cli', 'app/desktop'), (),                    CPP,
         but_in('_unix.cpp', forbid(POSIX, 'POSIX headers only in server/, app/server and *_unix.cpp'))),
    Rule('system',    ('core', 'ui', 'app', 'server'), (),                             CPP,
         but_in(('_windows.cpp', '_mac.cpp'), forbid(SYSTEM, 'headers of one system only in *_windows.cpp and *_mac.cpp'))),
    Rule('sql',       ('core', 'server', 'ui', 'app'), ('core/sql', 'core/storage', 'server/store'), CPP,
         forbid(SQL, 'SQL only in core/sql, core/storage and server/store', 'strings')),
    Rule('json',      ('core', 'server', 'ui'),
         ('core/wire', 'core/domain/identity_check_catalogue.cpp', 'core/domain/identity_check_fields.h',
          'core/domain/retention_catalogue.cpp'), CPP,
         forbid(r'\bQJson\w+', 'JSON only in core/wire, and of the data that is compiled in')),
    Rule('tr',        ('core', 'server'),          (),                                 CPP,
         forbid(r'\b(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\(', 'words for people only in ui/ and app/')),
    Rule('messagebox', ('core', 'server', 'ui', 'app'), ('ui/common',),                CPP,
         forbid(r'\bQMessageBox\b', 'QMessageBox only in ui/common (Prompt)')),
    Rule('memcmp',    ('core/crypto',),            (),                                 CPP,
         forbid(r'\bmemcmp\s*\(', 'memcmp ends at the first difference: equalConstantTime')),
    Rule('output',    ('core',),                   (),                                 CPP,
         forbid(r'\bstd::(cout|cerr|clog|print(ln)?)\b|\bqDebug\s*\(|(?<![\w:])f?printf\s*\(', 'core does not print')),
    Rule('throw',     ('core', 'ui', 'app'),       (),                                 CPP,
         forbid(r'\bthrow\b', 'no exceptions of our own: Result')),
    Rule('clock',     ('core', 'server', 'ui'),    ('core/base/clock.h', 'core/base/clock.cpp', 'server/http/kit'), CPP,
         # kit sees no room; it reads the clock for the Date header only.
         forbid(r'\bsystem_clock::now\b|\bcurrent(DateTime(Utc)?|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\s*\(', 'time is passed in: Clock')),
    Rule('random',    ('core', 'server', 'ui'),    ('core/crypto/base',),              CPP,
         forbid(r'\bQRandomGenerator\b|\brandom_device\b|\bmt19937|\bstd::s?rand\b', 'randomness only from core/crypto/base')),
    # translations/*.ts are Qt's, not TypeScript.
    Rule('spdx',      ('',),                       ('translations',),                  SOURCE + ('dev', '.ci/run'), spdx),
    Rule('length',    ('',),                       ('translations',),                  SOURCE, length(400)),
    Rule('long',      ('',),                       ('translations',),                  SOURCE, length(250), 'warning'),
    Rule('places',    ('',),                       ('tests/lint/check_rooms.py', 'tests/lint/test_check_rooms.py'), ('',),
         forbid(PLACES, 'a path of one machine or the name of a package host', 'raw')),
]

Room = namedtuple('Room', 'folder sees uses')


class House:
    def __init__(self, text):
        self.rooms, self.errors = {}, []
        for number, line in enumerate(text.split('\n'), 1):
            if line.startswith('#') or '|' not in line:
                continue
            folder, seen, used = (column.strip() for column in line.split('|'))
            for other in seen.split():
                if other not in self.rooms:
                    self.errors.append(('rooms.txt', number, 'table', f'{folder} sees {other}, which is no row above it'))
            self.rooms[folder] = Room(folder, seen.split(), used.split())

    def room_of(self, path):
        folder = os.path.dirname(path)
        return folder if folder in self.rooms else None


def within(path, folders):
    return any(folder in ('', path) or path.startswith(folder + '/') for folder in folders)


def paths(top):
    if os.path.exists(os.path.join(top, '.git')):
        listed = subprocess.run(['git', '-C', top, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                                capture_output=True, check=True).stdout.decode()
        return sorted({path for path in listed.split('\0') if path and os.path.isfile(os.path.join(top, path))})
    return sorted(os.path.relpath(os.path.join(folder, name), top) for folder, _, names in os.walk(top) for name in names)


def run(top):
    """[(level, path, line, rule, what)] of the whole tree."""
    with open(os.path.join(top, 'rooms.txt'), encoding='utf-8') as table:
        house = House(table.read())
    found = [('error', *error) for error in house.errors]
    for path in paths(top):
        with open(os.path.join(top, path), 'rb') as opened:
            content = opened.read()
        if b'\0' in content[:4096]:
            continue
        file = File(path, content.decode('utf-8', 'replace'))
        for rule in RULES:
            if path.endswith(rule.suffixes) and within(path, rule.within) and not within(path, rule.without):
                found += [(rule.level, path, line, rule.name, what) for line, what in rule.check(file, house)]
    return found


if __name__ == '__main__':
    findings = run(os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), '../..')))
    for level, path, line, rule, what in findings:
        print(f'{level}: {path}:{line}: {rule}: {what}')
    sys.exit(1 if any(finding[0] == 'error' for finding in findings) else 0)
