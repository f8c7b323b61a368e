"""German tables are read in whatever encoding an old program wrote them."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klartafel.domain.message import DamagedFile, WrongCall
from klartafel.importers.encoding import decoded

TABLE = "Inv.-Nr.;Titel;Maße\n1;Käse in Öl;Größe 3 cm\n2;Überzug „Blüte“;¾ m, groß\n"
SHORT = "Nr;Titel\n1;Käse\n"


@pytest.mark.parametrize("text", [TABLE, SHORT])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman", "cp850"],
)
def test_umlauts_survive(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    assert decoded(data, "t.csv").text == data.decode(encoding)


def test_latin_1_is_read_as_its_windows_cousin() -> None:
    data = "Titel\nKäse\n".encode("latin-1")
    assert (decoded(data, "t.csv").text, decoded(data, "t.csv").encoding) == ("Titel\nKäse\n", "cp1252")


def test_special_letters_may_come_late() -> None:
    text = "Titel\n" + "Krug\n" * 100_000 + "Käse\n"
    assert decoded(text.encode("mac_roman"), "t.csv").text == text


def test_a_few_foreign_bytes_do_not_spoil_the_rest() -> None:
    data = ("Käse, Öl, Büste\n" * 10).encode() + "Größe\n".encode("cp1252")
    found = decoded(data, "t.csv")
    assert (found.encoding, found.repaired) == ("utf-8", 2)
    assert found.text.endswith("Büste\nGröße\n")


def test_a_given_encoding_is_obeyed() -> None:
    assert decoded("Łódź".encode("cp1250"), "t.csv", "cp1250").text == "Łódź"


@pytest.mark.parametrize("encoding", ["quatsch", "zlib", "base64"])
def test_an_encoding_that_is_none_is_refused(encoding: str) -> None:
    with pytest.raises(WrongCall):
        decoded(b"abc", "t.csv", encoding)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(DamagedFile):
        decoded(bytes(range(256)) * 40, "t.csv")


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_utf_8_is_always_recognised(text: str) -> None:
    data = text.encode()
    if b"\x00" not in data and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        assert decoded(data, "t.csv").text == text


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    with suppress(DamagedFile):
        decoded(data, "t.csv")
