"""From what the model wrote to the body of a draft: text and nothing around it."""

import re

from klartafel.domain.record import normalised

# Blanks and tabs, but no line ends: what is taken away ends with its line.
_FENCE = re.compile(r"^```\w*[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+.*$", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_BULLET = re.compile(r"^[ \t]*[-*•][ \t]+", re.MULTILINE)
# "Hier ist der Text in Einfacher Sprache:" is talk about the text, not the text.
_ANNOUNCEMENT = re.compile(r"\A\s*(?:Hier ist|Here is|Here's|Sure|Gerne|Natürlich)\b[^\n]*:\s*\n")
_BLANK_LINES = re.compile(r"\n{3,}")
_QUOTES = (('"', '"'), ("„", "“"), ("“", "”"))


def finished_body(answer: str) -> str:
    """The answer without Markdown, and without quotation marks around the whole text."""
    body = _ANNOUNCEMENT.sub("", _HEADING.sub("", _FENCE.sub("", answer)))
    body = _BULLET.sub("", _EMPHASIS.sub(r"\2", body))
    body = _BLANK_LINES.sub("\n\n", normalised(body))
    for opening, closing in _QUOTES:
        inside = body[1:-1]
        if body.startswith(opening) and body.endswith(closing) and opening not in inside:
            body = inside.strip()
    return body
