"""A spreadsheet's cell as a person sees it on the screen: 1987, not 1987.0, and 0012 where it says so."""

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

_TRUTH = {"de": {True: "WAHR", False: "FALSCH"}, "en": {True: "TRUE", False: "FALSE"}}


def shown(cell: "Cell | MergedCell", language: str) -> str:
    """The cell's text; numbers and dates in the manner of the table's language. Error values are empty."""
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return _TRUTH[language][value]
    if isinstance(value, int | float):
        return _number(value, cell.number_format, language)
    if isinstance(value, datetime | date):
        return _date(value, cell.number_format, language)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02}"
    return str(value)


def _number(value: float, number_format: str, language: str) -> str:
    """15 digits, as spreadsheets compute; leading zeros, fixed decimals and percent are kept."""
    if re.fullmatch("0+", number_format) and value == int(value):
        return f"{int(value):0{len(number_format)}}"
    decimals = re.fullmatch(r"(?:#,##)?0\.(0+)(%?)|0(%)", number_format)
    if decimals:
        percent = "%" in number_format
        text = f"{value * (100 if percent else 1):.{len(decimals[1] or '')}f}"
        text += "\xa0%" if percent else ""
    else:
        text = f"{value:.15g}"
    return text.replace(".", ",") if language == "de" else text


def _date(value: date, number_format: str, language: str) -> str:
    """Only what the format shows: a cell that shows a year holds a year, although a whole day is stored."""
    symbols = re.sub(r'"[^"]*"|\[[^]]*\]|\\.', "", number_format.lower())
    german = language == "de"
    if "d" in symbols:
        text = value.strftime("%d.%m.%Y" if german else "%Y-%m-%d")
    elif "m" in symbols.split("h")[0]:
        text = value.strftime("%m.%Y" if german else "%Y-%m")
    else:
        text = value.strftime("%Y")
    if isinstance(value, datetime) and "h" in symbols and value.time() != time():
        text += value.strftime(" %H:%M")
    return text
