"""The log tells where something broke and never what stood in a record."""

import logging
import sys

from klartafel.platform.logging import Discreet


def test_of_an_exception_the_log_holds_sort_and_place_but_not_its_words() -> None:
    name = "Geheimer Name"
    try:
        try:
            int(name)
        except ValueError as error:
            raise KeyError(name) from error
    except KeyError:
        record = logging.LogRecord("klartafel", logging.ERROR, __file__, 1, "broke", (), sys.exc_info())
    written = Discreet("%(levelname)s %(message)s").format(record)
    assert name not in written
    assert written.startswith("ERROR broke")
    assert written.index("ValueError") < written.index("KeyError")
    assert "test_logging.py" in written
