"""Forms of a Hunspell dictionary: every stem with its endings and prefixes written out."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Affix:
    """One line of an affix table: what is cut off, what is added, and where that may be done."""

    cut: str
    added: str
    condition: re.Pattern[str]
    flags: frozenset[str]


@dataclass
class Dictionary:
    """Stems with flags, and the affixes that the flags stand for."""

    stems: list[tuple[str, frozenset[str]]]
    suffixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))
    prefixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))


def read(folder: Path, name: str, encoding: str) -> Dictionary:
    """Read `name.dic` and `name.aff`; flags are single characters."""
    lines = (folder / f"{name}.dic").read_text(encoding).splitlines()
    stems = [
        (word.split("\t")[0], frozenset(flags.split("\t")[0].split()[0] if flags.strip() else ""))
        for word, _, flags in (line.partition("/") for line in lines[1:])
        if word and not word.startswith(("#", "\t"))
    ]
    dictionary = Dictionary(stems)
    for line in (folder / f"{name}.aff").read_text(encoding).splitlines():
        parts = line.split("#")[0].split()
        if len(parts) >= 5 and parts[0] in ("SFX", "PFX"):
            _add(dictionary, parts)
    return dictionary


def _add(dictionary: Dictionary, parts: list[str]) -> None:
    side, flag, cut, rest, condition = parts[:5]
    added, _, flags = rest.partition("/")
    pattern = f"(?:{condition})$" if side == "SFX" else f"^(?:{condition})"
    table = dictionary.suffixes if side == "SFX" else dictionary.prefixes
    table[flag].append(
        Affix("" if cut == "0" else cut, "" if added == "0" else added, re.compile(pattern), frozenset(flags))
    )


def forms(dictionary: Dictionary, left_out: str, needs_affix: str) -> Iterator[str]:
    """All forms; stems with a flag of `left_out` have none, those with `needs_affix` none without ending."""
    for stem, flags in dictionary.stems:
        if flags & set(left_out):
            continue
        suffixed = [stem] if not flags & set(needs_affix) else []
        for flag in flags:
            suffixed += _with_suffixes(dictionary, stem, flag, left_out)
        yield from suffixed
        for flag in flags:
            for prefix in dictionary.prefixes.get(flag, ()):
                if prefix.flags & set(left_out):
                    continue
                for word in suffixed:
                    if prefix.condition.search(word) and word.startswith(prefix.cut):
                        yield prefix.added + word[len(prefix.cut) :]


def _with_suffixes(dictionary: Dictionary, word: str, flag: str, left_out: str) -> Iterator[str]:
    for suffix in dictionary.suffixes.get(flag, ()):
        if suffix.flags & set(left_out) or not suffix.condition.search(word):
            continue
        form = (word[: -len(suffix.cut)] if suffix.cut else word) + suffix.added
        yield form
        for further in suffix.flags:
            yield from _with_suffixes(dictionary, form, further, left_out)
