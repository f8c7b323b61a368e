"""How a draft arose, in a sentence that a curator understands."""

from klartafel.domain.draft import Origin
from klartafel.domain.message import Message
from klartafel.domain.run import RunRecord

_JOULES_PER_WATT_HOUR = 3600
_LEAST_SHOWN = 0.1  # sentences tell one decimal; nothing is not what a model took


def story(run: RunRecord) -> Message:
    """Where the sentences come from, who helped, how long it took, and the energy in everyday terms."""
    origins = run.origins
    counts = {
        "record": origins.get(Origin.RECORD, 0),
        "operation": origins.get(Origin.OPERATION, 0),
        "model": origins.get(Origin.MODEL, 0),
        "source": origins.get(Origin.SOURCE, 0),
    }
    count = len(run.sentences)
    if not run.model_id:
        return Message.of("draft.story-without-model", count=count, **counts)
    energy = run.energy
    hours = energy.joules / _JOULES_PER_WATT_HOUR if energy else 0.0
    is_measured = energy is not None and energy.measured
    how = Message.of("draft.energy-measured") if is_measured else Message.of("draft.energy-assumed")
    return Message.of(
        "draft.story",
        count=count,
        seconds=round(run.seconds),
        watt_hours=max(hours, _LEAST_SHOWN),
        how=how,
        tried=run.candidates,
        **counts,
    )
