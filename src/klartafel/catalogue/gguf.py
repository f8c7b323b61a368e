"""A look at the head of a GGUF file: is this plausibly a model at all?

Format: github.com/ggml-org/ggml, docs/gguf.md. This reads numbers and skips strings, within limits, so
a hostile file costs little; the real proof is the limited worker that loads the file afterwards. The
chat template in the file is not read: it is never rendered.
"""

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from klartafel.domain.message import DamagedFile, Message

_MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_MOST_TENSORS = 100_000
_MOST_METADATA = 10_000
_MOST_ELEMENTS = 5_000_000  # vocabularies have up to some hundred thousand entries
_LONGEST_STRING = 16 << 20
_LONGEST_NAME = 65_535
_MOST_DIMENSIONS = 4
_STRING, _ARRAY = 8, 9
_NUMBER_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_KEPT = ("general.architecture", "general.name", "general.license")


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """What the file says of itself; `name` and `licence` are claims and may be empty."""

    version: int
    tensors: int
    architecture: str
    name: str
    licence: str


class _Implausible(Exception):
    """A number or a length that no model has."""


def read_header(path: Path) -> GgufHeader:
    """Read the head of a file. Raises DamagedFile with the reason where it is no plausible model."""
    try:
        with path.open("rb") as file:
            return _Head(file).read()
    except _Implausible as error:
        raise DamagedFile(Message.of("models.damaged-gguf", path=str(path))) from error
    except OSError as error:
        raise DamagedFile(
            Message.of("models.unreadable", path=str(path), reason=error.strerror or "")
        ) from error


class _Head:
    """Reads forward through the head of one open file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._size = os.fstat(file.fileno()).st_size

    def read(self) -> GgufHeader:
        beginning = self._file.read(512)
        if not beginning.startswith(_MAGIC):
            raise DamagedFile(_what_it_is(beginning, self._file.name))
        self._file.seek(len(_MAGIC))
        version, tensors, metadata = self._number("<I"), self._number("<Q"), self._number("<Q")
        if version not in _VERSIONS:
            raise DamagedFile(Message.of("models.gguf-version", path=self._file.name, version=version))
        if not 0 < tensors <= _MOST_TENSORS or not 0 < metadata <= _MOST_METADATA:
            raise _Implausible
        said = self._metadata(metadata)
        if not said.get("general.architecture"):
            raise _Implausible
        self._check_tensors(tensors)
        return GgufHeader(version, tensors, *(said.get(key, "") for key in _KEPT))

    def _metadata(self, count: int) -> dict[str, str]:
        said: dict[str, str] = {}
        for _ in range(count):
            key = self._string(_LONGEST_NAME)
            kind = self._number("<I")
            if key in _KEPT and kind == _STRING:
                said[key] = self._string(_LONGEST_NAME)
            else:
                self._skip_value(kind)
        return said

    def _check_tensors(self, count: int) -> None:
        """Every tensor must begin inside the file."""
        for _ in range(count):
            self._string(_LONGEST_NAME)
            dimensions = self._number("<I")
            if not 0 < dimensions <= _MOST_DIMENSIONS:
                raise _Implausible
            if any(self._number("<Q") == 0 for _ in range(dimensions)):
                raise _Implausible
            self._number("<I")  # the kind of number, which only llama.cpp can judge
            offset = self._number("<Q")
            if offset >= self._size:
                raise _Implausible

    def _skip_value(self, kind: int) -> None:
        if kind == _STRING:
            self._skip(self._number("<Q"), _LONGEST_STRING)
        elif kind == _ARRAY:
            self._skip_array(self._number("<I"), self._number("<Q"))
        else:
            self._skip(self._size_of(kind), self._size)

    def _skip_array(self, kind: int, count: int) -> None:
        if count > _MOST_ELEMENTS:
            raise _Implausible
        if kind == _STRING:
            for _ in range(count):
                self._skip(self._number("<Q"), _LONGEST_STRING)
        else:
            self._skip(count * self._size_of(kind), self._size)

    def _size_of(self, kind: int) -> int:
        if kind not in _NUMBER_SIZES:  # also arrays of arrays, which no model has
            raise _Implausible
        return _NUMBER_SIZES[kind]

    def _skip(self, amount: int, most: int) -> None:
        if amount > most or self._file.tell() + amount > self._size:
            raise _Implausible
        self._file.seek(amount, os.SEEK_CUR)

    def _string(self, longest: int) -> str:
        length = self._number("<Q")
        if length > longest:
            raise _Implausible
        return self._bytes(length).decode("utf-8", errors="replace")

    def _number(self, layout: str) -> int:
        number: int = struct.unpack(layout, self._bytes(struct.calcsize(layout)))[0]
        return number

    def _bytes(self, amount: int) -> bytes:
        data = self._file.read(amount)
        if len(data) != amount:
            raise _Implausible
        return data


def _what_it_is(beginning: bytes, path: str) -> Message:
    """The reason in words a person can act on: which kind of file this is instead."""
    text = beginning.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not beginning:
        return Message.of("models.empty-file", path=path)
    if text.startswith((b"<!doctype", b"<html", b"<head", b"<?xml")):
        return Message.of("models.is-web-page", path=path)
    if beginning.startswith(b"PK"):
        return Message.of("models.is-archive", path=path)
    if beginning.startswith(b"\x80") and beginning[1:2] <= b"\x05":
        return Message.of("models.is-pickle", path=path)
    if beginning.startswith(b"version https://git-lfs"):
        return Message.of("models.is-pointer", path=path)
    return Message.of("models.no-gguf", path=path)
