#!/usr/bin/env python3
# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the window has its Japanese (and its English plural), and the files hold exactly what the source says.

usage: check_words.py TOP"""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACES = re.compile(r'%(?:L?\d|L?n)')
OWN_CONTEXT = re.compile(r'(?:Q_DECLARE_TR_FUNCTIONS\(|translate\(")(\w+)')
SHORTCUT = re.compile(r'&(?=\w)')


def entries(path):
    """{(context, source): [forms]}; a form is empty while it is unfinished."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter('context'):
        for message in context.iter('message'):
            translation = message.find('translation')
            forms = [form.text or '' for form in translation.iter('numerusform')] or [translation.text or '']
            done = translation.get('type') is None
            found[context.find('name').text, message.find('source').text] = forms if done else ['']
    return found


def problems_of(path, fresh, language):
    kept, wanted = entries(path), entries(fresh)
    out = [f'{path}: missing: {source!r} ({context}); run ./dev words' for context, source in wanted.keys() - kept.keys()]
    out += [f'{path}: no longer used: {source!r} ({context}); run ./dev words' for context, source in kept.keys() - wanted.keys()]
    for (context, source), forms in kept.items():
        if not all(forms):
            out.append(f'{path}: no translation: {source!r} ({context})')
            continue
        for form in forms:
            # The singular of English may say "one" instead of the number.
            here, there = set(PLACES.findall(form)), set(PLACES.findall(source))
            if here - there or (there - here and language == 'ja'):
                out.append(f'{path}: other places than the source: {form!r} ({context})')
            if bool(SHORTCUT.search(source)) != bool(SHORTCUT.search(form)):
                out.append(f'{path}: a shortcut is missing or too many: {form!r} ({context})')
    return out


def strangers(top, contexts):
    """Contexts that no code asks for: lupdate lost the namespace of a class (a struct before it in its header is enough)."""
    asked = set()
    for folder, _, names in os.walk(os.path.join(top, 'ui')):
        for name in names:
            if name.endswith(('.cpp', '.h')):
                with open(os.path.join(folder, name), encoding='utf-8') as file:
                    asked |= set(OWN_CONTEXT.findall(file.read()))
    return [f'{context}: no such context when the program runs; put what lupdate trips over into another header'
            for context in sorted(contexts) if '::' not in context and context not in asked]


def main(top):
    with tempfile.TemporaryDirectory() as folder:
        for name in ('kagibako_ja.ts', 'kagibako_en.ts'):
            with open(os.path.join(top, 'translations', name), 'rb') as kept, open(os.path.join(folder, name), 'wb') as copy:
                copy.write(kept.read())
        subprocess.run([os.path.join(top, 'translations', 'update.sh'), folder], check=True, stderr=subprocess.DEVNULL)
        found = []
        for language in ('ja', 'en'):
            name = f'kagibako_{language}.ts'
            found += problems_of(os.path.join(top, 'translations', name), os.path.join(folder, name), language)
        found += strangers(top, {context for context, _ in entries(os.path.join(folder, 'kagibako_ja.ts'))})
    print('\n'.join(found))
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
