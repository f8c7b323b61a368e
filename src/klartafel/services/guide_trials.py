"""What the steps of the guided tour do: real checks, real drafts, real gates, and nothing kept anywhere."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from klartafel.domain.draft import Origin
from klartafel.domain.finding import CheckReport, FactStatus, Finding, LedgerEntry
from klartafel.domain.message import Message, OutsideMissing
from klartafel.domain.record import Field
from klartafel.domain.run import RunRecord
from klartafel.domain.text import TextKind, profile_of
from klartafel.exporters import missing_rights
from klartafel.importers import read_file
from klartafel.platform.messages import LANGUAGES, render
from klartafel.services.checking import check_text, quoted
from klartafel.services.drafting import Draft, Drafter, answers_of, draft_text
from klartafel.services.engines import OpenEngine
from klartafel.services.jobs import Stopped
from klartafel.services.sample import SAMPLE_FILE

SENSITIVE = "sensitive-term"
_KINDS = {"de": TextKind.EINFACHE_SPRACHE, "en": TextKind.PLAIN_ENGLISH}
_JOULES_PER_WATT_HOUR = 3600
# A cup of water from tap to boil: 0.2 kg, 85 degrees, 4.18 kJ for each (NIST Chemistry WebBook).
CUP_WATT_HOURS = 0.2 * 85 * 4180 / _JOULES_PER_WATT_HOUR


@dataclass(frozen=True, slots=True)
class Checked:
    """A text, the source it was held against, and what the checks say."""

    body: str
    source: str
    report: CheckReport

    @property
    def sensitive(self) -> tuple[Finding, ...]:
        """The findings about words that hurt."""
        return tuple(finding for finding in self.report.findings if finding.rule == SENSITIVE)

    @property
    def changed(self) -> LedgerEntry | None:
        """The first fact that stands otherwise in the source."""
        return next((one for one in self.report.ledger if one.status is FactStatus.CHANGED), None)

    def words(self, finding: Finding) -> str:
        """What a finding points at."""
        return quoted(self.body, finding)


@dataclass(frozen=True, slots=True)
class Refused:
    """A wording of the model that is not in the draft; `facts` are those the ledger holds against it."""

    words: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelDraft:
    """What came of the model's help, and what of it the program left out."""

    draft: Draft
    refused: tuple[Refused, ...]


def check_words(body: str, language: str, source: str | None = None) -> Checked:
    """Check a text by the rules of Einfache Sprache or of Plain English."""
    report = check_text(body, profile_of(_KINDS[language], language), language, source=source)
    return Checked(body, source or "", report)


def sensitive_words(sentence: Message) -> dict[str, tuple[Message, ...]]:
    """What the checks say of words that hurt in a sentence, for each of its languages."""
    checked = {language: check_words(render(sentence, language), language) for language in LANGUAGES}
    return {language: tuple(f.message for f in one.sensitive) for language, one in checked.items()}


def sample_source(subject: str, language: str) -> str:
    """The source text of a subject of the sample exhibition, by its inventory number."""
    for one in read_file(SAMPLE_FILE).subjects:
        if one.record.first(Field.INVENTORY_NUMBER) == subject:
            return one.record.source_text(language)
    raise OutsideMissing(Message.of("guide.no-sample"))


def check_against_sample(body: str, subject: str, language: str) -> Checked:
    """Check a text against the source of a subject of the sample exhibition."""
    return check_words(body, language, sample_source(subject, language))


def code_draft(subject: str, language: str) -> Draft:
    """What code alone makes of a subject of the sample exhibition."""
    return draft_text(Drafter(), sample_source(subject, language), _KINDS[language], language)


class ModelTrial:
    """A draft with the model that is there. `run` takes minutes; `stop` may be called from any thread."""

    def __init__(self, open_engine: Callable[[], OpenEngine], subject: str, language: str) -> None:
        self._open_engine = open_engine
        self._subject = subject
        self._language = language
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._drafter: Drafter | None = None

    def stop(self) -> None:
        """Let go of the draft."""
        with self._lock:
            self._stopped.set()
            drafter = self._drafter
        if drafter is not None:
            drafter.stop()

    def run(self) -> ModelDraft | None:
        """The draft, or None after a stop. Raises KnownTrouble where no model helps."""
        if self._stopped.is_set():
            return None
        with self._open_engine() as engine:
            with self._lock:
                if self._stopped.is_set():
                    return None
                self._drafter = Drafter.with_model(engine.desk, engine.model)
            source = sample_source(self._subject, self._language)
            try:
                draft = draft_text(self._drafter, source, _KINDS[self._language], self._language)
            except Stopped:
                return None
        if draft.model_trouble is not None:
            raise OutsideMissing(draft.model_trouble)
        return ModelDraft(draft, refused_of(draft, source, self._language))


def refused_of(draft: Draft, source: str, language: str) -> tuple[Refused, ...]:
    """The model's wordings of which no sentence stands in the draft as the model's, each once."""
    taken = [
        draft.body[sentence.span.start : sentence.span.end]
        for sentence in draft.sentences
        if sentence.origin is Origin.MODEL
    ]
    answers = dict.fromkeys(" ".join(answer.split()) for answer in answers_of(draft.run))
    left = [answer for answer in answers if answer and not any(sentence in answer for sentence in taken)]
    return tuple(Refused(words, _foreign_facts(words, source, language)) for words in left)


def _foreign_facts(words: str, source: str, language: str) -> tuple[str, ...]:
    """The places of a wording that say something else than the source, or more."""
    spans = [entry.draft for entry in check_words(words, language, source).report.open_facts]
    return tuple(words[span.start : span.end] for span in spans if span is not None)


def rights_missing() -> tuple[Message, ...]:
    """What an export says of a picture of which neither licence nor maker is known."""
    return missing_rights(1, licence="", maker="")


def watt_hours(seconds: float, watts: float) -> float:
    """Energy in watt hours."""
    return seconds * watts / _JOULES_PER_WATT_HOUR


def watts_of(run: RunRecord) -> float | None:
    """The mean power of a run by its record; None where it tells nothing."""
    return run.energy.joules / run.seconds if run.energy is not None and run.seconds else None


def save_notes(path: Path, text: str) -> None:
    """Write notes into a text file. Raises OutsideMissing where that fails."""
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise OutsideMissing(Message.of("guide.not-saved", path=str(path))) from error
