"""Text out of tokens: whole characters, no stop string, no loop."""

from hypothesis import given
from hypothesis import strategies as st

from klartafel.engine.answer_text import AnswerText, LoopWatch


def read(tokens: list[bytes], stop: tuple[str, ...] = ()) -> tuple[list[str], bool]:
    answer = AnswerText(stop)
    pieces = []
    for token in tokens:
        pieces.append(answer.add(token))
        if answer.stopped:
            return pieces, True
    pieces.append(answer.rest())
    return pieces, answer.stopped


def test_a_character_cut_in_two_comes_whole() -> None:
    assert read([b"Gr", b"\xc3", b"\xb6", "ße".encode()]) == (["Gr", "", "ö", "ße", ""], False)


def test_a_stop_string_over_several_tokens_never_shows() -> None:
    pieces, stopped = read([b"Ton.", b"\n", b"EN", b"DE", b" mehr"], stop=("\nENDE",))
    assert ("".join(pieces), stopped) == ("Ton.", True)


def test_what_only_looked_like_a_stop_string_comes_late_but_comes() -> None:
    pieces, stopped = read([b"Ton.", b"\nEN", b"GE"], stop=("\nENDE",))
    assert (pieces, stopped) == (["Ton.", "", "\nENGE", ""], False)
    assert read([b"Ton", b"\nEN"], stop=("\nENDE",)) == (["Ton", "", "\nEN"], False)


def test_the_first_of_several_stop_strings_counts() -> None:
    assert read([b"eins zwei drei"], stop=("drei", "zwei"))[0] == ["eins "]


@given(st.text(), st.lists(st.integers(1, 7), min_size=1), st.sampled_from([(), ("e",), ("ab", "b")]))
def test_pieces_make_the_text_up_to_the_stop(text: str, cuts: list[int], stop: tuple[str, ...]) -> None:
    data = text.encode("utf-8")
    tokens, position = [], 0
    while position < len(data):
        size = cuts[len(tokens) % len(cuts)]
        tokens.append(data[position : position + size])
        position += size
    pieces, stopped = read(tokens, stop)
    places = [place for place in map(text.find, stop) if place >= 0]
    assert "".join(pieces) == text[: min(places, default=len(text))]
    assert stopped == bool(places)


def test_bytes_that_are_no_text_do_not_end_the_answer() -> None:
    assert "".join(read([b"a\xff", b"b", b"\xc3"])[0]) == "a\ufffdb\ufffd"


def looped_after(words: list[str]) -> int | None:
    watch = LoopWatch()
    for count, word in enumerate(words, start=1):
        if watch.add(f"{word} "):
            return count
    return None


def test_eight_words_for_the_third_time_are_a_loop() -> None:
    sentence = ["Der", "Krug", "ist", "aus", "rotem", "Ton", "und", "alt."]
    other = ["Die", "Vase", "ist", "neu."]
    assert len(sentence) == 8
    assert looped_after(sentence + other + sentence + other) is None
    assert looped_after(sentence + other + sentence + other + sentence) == 3 * 8 + 2 * 4


def test_seven_words_are_a_way_of_speaking_and_words_may_come_in_bits() -> None:
    assert (
        looped_after([f"{word}{number}" for number in range(9) for word in ["der Krug", "aus", "Ton"]])
        is None
    )
    lines = [f"Er ist aus Ton und sehr alt {number}" for number in range(20)]
    assert looped_after(" ".join(lines).split()) is None


def test_words_may_come_in_bits_and_over_line_breaks() -> None:
    watch = LoopWatch()
    words = "der Krug ist aus rotem Ton und alt "
    text = words.replace(" alt ", " alt\n") + words.replace("aus ", "aus\n") + words
    assert [watch.add(letter) for letter in text] == [False] * (len(text) - 1) + [True]
