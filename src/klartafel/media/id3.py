"""ID3 tags in a WAV file, for players that read no RIFF INFO; without mutagen there is only the latter."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any


def add_id3(path: Path, says: Mapping[str, str], details: Mapping[str, str]) -> None:
    """Add what `sound.write_wav` wrote once more as ID3, with `details` as fields of our own."""
    with suppress(ImportError):
        import mutagen.id3
        import mutagen.wave

        # Any, because mutagen has no types.
        frames: Any = mutagen.id3
        file: Any = mutagen.wave.WAVE(path)  # type: ignore[no-untyped-call]
        file.add_tags()
        makers = {"title": frames.TIT2, "artist": frames.TPE1, "software": frames.TSSE, "date": frames.TDRC}
        for name, make in makers.items():
            if name in says:
                file.tags.add(make(text=says[name]))
        if "comment" in says:
            file.tags.add(frames.COMM(lang="und", desc="", text=says["comment"]))
        for name, value in details.items():
            file.tags.add(frames.TXXX(desc=name, text=value))
        file.save()
