"""Writes the page of all rules in both languages from the rules themselves: python docs/make_rules_page.py

A test compares the pages with what this script would write.
"""

from collections.abc import Iterator
from pathlib import Path

from klartafel.checks import RULES
from klartafel.domain.finding import Explanation, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile
from klartafel.platform.messages import render

FOLDER = Path(__file__).resolve().parent
TITLES = {"de": "# Die Regeln", "en": "# The rules"}
LEADS = {
    "de": """
        Jede Regel mit ihrer Quelle. Diese Seite schreibt `docs/make_rules_page.py` aus den Regeln
        selbst; die Beispiele laufen als Tests. Auf der Kommandozeile: `klartafel check --explain
        REGEL`. **E** ist ein Fehler und hält die Freigabe auf, **W** eine Warnung, **Q** eine Frage
        an die Prüfgruppe, **hint** ein Hinweis. Quellen: **bitv** BITV 2.0 Anlage 2, **din** DIN
        SPEC 33429 und DIN 8581-1 (nach Darstellungen Dritter), **netzwerk** Netzwerk Leichte
        Sprache und Inclusion Europe, **house** eine Festlegung dieses Programms. Ein Projekt kann
        Regeln ausschalten und Zahlen ändern: `klartafel rules PROJEKT`.
    """,
    "en": """
        Every rule with its source. This page is written by `docs/make_rules_page.py` from the rules
        themselves; the examples run as tests. On the command line: `klartafel check --explain
        RULE`. **E** is an error and holds back an approval, **W** a warning, **Q** a question to
        the test readers, **hint** a hint. Sources: **bitv** BITV 2.0 annex 2, **din** DIN SPEC
        33429 and DIN 8581-1 (by what others tell of them), **netzwerk** Netzwerk Leichte Sprache
        and Inclusion Europe, **house** a decision of this program. A project can switch rules off
        and change numbers: `klartafel rules PROJECT`.
    """,
}
WORDS = {
    "de": ("Texte in", "Profil", "Gewicht", "Quelle", "Zahlen", "Gefunden", "Besser"),
    "en": ("Texts in", "profile", "weight", "source", "numbers", "Found", "Better"),
}


def page(language: str) -> str:
    """The whole page in one language."""
    parts = [
        TITLES[language],
        " ".join(LEADS[language].split()),
        ", ".join(f"[{e.rule}](#{e.rule})" for e in explanations()),
    ]
    for explanation in explanations():
        parts += section(explanation, language)
    return "\n\n".join(parts) + "\n"


def explanations() -> list[Explanation]:
    return sorted((rule.explanation() for rule in RULES), key=lambda explanation: explanation.rule)


def section(explanation: Explanation, language: str) -> Iterator[str]:
    def say(message: Message) -> str:
        return render(message, language)

    texts_in, profile_word, weight_word, source_word, numbers_word, found_word, better_word = WORDS[language]
    yield f"## {explanation.rule}"
    yield f"{say(explanation.what)} {say(explanation.why)}"
    rows = [
        f"| {profile_word} | {weight_word} | {source_word} | {numbers_word} |",
        "|---|---|---|---|",
        *(row(profile, weight, explanation) for profile, weight in explanation.weights),
    ]
    yield f"{texts_in}: {', '.join(explanation.languages)}\n\n" + "\n".join(rows)
    for example in explanation.examples:
        yield f"- {found_word}: {quoted(say(example.found))}\n- {better_word}: {quoted(say(example.better))}"


def row(profile: Profile, weight: Weight, explanation: Explanation) -> str:
    numbers = dict(explanation.numbers).get(profile, ())
    shown = ", ".join(f"{name} {value}" for name, value in numbers) or "–"
    basis = ", ".join(basis.value for basis in weight.basis)
    return f"| {profile.value} | {weight.severity.value} | {basis} | {shown} |"


def quoted(example: str) -> str:
    """An example on one line, so that line breaks can be seen."""
    return "`" + example.replace("\n", " ⏎ ").replace("`", "'") + "`" if example else "–"


def main() -> None:
    for language in TITLES:
        target = FOLDER / f"rules.{language}.md"
        target.write_text(page(language), "utf-8")
        print(target.name)


if __name__ == "__main__":
    main()
