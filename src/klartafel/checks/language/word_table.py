"""Packed word lists: a look-up in microseconds, and hardly more memory than the text of the list.

A list is a gzip file of sorted lines "word" or "word<TAB>value" in blocks with a blank line between them;
its first block is a comment. As a dictionary 600,000 words would take 60 MB and longer to load.
"""

import gzip
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_TAB, _LINE_END = b"\t\n"
_FIRST_WORD = re.compile(rb"[^\t\n]*")


class WordTable:
    """Words with values, read-only. Look-ups see exactly the letters that are asked for."""

    def __init__(self, packed: bytes) -> None:
        _, *blocks = gzip.decompress(packed).split(b"\n\n")
        self._first = [block[: _first_word_end(block)] for block in blocks]
        self._blocks = [b"\n%b\n" % block for block in blocks]

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """All words in order, each with its value."""
        for block in self._blocks:
            for line in block.decode().split("\n")[1:-1]:
                word, _, value = line.partition("\t")
                yield word, value

    def get(self, word: str) -> str | None:
        """The value of a word, "" in a list without values, None where the word is not in the list."""
        key = word.encode("utf-8", "surrogatepass")
        if not key or _TAB in key or _LINE_END in key:
            return None
        block = self._blocks[max(0, bisect_right(self._first, key) - 1)]
        wanted = b"\n%b" % key
        place = block.find(wanted)
        while place >= 0:
            end = place + len(wanted)
            if block[end] == _LINE_END:
                return ""
            if block[end] == _TAB:
                return block[end + 1 : block.index(b"\n", end)].decode()
            place = block.find(wanted, end)  # the beginning of a longer word
        return None


def _first_word_end(block: bytes) -> int:
    match = _FIRST_WORD.match(block)
    return match.end() if match else 0


def data_lines(name: str) -> Iterator[str]:
    """The lines of one of the plain lists in `klartafel/checks/data`, without its comments."""
    text = (files("klartafel.checks") / "data" / f"{name}.txt").read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def word_table(name: str) -> WordTable:
    """One of the lists in `klartafel/checks/data`, loaded when it is first asked for (at most 0.1 s)."""
    return WordTable((files("klartafel.checks") / "data" / f"{name}.txt.gz").read_bytes())
