"""Alternative texts that say nothing: no word at all, a file name, "Bild", "Foto 3".

A picture that a person has marked as decorative has an empty text on purpose (W3C decision tree).
"""

import re
from collections.abc import Iterator

from klartafel.checks.language import Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.alt_text.wording import house_weights, whole_text
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Example, Severity
from klartafel.domain.message import Message

# Words that only say that there is a picture; of both languages, for an editor or a camera may have put
# them there.
_SAY_NOTHING = word_set(
    "bild bilder bildes bilds foto fotos fotografie photographie aufnahme abbildung abbildungen abb grafik",
    "graphik illustration bilddatei bildbeschreibung alternativtext alttext alt text alt-text beschreibung",
    "titel titelbild vorschaubild produktbild produktfoto objektbild objektfoto museumsfoto platzhalter",
    "platzhalterbild objekt objekts objektes exponat exponats exponates werk werks museumsobjekt",
    "ausstellungsobjekt ausstellungsstück datei bildschirmfoto",
    "objektaufnahme detail detailbild logo icon symbol banner leer fehlt folgt kein keine unbenannt",
    "image images picture pictures pic photo photos photograph graphic illustration figure fig placeholder",
    "screenshot scan thumbnail object exhibit item artefact artifact file description untitled unnamed",
    "todo tbd xxx xx x test na lorem ipsum dsc dscn dscf img pict empty none missing",
)
_FILLERS = word_set(
    "ein eine einer eines einem das der die des dem den dieses diesem dieser vom von im in aus und mit zum",
    "zur nr nummer noch hier steht einfügen eingeben ergänzen vorhanden verfügbar ohne",
    "a an the this of in from and to with no not number available here goes insert add coming soon follows",
    "museum museums unser unsere unserem unser sammlung ausstellung",
)
_FILE_NAME = re.compile(
    r"\S{1,200}(?: \S{1,60}){0,5}\.(?:jpe?g|png|gif|tiff?|webp|svg|bmp|heic|pdf|raw|psd|jp2|avif)\b\S*",
    re.IGNORECASE,
)
# "IMG_2034", "DSC00012", "scan-001", "P1010023"
_CAMERA_NAME = re.compile(
    r"(?:img|dscn?|dscf|dsc|pict?|scan|image|foto|bild|photo|screenshot|p|mg|gopr|pxl|wa)?[-_ ]{0,2}"
    r"[\d_\- :().]{2,40}(?:[-_][a-z]\w{0,5})?",
    re.IGNORECASE,
)
_RANDOM_NAME = re.compile(
    r"(?=\S*\d)[0-9a-f]{8,64}(?:-[0-9a-f]{4,12}){0,4}|[^\W_]{1,60}(?:_[^\W_]{1,60}){1,9}"
)


def _find(task: Task) -> Iterator[Hit]:
    span = whole_text(task)
    text = task.analysis.text[span.start : span.end]
    if not text.strip():
        if not task.background.decorative:
            yield Hit(span, Message.of("check-alt-text.empty"))
    elif _FILE_NAME.fullmatch(text) or _CAMERA_NAME.fullmatch(text) or _RANDOM_NAME.fullmatch(text):
        yield Hit(span, Message.of("check-alt-text.empty-file-name", text=text))
    elif _says_nothing(list(task.analysis.words)):
        yield Hit(span, Message.of("check-alt-text.empty-wording", text=text))


def _says_nothing(words: list[Word]) -> bool:
    """Whether there are no words but numbers, addresses and such as "Bild", small ones between them."""
    told = {word.text.casefold() for word in words if word.kind is WordKind.WORD}
    return told <= _SAY_NOTHING | _FILLERS and (not told or bool(told & _SAY_NOTHING))


ALT_EMPTY = Rule(
    id="alt-empty",
    scope=Scope.SENTENCE,
    languages=("de", "en"),
    weights=house_weights(Severity.ERROR),
    find=_find,
    what=Message.of("check-alt-text.empty-what"),
    why=Message.of("check-alt-text.empty-why"),
    examples=(
        Example(Message.of("check-alt-text.empty-found"), Message.of("check-alt-text.empty-better")),
        Example(Message.of("check-alt-text.empty-found-2"), Message.of("check-alt-text.empty-better-2")),
    ),
)
