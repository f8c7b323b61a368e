"""How each model family marks who speaks: our own templates.

The template that a model file carries is a program; it is never run. Wording of the marks: model cards
and tokenizer configurations of Qwen2.5, SmolLM2, Llama 3, Gemma 3 and Mistral. Whether a model knows
the marks is asked of its vocabulary, not of its name.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from klartafel.engine.clean_input import cleaned
from klartafel.engine.protocol import Part, Role


@dataclass(frozen=True, slots=True)
class Mark:
    """A control token, written as in the model's vocabulary. Everything else in a prompt is plain text."""

    name: str


Piece = Mark | str


@dataclass(frozen=True, slots=True)
class ChatTemplate:
    """The marks of one family. `before_user_alone` is for requests without a system text."""

    family: str
    architectures: frozenset[str]
    before_system: tuple[Piece, ...]
    after_system: tuple[Piece, ...]
    before_user: tuple[Piece, ...]
    before_user_alone: tuple[Piece, ...]
    after_user: tuple[Piece, ...]

    @property
    def marks(self) -> tuple[str, ...]:
        """The control tokens that the model's vocabulary must have."""
        pieces = (*self.before_system, *self.after_system, *self.before_user_alone, *self.after_user)
        return tuple(dict.fromkeys(piece.name for piece in pieces if isinstance(piece, Mark)))


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model gets to read: what requests with the same system text share, then what those with the
    same shared parts share, then the rest.

    They are tokenised each for itself, so that what is shared has the same tokens whatever follows.
    """

    system: tuple[Piece, ...]
    shared: tuple[Piece, ...]
    rest: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """All of it as a person can read it."""
        return "".join(
            piece.name if isinstance(piece, Mark) else piece
            for piece in (*self.system, *self.shared, *self.rest)
        )


_START, _END = Mark("<|im_start|>"), Mark("<|im_end|>")
_CHATML = ChatTemplate(
    family="chatml",
    architectures=frozenset({"qwen2", "qwen3", "llama"}),
    before_system=(_START, "system\n"),
    after_system=(_END, "\n", _START),
    before_user=("user\n",),
    before_user_alone=(_START, "user\n"),
    after_user=(_END, "\n", _START, "assistant\n"),
)
_HEADER, _END_HEADER, _END_OF_TURN = (
    Mark("<|start_header_id|>"),
    Mark("<|end_header_id|>"),
    Mark("<|eot_id|>"),
)
_LLAMA_3 = ChatTemplate(
    family="llama-3",
    architectures=frozenset({"llama"}),
    before_system=(_HEADER, "system", _END_HEADER, "\n\n"),
    after_system=(_END_OF_TURN, _HEADER, "user", _END_HEADER),
    before_user=("\n\n",),
    before_user_alone=(_HEADER, "user", _END_HEADER, "\n\n"),
    after_user=(_END_OF_TURN, _HEADER, "assistant", _END_HEADER, "\n\n"),
)
# Gemma has no system turn: the text stands at the head of the user's.
_GEMMA_3 = ChatTemplate(
    family="gemma-3",
    architectures=frozenset({"gemma3"}),
    before_system=(Mark("<start_of_turn>"), "user\n"),
    after_system=("\n\n",),
    before_user=(),
    before_user_alone=(Mark("<start_of_turn>"), "user\n"),
    after_user=(Mark("<end_of_turn>"), "\n", Mark("<start_of_turn>"), "model\n"),
)
_INSTRUCTION, _END_INSTRUCTION = Mark("[INST]"), Mark("[/INST]")
_MISTRAL_WITH_SYSTEM = ChatTemplate(
    family="mistral-system",
    architectures=frozenset({"llama", "mistral3"}),
    before_system=(Mark("[SYSTEM_PROMPT]"),),
    after_system=(Mark("[/SYSTEM_PROMPT]"), _INSTRUCTION),
    before_user=(),
    before_user_alone=(_INSTRUCTION,),
    after_user=(_END_INSTRUCTION,),
)
_MISTRAL = ChatTemplate(
    family="mistral",
    architectures=frozenset({"llama"}),
    before_system=(_INSTRUCTION,),
    after_system=("\n\n",),
    before_user=(),
    before_user_alone=(_INSTRUCTION,),
    after_user=(_END_INSTRUCTION,),
)
TEMPLATES = (_CHATML, _LLAMA_3, _GEMMA_3, _MISTRAL_WITH_SYSTEM, _MISTRAL)


def choose_template(architecture: str, is_mark: Callable[[str], bool]) -> ChatTemplate | None:
    """The first template whose architecture fits and all of whose marks the vocabulary has."""
    for template in TEMPLATES:
        if architecture in template.architectures and all(map(is_mark, template.marks)):
            return template
    return None


def build_prompt(template: ChatTemplate, parts: tuple[Part, ...]) -> Prompt:
    """The parts of a request between the marks of a family, untrusted ones cleaned.

    Neighbouring texts become one, because a tokeniser reads "Krug" and "Kr" + "ug" differently.
    """
    system = _joined(part for part in parts if part.role is Role.SYSTEM)
    shared = _joined(part for part in parts if part.role is Role.USER and part.shared)
    user = _joined(part for part in parts if part.role is Role.USER and not part.shared)
    before = template.before_user if system else template.before_user_alone
    after = (user, *template.after_user)
    return Prompt(
        system=_merged((*template.before_system, system, *template.after_system)) if system else (),
        shared=_merged((*before, shared)) if shared else (),
        rest=_merged(after if shared else (*before, *after)),
    )


def _joined(parts: Iterable[Part]) -> str:
    return "".join(part.text if part.trusted else cleaned(part.text) for part in parts)


def _merged(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    merged: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and merged and isinstance(merged[-1], str):
            merged[-1] += piece
        else:
            merged.append(piece)
    return tuple(merged)
