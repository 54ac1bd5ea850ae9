#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server can open nothing: its program holds no HPKE symbol and is not linked with the rooms that could.

usage: check_binary.py PROGRAM [BUILD_NINJA]"""
import os
import re
import subprocess
import sys

SYMBOLS = re.compile(r'\bOSSL_HPKE_\w*')
ROOMS = re.compile(r'lib(core_crypto_hpke|core_vault|core_services)\.(?:a|so)\b')
OWN = re.compile(r'=> (\S*/lib(?:core|server|ui)_\w+\.so)\b')


def rooms_of(program):
    """The shared rooms that a program of the dev build loads, in whatever way it came to them."""
    loaded = subprocess.run(['ldd', program], capture_output=True, text=True, check=False).stdout
    return sorted(set(OWN.findall(loaded)))


def symbols(program):
    """Every name of the symbol tables: the dynamic one survives stripping."""
    found = ''
    for option in ([], ['-D']):
        found += subprocess.run(['nm', *option, program], capture_output=True, text=True, check=False).stdout
    return found


def link_inputs(ninja, program):
    """What the build graph links into the program: its build statement with the variables below it."""
    match = re.search(r'^build (?:\S*/)?' + re.escape(os.path.basename(program)) + r': \S*EXECUTABLE_LINKER\S*.*(?:\n  .*)*', ninja,
                      re.MULTILINE)
    return match.group() if match else ''


def complaints(program, ninja_path=None):
    rooms = rooms_of(program)
    found = [f'{program} loads {os.path.basename(room)}' for room in rooms if ROOMS.search(room)]
    for binary in [program, *rooms]:
        table = symbols(binary)
        if not table.strip():
            return [f'nm lists nothing in {binary}: nothing can be said about it']
        found += [f'{binary} holds {name}' for name in sorted(set(SYMBOLS.findall(table)))]
    if ninja_path:
        with open(ninja_path, encoding='utf-8') as opened:
            inputs = link_inputs(opened.read(), program)
        if not inputs:
            found.append(f'{ninja_path} does not say how {program} is linked')
        found += [f'{program} is linked with {name}' for name in sorted(set(ROOMS.findall(inputs)))]
    return found


if __name__ == '__main__':
    told = complaints(*sys.argv[1:3])
    for line in told:
        print(f'error: {line}')
    sys.exit(1 if told else 0)
