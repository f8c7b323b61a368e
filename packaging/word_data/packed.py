"""Writes the packed lists that `klartafel.checks.language.word_table` reads: sorted lines in blocks."""

import gzip
from collections.abc import Iterable
from pathlib import Path

_BLOCK = 64


def pack(head: str, lines: Iterable[str]) -> bytes:
    """Lines in the order of their code points, a blank line after each block; always the same bytes."""
    kept = sorted(set(lines))
    blocks = ["\n".join(kept[start : start + _BLOCK]) for start in range(0, len(kept), _BLOCK)]
    comment = "\n".join(f"# {line}" for line in head.strip().splitlines())
    return gzip.compress("\n\n".join([comment, *blocks]).encode("utf-8"), 9, mtime=0)


def write(path: Path, head: str, lines: Iterable[str]) -> None:
    """Write a packed list and say how large it became."""
    kept = list(lines)
    path.write_bytes(pack(head, kept))
    print(f"{path.name}: {len(set(kept))} lines, {path.stat().st_size // 1024} kB")
