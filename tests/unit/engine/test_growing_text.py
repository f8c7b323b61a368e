"""Pieces of a text: few enough, and nothing is lost at the end."""

from klartafel.engine.growing_text import SECONDS_BETWEEN_PIECES, GrowingText
from klartafel.engine.protocol import EndReason, RequestId, TextPiece


class Growth:
    """A text whose tokens come at times that a test chooses."""

    def __init__(self, stop: tuple[str, ...] = ()) -> None:
        self.pieces: list[TextPiece] = []
        self.now = 100.0
        self.text = GrowingText(RequestId(1), stop, self.pieces.append, lambda: self.now)

    def add(self, token: str, after: float = 0.0) -> EndReason | None:
        self.now += after
        return self.text.add(token.encode(), -0.5)

    def words(self) -> list[str]:
        return [piece.text for piece in self.pieces]


def test_the_first_word_comes_at_once_and_the_next_ones_together() -> None:
    growth = Growth()
    growth.add("Der ")
    growth.add("rote ", after=SECONDS_BETWEEN_PIECES / 4)
    growth.add("Krug ", after=SECONDS_BETWEEN_PIECES)
    growth.add("ist ", after=SECONDS_BETWEEN_PIECES / 4)
    growth.add("alt.", after=SECONDS_BETWEEN_PIECES / 4)
    assert growth.words() == ["Der ", "rote Krug "]
    growth.text.finish()
    assert growth.words() == ["Der ", "rote Krug ", "ist alt."]
    assert [len(piece.log_probabilities) for piece in growth.pieces] == [1, 2, 2]
    assert (growth.text.whole, growth.text.tokens, growth.text.first_token_at) == (
        "Der rote Krug ist alt.",
        5,
        100.0,
    )


def test_what_was_held_back_comes_at_the_end() -> None:
    growth = Growth(stop=("ENDE",))
    growth.add("Der Krug EN")
    growth.text.finish()
    assert growth.text.whole == "Der Krug EN"


def test_a_stop_string_ends_the_text_before_it() -> None:
    growth = Growth(stop=("ENDE",))
    assert growth.add("Der Krug EN") is None
    assert growth.add("DE und mehr") is EndReason.STOP
    growth.text.finish()
    assert growth.text.whole == "".join(growth.words()) == "Der Krug "
    assert sum(len(piece.log_probabilities) for piece in growth.pieces) == growth.text.tokens == 2


def test_a_loop_ends_the_text() -> None:
    growth = Growth()
    words = ["eins ", "zwei ", "drei ", "vier ", "fünf ", "sechs ", "sieben ", "acht "]
    reasons = [growth.add(word) for word in words * 3]
    assert reasons == [None] * 23 + [EndReason.LOOP]
