#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which files tidy.py picks, and when it may trust what it remembers."""
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tidy  # noqa: E402

UNITS = {'core/a.cpp': 'a.o', 'core/b.cpp': 'b.o', 'core/c.cpp': 'c.o'}
DEPENDS = {'a.o': {'core/a.cpp', 'core/a.h'}, 'b.o': {'core/b.cpp', 'core/a.h', 'core/b.h'}, 'c.o': {'core/c.cpp', 'core/b.h'}}


class Select(unittest.TestCase):
    def select(self, *changed):
        return tidy.select(changed, UNITS, DEPENDS)

    def test_sources(self):
        self.assertEqual(self.select('core/c.cpp', 'README.md', 'core/not-built.cpp'), ['core/c.cpp'])

    def test_header_brings_its_own_source(self):
        self.assertEqual(self.select('core/b.h'), ['core/b.cpp'])

    def test_header_without_own_source_brings_one_user(self):
        made = {'x.o': {'core/z.h'}, 'y.o': {'core/z.h'}}
        self.assertEqual(tidy.select(['core/z.h'], {'core/y.cpp': 'y.o', 'core/x.cpp': 'x.o'}, made), ['core/x.cpp'])

    def test_header_of_a_chosen_source_brings_no_more(self):
        self.assertEqual(self.select('core/b.cpp', 'core/a.h', 'core/b.h'), ['core/b.cpp'])

    def test_header_nobody_includes(self):
        self.assertEqual(self.select('core/unused.h'), [])


class Fingerprint(unittest.TestCase):
    def test_follows_content_and_not_the_checkout(self):
        first, second = self.tree('int a;'), self.tree('int a;')
        self.assertEqual(first, second)
        self.assertNotEqual(first, self.tree('int b;'))
        self.assertNotEqual(first, self.tree('int a;', config='Checks: x'))

    def tree(self, header, config='Checks: -*'):
        with tempfile.TemporaryDirectory() as top:
            for name, text in {'a.cpp': '#include "a.h"', 'a.h': header, '.clang-tidy': config}.items():
                with open(os.path.join(top, name), 'w', encoding='utf-8') as opened:
                    opened.write(text)
            before, tidy.TOP = tidy.TOP, top
            try:
                return tidy.fingerprint('a.cpp', {'a.h'})
            finally:
                tidy.TOP = before


if __name__ == '__main__':
    unittest.main()
