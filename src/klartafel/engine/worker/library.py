"""llama.cpp as two small objects: a model and a context.

The low-level functions are used because they take several sequences in one context, tell special
tokens from text, and let the state of a prompt's prefix be kept. Facts about them: llama.h.
"""

import ctypes
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import llama_cpp
import numpy

# Fixed numbers: the sizes of the batches have an influence on the last bits of the result, so they
# must not depend on what else is going on. 128 is as fast as 512 here and lets progress be seen.
BATCH_TOKENS = 128
_ABORTED = 2
_LONGEST_PIECE = 4096
_LONGEST_METADATA = 1 << 20
_LOG_WARNING, _LOG_ERROR = 3, 4  # ggml_log_level; the levels below tell of every tensor


def _print_warnings(level: int, text: bytes, _: object) -> None:
    if level in (_LOG_WARNING, _LOG_ERROR):
        os.write(2, text)


_log_callback = llama_cpp.llama_log_callback(_print_warnings)  # must live as long as the library
llama_cpp.llama_log_set(_log_callback, None)


class LibraryRefused(Exception):
    """llama.cpp would not do it: the file is no model, memory is short, a batch is impossible."""


class Aborted(Exception):
    """The evaluation was stopped from outside; the context must be cleared before it is used again."""


class Model:
    """A loaded model with its vocabulary."""

    def __init__(self, file: Path, on_progress: Callable[[float], None]) -> None:
        """Load a file, telling how far that is. Raises LibraryRefused."""
        parameters = llama_cpp.llama_model_default_params()
        # A file that shrinks under the map kills this process, and only this process.
        parameters.load_mode = llama_cpp.LLAMA_LOAD_MODE_MMAP
        parameters.n_gpu_layers = 0

        def go_on(fraction: float, _: object) -> bool:
            on_progress(fraction)
            return True

        self._progress = llama_cpp.llama_progress_callback(go_on)
        parameters.progress_callback = self._progress
        self.handle = llama_cpp.llama_model_load_from_file(str(file).encode(), parameters)
        if not self.handle:
            raise LibraryRefused("the file could not be loaded")
        self._vocabulary = llama_cpp.llama_model_get_vocab(self.handle)
        self.vocabulary_size: int = llama_cpp.llama_vocab_n_tokens(self._vocabulary)
        self.trained_context: int = llama_cpp.llama_model_n_ctx_train(self.handle)
        self._piece_buffer = ctypes.create_string_buffer(_LONGEST_PIECE)

    def metadata(self, key: str) -> str:
        """A value of the file's metadata as text, empty where it is missing."""
        buffer = ctypes.create_string_buffer(_LONGEST_METADATA)
        length = llama_cpp.llama_model_meta_val_str(self.handle, key.encode(), buffer, len(buffer))
        return "" if length < 0 else buffer.value.decode("utf-8", "replace")

    def chat_template(self) -> bytes:
        """The template in the file, only ever to be hashed."""
        return llama_cpp.llama_model_chat_template(self.handle, None) or b""

    def parameters(self) -> int:
        """How many numbers the model has learned."""
        return int(llama_cpp.llama_model_n_params(self.handle))

    def quantisation(self) -> str:
        """How its numbers are stored, such as "Q4_K - Medium"."""
        name: bytes = llama_cpp.llama_ftype_name(llama_cpp.llama_model_ftype(self.handle)) or b""
        return name.decode("utf-8", "replace")

    def first_tokens(self) -> list[int]:
        """What every prompt of this model begins with: often a token for the beginning, often nothing."""
        if not llama_cpp.llama_vocab_get_add_bos(self._vocabulary):
            return []
        return [int(llama_cpp.llama_vocab_bos(self._vocabulary))]

    def mark(self, name: str) -> int | None:
        """The control token of this name, None where the vocabulary has none."""
        tokens = self._tokens(name, special=True)
        return tokens[0] if len(tokens) == 1 else None

    def plain(self, text: str) -> list[int]:
        """Tokens of text in which no control token is seen."""
        return self._tokens(text, special=False)

    def ends_text(self, token: int) -> bool:
        """Whether this token means that the answer is over."""
        return bool(llama_cpp.llama_vocab_is_eog(self._vocabulary, token))

    def piece(self, token: int) -> bytes:
        """The bytes of a token; control tokens have none."""
        length = llama_cpp.llama_token_to_piece(
            self._vocabulary, token, self._piece_buffer, _LONGEST_PIECE, 0, False
        )
        return self._piece_buffer.raw[: max(0, length)]

    def _tokens(self, text: str, *, special: bool) -> list[int]:
        data = text.encode("utf-8", "replace")
        room = len(data) + 8  # a token has at least one byte; some vocabularies add a blank in front
        buffer = (llama_cpp.llama_token * room)()
        count = llama_cpp.llama_tokenize(self._vocabulary, data, len(data), buffer, room, False, special)
        if count < 0:
            raise LibraryRefused("the text could not be split into tokens")
        return list(buffer[:count])


@dataclass(frozen=True, slots=True)
class Slot:
    """A token at its place in a sequence; `scored` where the model's guess at the next one is wanted."""

    token: int
    position: int
    sequence: int
    scored: bool = False


class Context:
    """Room for tokens that a model has read: what it knows of the texts at hand.

    Sequences, the members of a wave, share the room: what they have in common takes it once.
    """

    def __init__(
        self, model: Model, n_ctx: int, reading_threads: int, writing_threads: int, sequences: int = 1
    ) -> None:
        """Make room for `n_ctx` tokens in all. Raises LibraryRefused where memory is short.

        llama.cpp takes `writing_threads` for a single token and `reading_threads` for more at once.
        """
        parameters = llama_cpp.llama_context_default_params()
        parameters.n_ctx = n_ctx
        parameters.n_batch = parameters.n_ubatch = BATCH_TOKENS
        parameters.n_seq_max = sequences
        parameters.kv_unified = True
        parameters.n_threads_batch = reading_threads
        parameters.n_threads = writing_threads
        self._model = model
        self._handle = llama_cpp.llama_init_from_model(model.handle, parameters)
        if not self._handle:
            raise LibraryRefused("there is not enough memory for the context")
        self._memory = llama_cpp.llama_get_memory(self._handle)
        self._batch = llama_cpp.llama_batch_init(BATCH_TOKENS, 0, 1)
        self._no_abort = llama_cpp.ggml_abort_callback()
        self._abort = self._no_abort

    def clear(self) -> None:
        """Forget everything."""
        llama_cpp.llama_memory_clear(self._memory, False)

    def abort_when(self, is_cancelled: Callable[[], bool] | None) -> None:
        """Ask this during evaluation, many times; None: do not ask.

        Asking costs a call into Python for every step of the graph: nothing beside a batch of 128
        tokens, but up to a tenth beside a single token of a small model.
        """
        self._abort = (
            llama_cpp.ggml_abort_callback(lambda _: is_cancelled()) if is_cancelled else self._no_abort
        )
        llama_cpp.llama_set_abort_callback(self._handle, self._abort, None)

    def copy(self, source: int, sequence: int, end: int) -> None:
        """Let a sequence begin with the first `end` tokens of another one."""
        llama_cpp.llama_memory_seq_cp(self._memory, source, sequence, 0, end)

    def forget(self, sequence: int) -> None:
        """Free the room that a sequence has for itself."""
        llama_cpp.llama_memory_seq_rm(self._memory, sequence, -1, -1)

    def evaluate(self, slots: Sequence[Slot]) -> None:
        """Read at most BATCH_TOKENS tokens; `scores` are there for those that are `scored`.

        Raises Aborted, or LibraryRefused where there is no room.
        """
        batch = self._batch
        batch.n_tokens = len(slots)
        for index, slot in enumerate(slots):
            batch.token[index] = slot.token
            batch.pos[index] = slot.position
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = slot.sequence
            batch.logits[index] = slot.scored
        result = llama_cpp.llama_decode(self._handle, batch)
        if result == _ABORTED:
            raise Aborted
        if result != 0:
            raise LibraryRefused(f"llama_decode returned {result}")

    def scores(self, index: int) -> Any:
        """The model's scores for every token that could follow the slot at `index` of the last evaluation.

        The next evaluation overwrites the array.
        """
        pointer = llama_cpp.llama_get_logits_ith(self._handle, index)
        return numpy.ctypeslib.as_array(pointer, (self._model.vocabulary_size,))

    def saved(self, sequence: int = 0) -> bytes:
        """The state of a sequence, to be restored later."""
        size = llama_cpp.llama_state_seq_get_size(self._handle, sequence)
        buffer = (ctypes.c_uint8 * size)()
        if llama_cpp.llama_state_seq_get_data(self._handle, buffer, size, sequence) != size:
            raise LibraryRefused("the state could not be saved")
        return bytes(buffer)

    def restore(self, state: bytes, sequence: int = 0) -> None:
        """Take over a saved state into an empty sequence."""
        buffer = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        if not llama_cpp.llama_state_seq_set_data(self._handle, buffer, len(state), sequence):
            raise LibraryRefused("the saved state could not be restored")


def library_name() -> str:
    """Which build this is, for the run record."""
    return f"llama-cpp-python {llama_cpp.__version__}"
