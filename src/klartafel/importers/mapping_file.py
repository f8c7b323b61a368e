"""A mapping as a TOML file that a person can read, change and pass on."""

import json
import tomllib
from pathlib import Path
from typing import Any

from klartafel.domain.importing import ColumnMapping, Mapping, PicturePart, Target
from klartafel.domain.message import DamagedFile, Message, WrongCall
from klartafel.domain.record import Field

SCHEMA = 1
_TARGETS: dict[str, Target] = {target.value: target for target in (*Field, *PicturePart)}
_TOP = ("institution", "encoding", "delimiter", "sheet")
_COLUMN = ("language", "qualifier", "qualifier_column", "separator")


def load_mapping(path: Path) -> Mapping:
    """The mapping in that file. Raises WrongCall where it cannot be read, DamagedFile where it is none."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongCall(Message.of("import.mapping-unreadable", file=str(path))) from error
    return mapping_of(text, path.name)


def mapping_of(text: str, file: str) -> Mapping:
    """The mapping in that TOML text. Raises DamagedFile, naming the file, where it is none."""
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise DamagedFile(Message.of("import.mapping-not-toml", file=file, reason=str(error))) from error
    return _mapping(content, file)


def save_mapping(mapping: Mapping, path: Path) -> None:
    """Writes the file; what stood there before is replaced only by the whole new one."""
    part = path.with_name(path.name + ".part")
    part.write_text(mapping_text(mapping), "utf-8")
    part.replace(path)


def mapping_text(mapping: Mapping) -> str:
    """The mapping as TOML."""
    lines = [f"schema = {SCHEMA}", f"key = {_quoted(mapping.key)}", f"header = {str(mapping.header).lower()}"]
    lines += [f"{name} = {_quoted(value)}" for name in _TOP if (value := getattr(mapping, name))]
    for column in mapping.columns:
        lines += ["", "[[columns]]", f"column = {_quoted(column.column)}"]
        lines += [f"field = {_quoted(column.target.value)}"]
        lines += [f"{name} = {_quoted(value)}" for name in _COLUMN if (value := getattr(column, name))]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A TOML basic string. JSON's escapes are TOML's, but for the delete character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _mapping(content: dict[str, Any], file: str) -> Mapping:
    if content.get("schema") != SCHEMA:
        raise DamagedFile(Message.of("import.mapping-schema", file=file, schema=SCHEMA))
    columns = content.get("columns", [])
    if not isinstance(columns, list) or not all(isinstance(column, dict) for column in columns):
        raise _bad_entry(file, "columns")
    header = content.get("header", True)
    if not isinstance(header, bool):
        raise _bad_entry(file, "header")
    _refuse_unknown(content, ("schema", "key", "header", "columns", *_TOP), file)
    return Mapping(
        tuple(_column(column, file) for column in columns),
        _text(content, "key", file),
        header,
        **{name: _text(content, name, file) for name in _TOP},
    )


def _column(content: dict[str, Any], file: str) -> ColumnMapping:
    _refuse_unknown(content, ("column", "field", *_COLUMN), file)
    target = _TARGETS.get(_text(content, "field", file))
    name = _text(content, "column", file)
    if target is None or not name:
        raise _bad_entry(file, "field" if target is None else "column")
    return ColumnMapping(name, target, **{part: _text(content, part, file) for part in _COLUMN})


def _text(content: dict[str, Any], name: str, file: str) -> str:
    value = content.get(name, "")
    if not isinstance(value, str):
        raise _bad_entry(file, name)
    return value


def _refuse_unknown(content: dict[str, Any], known: tuple[str, ...], file: str) -> None:
    """A misspelt entry would otherwise be passed over, and the table read differently than meant."""
    for name in content:
        if name not in known:
            raise _bad_entry(file, name)


def _bad_entry(file: str, entry: str) -> DamagedFile:
    return DamagedFile(Message.of("import.mapping-entry", file=file, entry=entry))
