"""Text from a file or from standard input, as it is, without its byte order mark."""

import sys
from pathlib import Path

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


def decoded(data: bytes, name: str) -> str:
    """UTF-8 text; nothing but a byte order mark is changed."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongCall(Message.of("cli.not-utf8", path=name)) from error
