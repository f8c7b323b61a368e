"""How a draft arose, in a sentence that a curator understands."""

from klartafel.domain.draft import Origin
from klartafel.domain.message import Message
from klartafel.domain.run import RunRecord

_JOULES_PER_WATT_HOUR = 3600


def story(run: RunRecord) -> Message:
    """Where the sentences come from, who helped, how long it took, and the energy in everyday terms."""
    origins = run.origins
    counts = {
        "record": origins.get(Origin.RECORD, 0),
        "operation": origins.get(Origin.OPERATION, 0),
        "model": origins.get(Origin.MODEL, 0),
        "source": origins.get(Origin.SOURCE, 0),
    }
    total = len(run.sentences)
    if not run.model_id:
        return Message.of("draft.story-without-model", total=total, **counts)
    energy = run.energy
    hours = energy.joules / _JOULES_PER_WATT_HOUR if energy else 0.0
    is_measured = energy is not None and energy.measured
    how = Message.of("draft.energy-measured") if is_measured else Message.of("draft.energy-assumed")
    return Message.of(
        "draft.story",
        total=total,
        seconds=round(run.seconds),
        watt_hours=round(hours, 2),
        how=how,
        tried=run.candidates,
        **counts,
    )
