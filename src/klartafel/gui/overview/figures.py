"""The project in numbers: how hard the texts are, what the rules find, how work goes on."""

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from klartafel.domain.finding import Band, Severity
from klartafel.domain.message import Message
from klartafel.domain.overview import Glance, Progress, TextFigures
from klartafel.gui.context import Context
from klartafel.gui.overview.plot_card import PlotCard
from klartafel.gui.overview.plots import Bar, BarPlot, Fill, Line, LinePlot
from klartafel.gui.parts.panes import Pane, Panes
from klartafel.services.checking import explain_rule
from klartafel.services.levels import BANDS
from klartafel.services.overview import findings_by_rule
from klartafel.services.overview_words import day_name

_EASY = (Band.VERY_EASY, Band.EASY)
_HARD = (Band.HARD, Band.VERY_HARD)
_SEVERITIES = {
    Severity.ERROR: (Message.of("window.severity-error"), Fill.ERROR),
    Severity.WARNING: (Message.of("window.severity-warning"), Fill.WARNING),
    Severity.ASK: (Message.of("window.severity-ask"), Fill.ASK),
    Severity.HINT: (Message.of("window.severity-hint"), Fill.HINT),
}


class Figures(QWidget):
    """Three plots, each with its sentence and its table."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._progress: tuple[Progress, ...] = ()
        self._known: tuple[TextFigures, ...] | None = None
        self._levels_plot, self._rules_plot, self._progress_plot = (
            BarPlot(context),
            BarPlot(context),
            LinePlot(context),
        )
        self.levels = PlotCard(context, Message.of("overview.levels"), self._levels_plot)
        self.rules = PlotCard(context, Message.of("overview.rules"), self._rules_plot)
        self.progress = PlotCard(context, Message.of("overview.progress"), self._progress_plot)
        self.cards = (self.levels, self.rules, self.progress)
        names = (
            Message.of("overview.level"),
            Message.of("overview.pane-rules"),
            Message.of("overview.pane-progress"),
        )
        panes = tuple(
            Pane(name, one, one.toggle, 44, 44) for name, one in zip(names, self.cards, strict=True)
        )
        self.panes = Panes(context, panes, main=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    def show_figures(self, glance: Glance, known: tuple[TextFigures, ...] | None) -> None:
        """Show these; without `known` the checks are not through."""
        self._progress = glance.progress
        if known is not None:
            self._known = known
        self.retranslate()

    def retranslate(self) -> None:
        """Everything in the present language."""
        for one in self.cards:
            one.retranslate()
        self._tell_progress()
        if self._known is None:
            waiting = self._context.say(Message.of("overview.not-checked-yet"))
            self.levels.tell(waiting, (), ())
            self.rules.tell(waiting, (), ())
        else:
            self._tell_levels(self._known)
            self._tell_rules(self._known)

    def _tell_levels(self, known: tuple[TextFigures, ...]) -> None:
        say = self._context.say
        counted = Counter(figures.band for figures in known)
        without = say(Message.of("overview.without-level"))
        rows = [(say(BANDS[band]), counted[band]) for band in Band] + [(without, counted[None])]
        sentence = Message.of(
            "overview.levels-sentence",
            count=len(known),
            easy=sum(counted[band] for band in _EASY),
            medium=counted[Band.MEDIUM],
            hard=sum(counted[band] for band in _HARD),
            without=counted[None],
        )
        self._levels_plot.show_bars(
            tuple(Bar(name, ((count, Fill.HINT if name == without else Fill.PLAIN),)) for name, count in rows)
        )
        header = (say(Message.of("overview.level")), say(Message.of("report.column-texts")))
        self._tell_or_nothing(self.levels, bool(known), sentence, header, tuple((n, str(c)) for n, c in rows))

    def _tell_rules(self, known: tuple[TextFigures, ...]) -> None:
        say = self._context.say
        by_rule = findings_by_rule(known)
        found = sum(count for _, counts in by_rule for _, count in counts)
        there = {severity for _, counts in by_rule for severity, _ in counts}
        sorts = [severity for severity in Severity if severity in there]
        header = (say(Message.of("overview.rule")), *(say(_SEVERITIES[severity][0]) for severity in sorts))
        names = {rule: _first_sentence(say(explain_rule(rule).what)) for rule, _ in by_rule}
        rows = tuple(
            (names[rule], *(str(dict(counts).get(severity, 0)) for severity in sorts))
            for rule, counts in by_rule
        )
        self._rules_plot.show_bars(
            tuple(
                Bar(names[rule], tuple((count, _SEVERITIES[severity][1]) for severity, count in counts))
                for rule, counts in by_rule
            ),
            tuple((say(_SEVERITIES[severity][0]), _SEVERITIES[severity][1]) for severity in sorts),
        )
        most, most_counts = by_rule[0] if by_rule else ("", ())
        sentence = Message.of(
            "overview.rules-sentence",
            count=found,
            rules=len(by_rule),
            rule=names.get(most, ""),
            most=sum(count for _, count in most_counts),
        )
        self._tell_or_nothing(self.rules, bool(by_rule), sentence, header, rows)

    def _tell_progress(self) -> None:
        say, days = self._context.say, self._progress
        header = (
            say(Message.of("report.column-day")),
            say(Message.of("overview.open-texts")),
            say(Message.of("overview.finished-texts")),
        )
        rows = tuple((say(day_name(day.day)), str(day.open), str(day.finished)) for day in reversed(days))
        sentence = Message.of("overview.no-progress")
        if days:
            first, last = days[0], days[-1]
            length = max(1, (last.day - first.day).days)
            places = [(day.day - first.day).days / length for day in days]
            self._progress_plot.show_lines(
                (
                    Line(header[1], Fill.OPEN, tuple(zip(places, (day.open for day in days), strict=True))),
                    Line(
                        header[2],
                        Fill.FINISHED,
                        tuple(zip(places, (day.finished for day in days), strict=True)),
                    ),
                ),
                (say(day_name(first.day)), say(day_name(last.day))),
            )
            sentence = Message.of(
                "overview.progress-sentence",
                began=day_name(first.day),
                last=day_name(last.day),
                count=last.finished,
                open=last.open,
            )
        self._tell_or_nothing(self.progress, bool(days), sentence, header, rows)

    def _tell_or_nothing(
        self,
        told: PlotCard,
        anything: bool,
        sentence: Message,
        header: tuple[str, ...],
        rows: tuple[tuple[str, ...], ...],
    ) -> None:
        words = sentence if anything else Message.of("overview.nothing-to-count")
        told.tell(self._context.say(words), header, rows if anything else ())


def _first_sentence(words: str) -> str:
    """What a rule asks for, in as few words as it has."""
    return words.partition(". ")[0].rstrip(".")
