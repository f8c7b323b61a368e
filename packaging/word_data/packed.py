"""Writes the packed lists that `klartafel.checks.language.word_table` reads: sorted lines in blocks."""

import gzip
from collections.abc import Iterable
from pathlib import Path

_BLOCK = 64


def write(path: Path, head: str, lines: Iterable[str]) -> None:
    """Write lines in the order of their code points, a blank line after each block; always the same bytes."""
    kept = sorted(set(lines))
    blocks = ["\n".join(kept[start : start + _BLOCK]) for start in range(0, len(kept), _BLOCK)]
    comment = "\n".join(f"# {line}" for line in head.strip().splitlines())
    text = "\n\n".join([comment, *blocks])
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    print(f"{path.name}: {len(kept)} lines, {path.stat().st_size // 1024} kB")
