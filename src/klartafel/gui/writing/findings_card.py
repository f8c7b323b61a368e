"""What the checks say: findings and facts, one behind the other, and the ways to origins and versions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTabBar, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import FlowLayout
from klartafel.gui.parts.one_page import OnePage
from klartafel.gui.writing.findings_panel import FindingsPanel
from klartafel.gui.writing.ledger_list import LedgerList
from klartafel.services.viewing import TextView


class FindingsCard(QFrame):
    """The right side of the writing page. `ways` takes buttons that lead elsewhere."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("card")
        self.findings = FindingsPanel(context)
        self.ledger = LedgerList(context)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.addTab("")
        self._tabs.addTab("")
        self.stack = OnePage()
        self.stack.add_page(self.findings, self.findings.list)
        self.stack.add_page(self.ledger, self.ledger.filter)
        self._tabs.currentChanged.connect(self.stack.show_page)
        ways = QWidget()
        self.ways = FlowLayout(ways)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._tabs)
        layout.addWidget(self.stack, 1)
        layout.addWidget(ways)

    def show_view(self, view: TextView, *, writable: bool) -> None:
        """Show what a check of a text said."""
        self.findings.show_checked(view.checked, writable=writable)
        self.ledger.show_view(view, writable=writable)

    def show_ledger(self, shown: bool) -> None:
        """Look at the facts, or at the findings, and put the keyboard there."""
        self._tabs.setCurrentIndex(int(shown))
        target = self.ledger.filter if shown else self.findings.list
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look_at_findings(self) -> None:
        """Have the findings in view; the keyboard stays where it is."""
        self._tabs.setCurrentIndex(0)

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._tabs.setAccessibleName(say(Message.of("writing.sides")))
        self._tabs.setTabText(0, say(Message.of("window.findings")))
        self._tabs.setTabText(1, say(Message.of("writing.facts")))
        self.ledger.retranslate()
