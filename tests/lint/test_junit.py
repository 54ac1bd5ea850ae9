#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ctest really writes: one project with tests of every outcome."""
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import junit  # noqa: E402

PROJECT = '''cmake_minimum_required(VERSION 3.25)
project(outcomes NONE)
enable_testing()
add_test(NAME good COMMAND ${CMAKE_COMMAND} -E true)
add_test(NAME bad COMMAND ${CMAKE_COMMAND} -E false)
add_test(NAME slow COMMAND ${CMAKE_COMMAND} -E sleep 5)
add_test(NAME unbuilt COMMAND no-such-program-anywhere)
add_test(NAME skips COMMAND ${CMAKE_COMMAND} -E false)
add_test(NAME crash COMMAND sh -c "kill -SEGV $$")
set_tests_properties(slow PROPERTIES TIMEOUT 1)
set_tests_properties(skips PROPERTIES SKIP_RETURN_CODE 1)
'''


class Junit(unittest.TestCase):
    def test_every_outcome(self):
        with tempfile.TemporaryDirectory() as top:
            with open(os.path.join(top, 'CMakeLists.txt'), 'w', encoding='utf-8') as opened:
                opened.write(PROJECT)
            subprocess.run(['cmake', '-S', top, '-B', top + '/b', '-G', 'Ninja'], check=True, capture_output=True)
            subprocess.run(['ctest', '--test-dir', top + '/b', '--output-junit', top + '/j.xml'], check=False, capture_output=True)
            self.assertEqual(sorted(junit.verdicts(top + '/j.xml')), [
                ('failed', 'bad'), ('failed', 'crash'), ('failed', 'slow'), ('failed', 'unbuilt'), ('passed', 'good'),
                ('skipped', 'skips')])

    def test_no_report_and_no_tests_are_failures(self):
        with tempfile.TemporaryDirectory() as top:
            self.assertEqual([status for status, _ in junit.verdicts(top + '/none.xml')], ['failed'])
            for text in ('<testsuite/>', '<testsui', ''):
                with open(top + '/j.xml', 'w', encoding='utf-8') as opened:
                    opened.write(text)
                self.assertEqual([status for status, _ in junit.verdicts(top + '/j.xml')], ['failed'])


if __name__ == '__main__':
    unittest.main()
