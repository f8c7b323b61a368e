"""What the set-up says, in German and English, from `sentences.de.toml` and `sentences.en.toml`."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("de", "en")


def sentences(language: str) -> dict[str, str]:
    """All sentences of a language by name."""
    return tomllib.loads((Path(__file__).parent / f"sentences.{language}.toml").read_text("utf-8"))


def chosen_language(environment: Mapping[str, str]) -> str:
    """`en` where the machine speaks English, else `de`."""
    spoken = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return "en" if spoken.startswith("en") else "de"


class Words:
    """Sentences in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._sentences = sentences(language)

    def __call__(self, name: str, /, **values: object) -> str:
        """The sentence with its values filled in. An unknown name raises KeyError: a bug a test finds."""
        return self._sentences[name].format_map(values)

    def megabytes(self, count: int) -> str:
        """A number of bytes in MB, with one digit after the comma below ten."""
        shown = f"{count / 1e6:.1f}" if count < 1e7 else f"{count / 1e6:.0f}"
        return shown if self.language == "en" else shown.replace(".", ",")


def clock_time(seconds: float) -> str:
    """Seconds as people read them: `45 s`, `3:05 min`."""
    whole = round(seconds)
    return f"{whole} s" if whole < 60 else f"{whole // 60}:{whole % 60:02d} min"
