"""A text's wording as paragraphs, lines and lists."""

import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from klartafel.exporters.web.markup import element
from klartafel.exporters.words import cleaned

_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_BULLET = re.compile(r"\s*[-–•*·]\s+(?=\S)")


def blocks(body: str) -> Iterator[Element]:
    """Blank lines part paragraphs, lines stay lines, lines with a bullet become a list."""
    for paragraph in _PARAGRAPHS.split(cleaned(body).strip()):
        for is_list, lines in groupby(paragraph.split("\n"), lambda line: bool(_BULLET.match(line))):
            if is_list:
                yield element("ul", [element("li", _BULLET.sub("", line, count=1)) for line in lines])
            else:
                yield _paragraph(list(lines))


def _paragraph(lines: list[str]) -> Element:
    paragraph = element("p", lines[0])
    for line in lines[1:]:
        paragraph.append(element("br"))
        paragraph[-1].tail = line
    return paragraph
