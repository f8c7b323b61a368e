"""Messages to sentences, in German or English, from `resources/messages/<language>/<area>.toml`.

A value in such a file is a sentence with `{names}`, or a table with `one` and `other`, chosen by the
value called `count`.
"""

import tomllib
from functools import cache

from klartafel.domain.message import Message, MessageValue
from klartafel.platform.resources import resource

LANGUAGES = ("de", "en")
_Sentence = str | dict[str, str]


@cache
def catalogue(language: str) -> dict[str, _Sentence]:
    """All sentences of a language by message id. Raises KeyError for a language that does not exist."""
    if language not in LANGUAGES:
        raise KeyError(language)
    sentences: dict[str, _Sentence] = {}
    for file in sorted(resource("messages", language).glob("*.toml")):
        for name, sentence in tomllib.loads(file.read_text("utf-8")).items():
            sentences[f"{file.stem}.{name}"] = sentence
    return sentences


def render(message: Message, language: str) -> str:
    """The sentence for a message. An id without a sentence raises KeyError: a bug that a test finds."""
    sentence = catalogue(language)[message.id]
    values = dict(message.values)
    if isinstance(sentence, dict):
        sentence = sentence["one" if values.get("count") == 1 else "other"]
    return sentence.format_map({name: _shown(value, language) for name, value in values.items()})


def _shown(value: MessageValue, language: str) -> str:
    if isinstance(value, Message):
        return render(value, language)
    if isinstance(value, tuple):
        return " ".join(render(reason, language) for reason in value)
    if isinstance(value, float):
        shown = f"{value:.1f}"
        return shown.replace(".", ",") if language == "de" else shown
    return str(value)
