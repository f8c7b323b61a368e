"""Text from a file or from standard input, as it is, without its byte order mark; orders line by line."""

import json
import sys
from math import isfinite
from pathlib import Path
from typing import Any, NoReturn

from klartafel.domain.message import Message, WrongCall

STANDARD_INPUT = "-"


def read_text(file: str) -> str:
    """The text of a file, of `-` standard input. Raises WrongCall where it cannot be read as text."""
    if file == STANDARD_INPUT:
        return decoded(sys.stdin.buffer.read(), file)
    try:
        return decoded(Path(file).read_bytes(), file)
    except OSError as error:
        raise WrongCall(Message.of("cli.cannot-read", path=file)) from error


def read_line(line: bytes) -> dict[str, Any]:
    """The JSON object of a line. Raises WrongCall where there is none.

    NaN and Infinity are refused although Python reads them: in an answer they would be no JSON.
    """
    try:
        given = json.loads(line, parse_constant=_no_constant, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise WrongCall(Message.of("cli.bad-line")) from error
    if not isinstance(given, dict):
        raise WrongCall(Message.of("cli.bad-line"))
    return given


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _finite(number: str) -> float:
    value = float(number)
    return value if isfinite(value) else _no_constant(number)


def decoded(data: bytes, name: str) -> str:
    """UTF-8 text; nothing but a byte order mark is changed."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongCall(Message.of("cli.not-utf8", path=name)) from error
