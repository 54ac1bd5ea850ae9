# SPDX-FileCopyrightText: Kagibako contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Splits C++ source into what is code and what is said inside string literals, line by line."""
import re

TOKEN = re.compile(
    r'//[^\n]*'                                             # line comment
    r'|/\*.*?\*/'                                           # block comment
    r'|(?:u8|u|U|L)?R"(?P<delimiter>[^()\\\s]{0,16})\(.*?\)(?P=delimiter)"'  # raw string
    r'|"(?:\\.|[^"\\\n])*"'                                 # string
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'",                # character (not a digit separator)
    re.DOTALL)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)


def _blank(text):
    return re.sub(r'[^\n]', ' ', text)


def split(source):
    """(code, strings): both as long as the source, with everything that belongs to the other replaced by spaces.

    Code keeps the quotes of literals, so that `tr("…")` still reads `tr("   ")`."""
    code, strings, position = [], [], 0
    for match in TOKEN.finditer(source):
        between, token = source[position:match.start()], match.group()
        code += [between]
        strings += [_blank(between)]
        if token.startswith(('//', '/*')):
            code.append(_blank(token))
            strings.append(_blank(token))
        else:
            code.append(token[0] + _blank(token[1:-1]) + token[-1])
            strings.append(token)
        position = match.end()
    code.append(source[position:])
    strings.append(_blank(source[position:]))
    return ''.join(code), ''.join(strings)


def includes(source):
    """(line number, '<' or '"', name) of each #include that is not in a comment."""
    uncommented = TOKEN.sub(lambda m: _blank(m.group()) if m.group().startswith(('//', '/*')) else m.group(), source)
    return [(uncommented.count('\n', 0, m.start(1)) + 1, m.group(1), m.group(2)) for m in INCLUDE.finditer(uncommented)]
