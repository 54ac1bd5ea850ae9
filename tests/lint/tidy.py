#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy on the changed files (HEAD~1..HEAD and the working tree) or on all, by .clang-tidy.

A file costs about 12 s, so a verdict "clean" is remembered by the content of all it includes, in any checkout.
Prints `passed|failed TAB name` for each file, and other lines for people. Ends with 0 when it could do its work."""
import argparse
import concurrent.futures
import hashlib
import json
import os
import subprocess
import sys

TOOL = 'clang-tidy-19'
TOP = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '../..'))
# gcc's own options that clang does not know, and clang's remark on them.
ARGUMENTS = ['--quiet', '--warnings-as-errors=*', '--extra-arg=-Wno-unknown-warning-option', '--extra-arg=-Wno-error']


def lines(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=TOP)
    return done.stdout.split('\n')[:-1] if done.returncode == 0 else None


def changed_files():
    last = lines('git', 'diff', '--name-only', 'HEAD~1', 'HEAD')
    if last is None:
        print('clang-tidy: the last commit has no parent here; only the working tree is compared')
    tree = (lines('git', 'diff', '--name-only', 'HEAD') or []) + (lines('git', 'ls-files', '--others', '--exclude-standard') or [])
    return sorted(set((last or []) + tree))


def translation_units(build):
    """{path from the top: object file from the build folder} of the project's own sources."""
    with open(os.path.join(build, 'compile_commands.json'), encoding='utf-8') as opened:
        commands = json.load(opened)
    found = {}
    for command in commands:
        path = os.path.relpath(os.path.realpath(command['file']), TOP)
        if not path.startswith(('..', 'build/')):
            found.setdefault(path, command['output'])
    return found


def dependencies(build):
    """{object: project files it was made of}, from ninja's log of the last build."""
    found, current = {}, None
    for line in lines('ninja', '-C', build, '-t', 'deps') or []:
        if line and not line.startswith(' '):
            current = found.setdefault(line.split(':')[0], set())
        elif line.strip() and current is not None:
            path = os.path.relpath(os.path.realpath(os.path.join(build, line.strip())), TOP)
            if not path.startswith('..'):
                current.add(path)
    return found


def select(changed, units, depends):
    """The changed sources, and for each changed header that none of them includes one source that does."""
    chosen = [path for path in changed if path in units]
    for header in (path for path in changed if path.endswith('.h')):
        users = sorted(unit for unit, made in units.items() if header in depends.get(made, ()))
        if users and not set(users) & set(chosen):
            own = os.path.splitext(header)[0] + '.cpp'
            chosen.append(own if own in users else users[0])
    return chosen


def fingerprint(path, made_of):
    digest = hashlib.sha256(' '.join([TOOL, *ARGUMENTS]).encode())
    configs, folder = ['cmake/options.cmake', '.clang-tidy'], os.path.dirname(path)
    while folder:
        configs.append(folder + '/.clang-tidy')
        folder = os.path.dirname(folder)
    for name in sorted({path, *made_of, *configs}):
        digest.update(name.split('/build/')[-1].encode() + b'\0')
        try:
            with open(os.path.join(TOP, name), 'rb') as opened:
                digest.update(opened.read().replace(TOP.encode(), b'TOP'))
        except OSError:
            digest.update(b'-')
    return digest.hexdigest()


def tidy(path, build, cache, made_of):
    """(clean, what clang-tidy said)"""
    stamp = os.path.join(cache, fingerprint(path, made_of))
    if made_of and os.path.exists(stamp):
        return True, ''
    done = subprocess.run([TOOL, '-p', build, *ARGUMENTS, path], capture_output=True, text=True, check=False, cwd=TOP)
    if done.returncode == 0 and made_of:
        with open(stamp, 'w', encoding='utf-8'):
            pass
    return done.returncode == 0, (done.stdout or done.stderr) if done.returncode else ''


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--build', required=True)
    parser.add_argument('--cache', required=True)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--all', action='store_true')
    parser.add_argument('--limit', type=int, default=0, help='at most so many files; 0: no limit')
    parser.add_argument('files', nargs='*', help='check these instead')
    options = parser.parse_args()
    os.makedirs(options.cache, exist_ok=True)
    units, depends = translation_units(options.build), dependencies(options.build)
    chosen = options.files or (sorted(units) if options.all else select(changed_files(), units, depends))
    if options.limit and len(chosen) > options.limit:
        print(f'clang-tidy: {options.limit} of {len(chosen)} changed files; left for ./dev test --all: ' +
              ' '.join(chosen[options.limit:]))
        chosen = chosen[:options.limit]
    clean = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        work = {pool.submit(tidy, path, options.build, options.cache, depends.get(units.get(path), set())): path for path in chosen}
        for done in concurrent.futures.as_completed(work):
            passed, said = done.result()
            clean += passed
            if said:
                print(said.replace('\t', '    ').rstrip())
            print(f'{"passed" if passed else "failed"}\t{work[done]}', flush=True)
    print(f'clang-tidy: {clean} of {len(chosen)} files clean')


if __name__ == '__main__':
    sys.exit(main())
