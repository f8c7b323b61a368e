"""Names of files: whatever a title holds, the file lies in its folder and every system can open it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.exporters.file_names import Names, plain_name

HOSTILE = [
    "../../etc/passwd",
    "..\\..\\windows",
    "/etc/passwd",
    "C:\\Windows",
    "\\\\host\\share",
    "CON",
    "nul.txt",
    "COM1",
    "a:b",
    "krug\x00.html",
    "krug\n",
    " . ",
    "...",
    "",
    "krug.",
    "-rf",
    "~",
    "$(reboot)",
    "%2e%2e%2f",
    "‮gpj.exe",
    "صُنع",
    "x" * 500,
    "<script>",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_give_harmless_names(title: str) -> None:
    name = plain_name(title, "1987/12")
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?", name)
    assert name not in ("con", "nul", "com1")


@given(st.text(max_size=120), st.text(max_size=40))
def test_any_title_gives_a_name_that_is_valid_everywhere(title: str, key: str) -> None:
    name = plain_name(title, key)
    assert re.fullmatch(r"[a-z0-9-]{1,62}", name)
    assert not name.startswith("-")
    assert not name.endswith("-")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Fayencekrug mit Hirsch", "fayencekrug-mit-hirsch"),
        ("Größe & Maß (Öl)", "groesse-mass-oel"),
        ("Señor Łódź", "senor-odz"),
        ("صُنع", "1987-12-a-c"),
    ],
)
def test_names_can_be_read(title: str, name: str) -> None:
    assert plain_name(title, "1987/12 a-c") == name


@pytest.mark.parametrize(
    "title", ["Leichte Sprache", "Führung in Leichter Sprache", "Easy Read", "Leicht Lesen"]
)
def test_no_title_makes_a_label_of_a_file_name(title: str) -> None:
    assert plain_name(title, "raum-1") == "raum-1"
    assert plain_name(title) == "objekt"


@given(st.lists(st.sampled_from(["krug", "krug-2", "Krug", "teller"]), max_size=12))
def test_every_name_is_given_once(wanted: list[str]) -> None:
    names = Names()
    given_out = [names.take(name).casefold() for name in wanted]
    assert len(set(given_out)) == len(wanted)
