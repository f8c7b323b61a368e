"""From chosen wordings to a body whose every sentence knows where it came from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from klartafel.checks import analyse, ledger
from klartafel.checks.language import Analysis
from klartafel.domain.draft import DraftSentence, Origin
from klartafel.domain.finding import FactStatus, Span
from klartafel.domain.message import Message
from klartafel.domain.record import Field
from klartafel.drafting.candidate import Appraisal
from klartafel.drafting.ground import Piece
from klartafel.drafting.material import Material
from klartafel.drafting.recipes import Recipe
from klartafel.drafting.selecting import holds_marked, must_stay

# What these fields tell says by itself what it is; a year or a name does not.
_SAYS_ITSELF = frozenset({Field.MATERIAL.value, Field.TECHNIQUE.value, Field.INSCRIPTION.value})
# How a text says what its object is.
_NAMING = ("Das ist ", "Das sind ", "This is ", "These are ")


@dataclass(frozen=True, slots=True)
class ChosenSentence:
    """A sentence that goes into the draft. `piece` None: the record gave it."""

    text: str
    origin: Origin
    piece: Piece | None
    steps: tuple[str, ...]
    vouched: float | None
    simplified: bool = True

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Draft:
    """A finished body, where each sentence came from, and what a person should know beside the findings.

    `model_trouble` says why the model could not help where it was to; the text is by code alone then.
    """

    body: str
    sentences: tuple[DraftSentence, ...]
    notices: tuple[Message, ...]
    model_trouble: Message | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a piece, and the piece's own words to fall back on."""

    piece: Piece
    chosen: Appraisal
    source: Appraisal

    @property
    def sentences(self) -> tuple[ChosenSentence, ...]:
        """The sentences of the choice."""
        chosen, candidate = self.chosen, self.chosen.candidate
        is_new, hard = candidate.origin is not Origin.SOURCE, chosen.hard_sentences
        return tuple(
            ChosenSentence(
                text,
                candidate.origin,
                self.piece,
                candidate.steps,
                chosen.vouched,
                is_new and number not in hard,
            )
            for number, text in enumerate(candidate.sentences)
        )


def assembled(
    material: Material,
    recipe: Recipe,
    source: Analysis,
    opening: Sequence[ChosenSentence],
    choices: Sequence[Choice],
    unread: int,
) -> Draft:
    """Put a draft together. What the ledger objects to only in the whole text goes back to the source.

    `unread` is how many sentences of the source nobody worked on, because the text has no room for them.
    """
    choices = _safe(material, recipe, source, choices)
    # Only what really stands in the text can make a sentence of the record needless, and the record has
    # the room that is left when it is certain what stands.
    _, standing = _fitting(material, recipe, opening, choices)
    _, standing = _fitting(material, recipe, _told_besides(opening, standing, material, recipe), choices)
    kept, standing = _fitting(material, recipe, _told_besides(opening, standing, material, recipe), standing)
    body, sentences = _laid_out([*kept, *(one for choice in standing for one in choice.sentences)], recipe)
    left_out = unread + len(choices) - len(standing)
    notices = (Message.of("draft.left-out", count=left_out),) if left_out else ()
    return Draft(body, sentences, notices)


def _safe(material: Material, recipe: Recipe, source: Analysis, choices: Sequence[Choice]) -> list[Choice]:
    """The choices, with the source's own words where sentences side by side say something new."""
    settled = list(choices)
    for _ in settled:
        guilty = _guilty(material, recipe, source, settled)
        if guilty is None:
            break
        settled[guilty] = replace(settled[guilty], chosen=settled[guilty].source)
    return settled


def _guilty(material: Material, recipe: Recipe, source: Analysis, choices: Sequence[Choice]) -> int | None:
    """The first choice that is not the source and in which the ledger finds something new or changed."""
    texts = [choice.chosen.candidate.text for choice in choices]
    analysis = analyse(recipe.joint.join(texts), material.language)
    settings = material.settings
    entries = ledger(
        source, analysis, material.background, frozenset(), settings.reference_year, settings.explained
    )
    end = 0
    for number, (text, choice) in enumerate(zip(texts, choices, strict=True)):
        start, end = end, end + len(text) + 1
        if choice.chosen.candidate.origin is not Origin.SOURCE and any(
            entry.status in (FactStatus.NEW, FactStatus.CHANGED)
            and entry.draft is not None
            and start <= entry.draft.start < end
            for entry in entries
        ):
            return number
    return None


def _told_besides(
    opening: Sequence[ChosenSentence], choices: Sequence[Choice], material: Material, recipe: Recipe
) -> list[ChosenSentence]:
    """The sentences of the record that tell what the rest does not.

    The first one names the object, which the others call "er" or "it": it stays, and they stay behind it.
    Kinds that are made of the record begin with all of it.
    """
    rest = " ".join(choice.chosen.candidate.text for choice in choices)
    if not rest or recipe.opening >= 1:
        return list(opening)
    analysis = analyse(rest, material.language)
    others = (one for one in opening[1:] if not _is_told(one, analysis, material.language))
    return [*opening[:1], *others]


def naming_first(sentences: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences of a catalogue phrase with the one that names the object before the others."""
    return tuple(sorted(sentences, key=lambda sentence: not sentence.startswith(_NAMING)))


def _is_told(sentence: ChosenSentence, rest: Analysis, language: str) -> bool:
    """Whether the rest of the draft tells every fact of a sentence from the record.

    A year or a name says nothing of what it is the year or name of, so those are told again.
    """
    if not _SAYS_ITSELF.issuperset(sentence.steps):
        return False
    entries = ledger(rest, analyse(sentence.text, language))
    told = [entry for entry in entries if entry.draft is not None]
    return bool(told) and all(entry.status is FactStatus.KEPT for entry in told)


def _fitting(
    material: Material, recipe: Recipe, opening: Sequence[ChosenSentence], choices: Sequence[Choice]
) -> tuple[list[ChosenSentence], list[Choice]]:
    """What fits into the limit, in its order: sentences of the record, and pieces of the source."""
    limit = material.word_limit
    if limit is None:
        return list(opening), list(choices)
    needed = must_stay([choice.piece for choice in choices], material)
    marked = [number in needed for number in range(len(choices))]
    room = limit - sum(_words(choice) for choice, must in zip(choices, marked, strict=True) if must)
    told = sum(_words(choice) for choice, must in zip(choices, marked, strict=True) if not must)
    # The record may have what the source leaves of the text, and a part of it in any case.
    for_opening = min(room, max(limit * recipe.opening, room - told))
    kept: list[ChosenSentence] = []
    for sentence in opening:
        if sentence.words <= for_opening or not kept or holds_marked(sentence.text, material):
            kept.append(sentence)
            for_opening -= sentence.words
            room -= sentence.words
    standing: list[Choice] = []
    full = False
    for choice, must in zip(choices, marked, strict=True):
        # A text that leaves out one sentence does not go on after it: what follows may refer to it.
        full = full or (not must and _words(choice) > room and bool(kept or standing))
        if must or not full:
            standing.append(choice)
            room -= 0 if must else _words(choice)
    return kept, standing


def _words(choice: Choice) -> int:
    return sum(sentence.words for sentence in choice.sentences)


def _laid_out(sentences: Iterable[ChosenSentence], recipe: Recipe) -> tuple[str, tuple[DraftSentence, ...]]:
    """The body with its paragraphs, and the place of every sentence in it."""
    body = ""
    placed: list[DraftSentence] = []
    before: ChosenSentence | None = None
    for sentence in sentences:
        if before is not None:
            body += _between(before, sentence, recipe)
        span = Span(len(body), len(body) + len(sentence.text))
        source = sentence.piece.span if sentence.piece else None
        placed.append(
            DraftSentence(
                span, sentence.origin, source, sentence.steps, sentence.vouched, sentence.simplified
            )
        )
        body += sentence.text
        before = sentence
    return body, tuple(placed)


def _between(before: ChosenSentence, sentence: ChosenSentence, recipe: Recipe) -> str:
    if _paragraph(sentence) != _paragraph(before):
        return "\n\n"
    on_line = any(one.piece is not None and one.piece.own_line for one in (before, sentence))
    return "\n" if on_line and before.piece is not sentence.piece else recipe.joint


def _paragraph(sentence: ChosenSentence) -> int | None:
    return sentence.piece.paragraph if sentence.piece else None
