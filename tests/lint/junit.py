#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints `passed|failed|skipped TAB name` for each test of a JUnit file of ctest. A missing file is one failure.

A test whose program is missing (its build failed) is a failure; only a test that says so itself is skipped."""
import sys
import xml.etree.ElementTree as ET


def verdicts(path):
    try:
        cases = ET.parse(path).getroot().iter('testcase')
    except (OSError, ET.ParseError):
        return [('failed', 'ctest did not run')]
    found = []
    for case in cases:
        status = case.get('status')
        skipped = case.find('skipped')
        if status == 'run':
            found.append(('passed', case.get('name')))
        elif status == 'disabled' or (skipped is not None and (skipped.get('message') or '').startswith('SKIP_')):
            found.append(('skipped', case.get('name')))
        else:
            found.append(('failed', case.get('name')))
    return found or [('failed', 'ctest found no tests')]


if __name__ == '__main__':
    for status, name in verdicts(sys.argv[1]):
        print(f'{status}\t{name}')
