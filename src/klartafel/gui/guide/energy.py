"""What a draft costs: seconds times watts, beside a device of which one reads the watts oneself."""

from PySide6.QtWidgets import QSpinBox, QWidget

from klartafel.domain.message import Message
from klartafel.domain.run import RunRecord
from klartafel.gui.context import Context
from klartafel.gui.guide.exercise import Exercise, Reader
from klartafel.gui.parts.plain import PlainLabel
from klartafel.services.guide_trials import CUP_WATT_HOURS, watt_hours, watts_of
from klartafel.services.guided_tour import EnergyCost

_MOST_SECONDS, _MOST_WATTS = 3600, 3000
_MINUTES_PER_HOUR = 60
_LEAST_SHOWN = 0.1  # sentences tell one decimal


class EnergyExercise(Exercise):
    """Every number can be changed, and the sum is shown."""

    def __init__(self, context: Context, read: Reader, content: EnergyCost) -> None:
        super().__init__(context, read)
        self._run: RunRecord | None = None
        self.seconds, self.watts, self.device = QSpinBox(), QSpinBox(), QSpinBox()
        self._from = PlainLabel(role="muted")
        self.result = PlainLabel()
        for box, most, value, words in (
            (self.device, _MOST_WATTS, content.device_watts, Message.of("guide.energy-device")),
            (self.seconds, _MOST_SECONDS, content.seconds, Message.of("guide.energy-seconds")),
            (self.watts, _MOST_WATTS, content.watts, Message.of("guide.energy-watts")),
        ):
            box.setRange(1, most)
            box.setValue(value)
            box.setMaximumWidth(context.look.pixels(160))
            box.valueChanged.connect(self.retranslate)
            self.put(box, words)
        self.put(self._from)
        self.put(self.result)
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """What is to be read off and entered."""
        return self.device

    def take_run(self, run: RunRecord) -> None:
        """Reckon with what the model just took on this machine."""
        self._run = run
        self.seconds.setValue(max(1, round(run.seconds)))
        watts = watts_of(run)
        if watts is not None:
            self.watts.setValue(max(1, round(watts)))
        self.retranslate()

    def retranslate(self) -> None:
        seconds, watts, device = self.seconds.value(), self.watts.value(), self.device.value()
        hours = watt_hours(seconds, watts)
        self._from.setText(self.say(self._whence()))
        told = (
            Message.of("guide.energy-sum", seconds=seconds, watts=watts, hours=hours)
            if hours >= _LEAST_SHOWN
            else Message.of("guide.energy-sum-small", seconds=seconds, watts=watts),
            _running(device, hours),
            Message.of("guide.energy-cup", hours=round(CUP_WATT_HOURS)),
            Message.of("guide.energy-not-counted"),
        )
        self.result.setText("\n".join(self.say(message) for message in told))

    def _whence(self) -> Message:
        if self._run is None:
            return Message.of("guide.energy-from-handbook")
        if self._run.energy is not None and self._run.energy.measured:
            return Message.of("guide.energy-from-meter")
        return Message.of("guide.energy-from-clock")


def _running(device: int, hours: float) -> Message:
    minutes = hours / device * _MINUTES_PER_HOUR
    if minutes >= 1:
        return Message.of("guide.energy-minutes", watts=device, minutes=minutes)
    return Message.of("guide.energy-moments", watts=device)
