"""How much electrical energy a stretch of work took."""

import time
from dataclasses import dataclass
from pathlib import Path

from klartafel.domain.run import Energy

# Intel and AMD processors count what they use; many systems let only the administrator read it.
_METERS = Path("/sys/class/powercap")
# A desktop computer at work beyond what it takes idle, a value of the house: shown as assumed.
ASSUMED_WATTS = 30.0
_MICRO = 1e-6


@dataclass(frozen=True, slots=True)
class EnergyMeter:
    """Started when work begins. `readings` are the processors' meters in microjoules."""

    began: float
    readings: tuple[tuple[Path, int], ...]

    @classmethod
    def start(cls) -> "EnergyMeter":
        """Begin to measure."""
        return cls(time.monotonic(), tuple(_readings()))

    def stop(self) -> Energy:
        """What was used since the start, by the whole machine where it is measured."""
        now = dict(_readings())
        if self.readings and all(meter in now for meter, _ in self.readings):
            used = sum(_difference(meter, before, now[meter]) for meter, before in self.readings)
            return Energy(used * _MICRO, measured=True)
        return Energy((time.monotonic() - self.began) * ASSUMED_WATTS, measured=False, watts=ASSUMED_WATTS)


def _readings() -> list[tuple[Path, int]]:
    found: list[tuple[Path, int]] = []
    for meter in sorted(_METERS.glob("*-rapl:[0-9]")) if _METERS.is_dir() else ():
        value = _number(meter / "energy_uj")
        # The meter of the whole platform counts what the processor's own has counted already.
        if value is not None and _name(meter) != "psys":
            found.append((meter, value))
    return found


def _difference(meter: Path, before: int, after: int) -> int:
    if after >= before:
        return after - before
    # The counter begins anew after its largest value, within hours on a busy machine.
    return after + (_number(meter / "max_energy_range_uj") or before) - before


def _number(file: Path) -> int | None:
    try:
        return int(file.read_text("ascii"))
    except (OSError, ValueError):
        return None


def _name(meter: Path) -> str:
    try:
        return (meter / "name").read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
