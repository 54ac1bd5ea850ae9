#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_binary.py must find what it is there to find: in real programs, one of them stripped."""
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import check_binary  # noqa: E402

CLEAN = 'int main() { return 0; }'
CALLS = '#include <openssl/hpke.h>\nint main() { OSSL_HPKE_CTX_free(nullptr); }'
DEFINES = 'extern "C" int OSSL_HPKE_own() { return 1; }\nint main() { return OSSL_HPKE_own(); }'
NINJA = '''build app/server/kagibakod: CXX_EXECUTABLE_LINKER__kagibakod_Debug a.o | %s
  LINK_LIBRARIES = libcore_base.a
build app/cli/kagibako-cli: CXX_EXECUTABLE_LINKER__cli_Debug b.o | libcore_crypto_hpke.a
'''


class CheckBinary(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def program(self, source, strip=False):
        path = os.path.join(self.folder.name, 'kagibakod')
        subprocess.run([os.environ.get('CXX', 'g++'), '-x', 'c++', '-', '-o', path, '-Wl,--as-needed', '-lcrypto'] + ['-s'] * strip,
                       input=source, text=True, check=True)
        return path

    def ninja(self, library):
        path = os.path.join(self.folder.name, 'build.ninja')
        with open(path, 'w', encoding='utf-8') as opened:
            opened.write(NINJA % library)
        return path

    def test_clean_passes(self):
        self.assertEqual(check_binary.complaints(self.program(CLEAN), self.ninja('libcore_base.a')), [])

    def test_call_is_found(self):
        self.assertIn('OSSL_HPKE_CTX_free', check_binary.complaints(self.program(CALLS))[0])

    def test_call_is_found_when_stripped(self):
        self.assertIn('OSSL_HPKE_CTX_free', check_binary.complaints(self.program(CALLS, strip=True))[0])

    def test_own_definition_is_found(self):
        self.assertIn('OSSL_HPKE_own', check_binary.complaints(self.program(DEFINES))[0])

    def test_linked_room_is_found(self):
        for room in ('core_crypto_hpke', 'core_vault', 'core_services'):
            for kind in ('a', 'so'):
                told = check_binary.complaints(self.program(CLEAN), self.ninja(f'x/lib{room}.{kind}'))
                self.assertEqual(len(told), 1)
                self.assertIn(room, told[0])

    def test_shared_room_is_found(self):
        library = os.path.join(self.folder.name, 'libcore_vault.so')
        subprocess.run([os.environ.get('CXX', 'g++'), '-x', 'c++', '-', '-shared', '-fPIC', '-o', library],
                       input='int vault() { return 1; }', text=True, check=True)
        path = os.path.join(self.folder.name, 'kagibakod')
        subprocess.run([os.environ.get('CXX', 'g++'), '-x', 'c++', '-', '-o', path, '-L' + self.folder.name, '-lcore_vault',
                        '-Wl,-rpath,' + self.folder.name],
                       input='int vault(); int main() { return vault(); }', text=True, check=True)
        self.assertIn('libcore_vault.so', check_binary.complaints(path)[0])

    def test_missing_program_or_graph_is_no_pass(self):
        self.assertTrue(check_binary.complaints(os.path.join(self.folder.name, 'none')))
        other = self.ninja('x')
        with open(other, 'w', encoding='utf-8') as opened:
            opened.write('build something: else\n')
        self.assertTrue(check_binary.complaints(self.program(CLEAN), other))


if __name__ == '__main__':
    unittest.main()
