"""A model that gets one fact wrong gets nothing into a draft, however well the rest is worded."""

import random
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace

import pytest
from scripted_assistant import ScriptedAssistant, model_of

from klartafel.domain.draft import Origin
from klartafel.domain.text import TextKind
from klartafel.drafting import Draft, Drafting, material_of_text

SENTENCES = 60


@dataclass(frozen=True)
class Facts:
    """What a sentence tells."""

    person: str
    place: str
    material: str
    year: int
    bought: int
    centimetres: int
    number: int


@dataclass(frozen=True)
class Frame:
    """A hard sentence of a catalogue, and a plain wording of it that keeps every fact."""

    hard: str
    plain: str


FRAMES = (
    Frame(
        hard=(
            "Der von {person} in der Werkstatt am Markt aus {material} hergestellte Krug, der {centimetres} "
            "cm hoch ist und seit {bought} im Museum in {place} steht, wurde {year} nicht verkauft, sondern "
            "verschenkt."
        ),
        plain=(
            "{person} hat den Krug in der Werkstatt am Markt hergestellt. Der Krug ist aus {material}. Er "
            "ist {centimetres} cm hoch. Seit {bought} steht er im Museum in {place}. Man hat ihn {year} "
            "nicht verkauft. Man hat ihn verschenkt."
        ),
    ),
    Frame(
        hard=(
            "Die aus {material} bestehende und {centimetres} cm breite Truhe mit der Nummer {number}, die "
            "{person} im Jahr {year} nach {place} mitbrachte, kam erst {bought}, als das Haus nicht mehr "
            "stand, ins Museum."
        ),
        plain=(
            "Die Truhe hat die Nummer {number}. Sie ist aus {material}. Sie ist {centimetres} cm breit. "
            "{person} brachte sie im Jahr {year} nach {place} mit. Das Haus stand nicht mehr. Erst {bought} "
            "kam sie ins Museum."
        ),
    ),
    Frame(
        hard=(
            "Nachdem {person} die {centimetres} cm hohe Figur aus {material} im Jahr {year} nicht hatte "
            "bezahlen können, gelangte sie zusammen mit {number} Briefen nach {place}, wo sie bis {bought} "
            "in einem Keller stand."
        ),
        plain=(
            "{person} konnte die Figur im Jahr {year} nicht bezahlen. Die Figur ist aus {material}. Sie ist "
            "{centimetres} cm hoch. Sie kam mit {number} Briefen nach {place}. Dort stand sie bis {bought} "
            "in einem Keller."
        ),
    ),
)
PERSONS = ("Johann Overkamp", "Hedwig Nienkamp", "Carl Averdung", "Zehra Karadağ", "Adele Kurzawa")
OTHER_PERSONS = ("Johann Overkemp", "Annemarie Petersen", "Carl Schulte")
PLACES = ("Unna", "Münster", "Winterthur", "Danzig", "Triest")
OTHER_PLACES = ("Hamburg", "Bamberg", "Krefeld")
MATERIALS = ("Steinzeug", "Eichenholz", "Messing", "Zinn", "Silber")
OTHER_MATERIALS = ("Porzellan", "Buchenholz", "Bronze")


def told() -> Iterator[tuple[str, str, Facts]]:
    """Sixty sentences: the source, a wording with gaps for its facts, and the facts."""
    chance = random.Random(8)
    for number in range(SENTENCES):
        frame = FRAMES[number % len(FRAMES)]
        facts = Facts(
            chance.choice(PERSONS),
            chance.choice(PLACES),
            chance.choice(MATERIALS),
            chance.randrange(1600, 1899),
            chance.randrange(1901, 2019),
            chance.randrange(12, 99),
            chance.randrange(100, 999),
        )
        yield frame.hard.format(**asdict(facts)), frame.plain, facts


TOLD = tuple(told())
CHANGES: dict[str, Callable[[Facts, random.Random], Facts]] = {
    "year": lambda f, c: replace(f, year=f.year + c.choice([-100, -20, -1, 1, 10])),
    "other year": lambda f, c: replace(f, bought=f.bought + c.choice([-10, -1, 1])),
    "figures turned round": lambda f, c: replace(f, year=int(f"{f.year}"[:2] + f"{f.year}"[:1:-1])),
    "number": lambda f, c: replace(f, number=f.number + c.choice([-100, -1, 1, 10])),
    "measure": lambda f, c: replace(f, centimetres=f.centimetres + c.choice([-10, -1, 1, 100])),
    "person": lambda f, c: replace(f, person=c.choice(OTHER_PERSONS)),
    "place": lambda f, c: replace(f, place=c.choice(OTHER_PLACES)),
    "material": lambda f, c: replace(f, material=c.choice(OTHER_MATERIALS)),
}


@pytest.fixture(autouse=True)
def no_operations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the model words anything anew."""
    monkeypatch.setattr("klartafel.drafting.draft.rewordings", lambda *_: ())


def drafted(source: str, wording: str) -> Draft:
    """A draft by a model that writes this wording whatever it is asked, and vouches for all of it."""
    material = material_of_text(source, TextKind.EINFACHE_SPRACHE, "de")
    return Drafting(material, model_of(ScriptedAssistant(wording))).run()


def is_worded_by_model(draft: Draft) -> bool:
    return any(sentence.origin is Origin.MODEL for sentence in draft.sentences)


def test_a_faithful_wording_gets_into_the_draft() -> None:
    """L8: without this the others would promise nothing."""
    kept = [
        is_worded_by_model(drafted(source, plain.format(**asdict(facts)))) for source, plain, facts in TOLD
    ]
    assert sum(kept) >= SENTENCES * 0.9


@pytest.mark.fault
@pytest.mark.parametrize("change", CHANGES)
def test_a_wording_with_one_changed_fact_never_gets_into_the_draft(change: str) -> None:
    """L8: seeded edits of a year, a number, a measure, a name, a material."""
    chance = random.Random(change)
    for source, plain, facts in TOLD:
        changed = plain.format(**asdict(CHANGES[change](facts, chance)))
        if changed != plain.format(**asdict(facts)):
            draft = drafted(source, changed)
            assert not is_worded_by_model(draft), changed
            assert draft.body == source


@pytest.mark.fault
def test_a_wording_with_a_no_too_many_or_too_few_never_gets_into_the_draft() -> None:
    """L8: seeded edits of a negation."""
    chance = random.Random(8)
    for source, plain, facts in TOLD:
        faithful = plain.format(**asdict(facts))
        without = faithful.replace("nicht mehr ", "noch ").replace("nicht ", "")
        told_of = chance.choice([" ist aus ", f" ist {facts.centimetres} cm"])
        more = faithful.replace(told_of, told_of.replace(" ist ", " ist nicht "))
        ends = [place for place, sign in enumerate(faithful) if sign == "."]
        added = faithful[: ends[1]] + " nicht" + faithful[ends[1] :]
        for changed in (without, more, added):
            assert changed != faithful
            assert not is_worded_by_model(drafted(source, changed)), changed
