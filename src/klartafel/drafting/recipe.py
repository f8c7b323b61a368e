"""What the engine is asked for a draft. One recipe for now: the source text, rewritten whole."""

from klartafel.domain.message import Message, WrongCall
from klartafel.domain.text import TextKind
from klartafel.drafting.prompt import Prompt
from klartafel.engine.protocol import GenerationOptions, GenerationRequest, Part, Role

KINDS_WITH_RECIPE = (TextKind.EINFACHE_SPRACHE, TextKind.PLAIN_ENGLISH)

# German museum words take two to three tokens in the vocabularies of small models; the answer must
# never be cut before the word limit is reached.
_TOKENS_PER_WORD = 4


def request_for(prompt: Prompt, source_text: str, word_limit: int, seed: int) -> GenerationRequest:
    """The request for one draft. Raises WrongCall where there is no source text to draft from.

    The source text is an untrusted part: whatever is written in it stays text.
    """
    if not any(character.isalpha() for character in source_text):
        raise WrongCall(Message.of("draft.no-source", language=prompt.language))
    return GenerationRequest(
        parts=(
            Part(Role.SYSTEM, prompt.system, trusted=True),
            Part(Role.USER, prompt.task.format(word_limit=word_limit) + "\n", trusted=True),
            Part(Role.USER, source_text.strip(), trusted=False),
        ),
        options=GenerationOptions(max_tokens=word_limit * _TOKENS_PER_WORD, temperature=0.0, seed=seed),
        language=prompt.language,
    )
