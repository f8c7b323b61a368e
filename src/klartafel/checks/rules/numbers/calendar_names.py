"""Weekdays and months in letters, as long and as short forms, and which figures may be a year."""

from itertools import chain

_DAYS = {
    "de": "Mo=Montag Di=Dienstag Mi=Mittwoch Do=Donnerstag Fr=Freitag Sa=Samstag So=Sonntag Sb=Sonnabend",
    "en": (
        "Mon=Monday Tue=Tuesday Tues=Tuesday Wed=Wednesday Weds=Wednesday Thu=Thursday Thur=Thursday "
        "Thurs=Thursday Fri=Friday Sat=Saturday Sun=Sunday"
    ),
}
_MONTHS = {
    "de": (
        "Jan=Januar Feb=Februar Febr=Februar Mrz=März Apr=April Mai=Mai Jun=Juni Jul=Juli Aug=August "
        "Sep=September Sept=September Okt=Oktober Nov=November Dez=Dezember"
    ),
    "en": (
        "Jan=January Feb=February Mar=March Apr=April May=May Jun=June Jul=July Aug=August Sep=September "
        "Sept=September Oct=October Nov=November Dec=December"
    ),
}


def _pairs(forms: str) -> dict[str, str]:
    return {short: long for short, _, long in (form.partition("=") for form in forms.split())}


DAYS = {language: _pairs(forms) for language, forms in _DAYS.items()}
MONTHS = {language: _pairs(forms) for language, forms in _MONTHS.items()}
# Four figures that may be a year.
YEARS = range(1000, 2101)
# The twelve months in their order.
MONTH_NAMES = {language: tuple(dict.fromkeys(months.values())) for language, months in MONTHS.items()}


def written_out(name: str, language: str) -> str:
    """The long form of a weekday or month, whichever form came."""
    return DAYS[language].get(name) or MONTHS[language].get(name) or name


def wordings(names: dict[str, str]) -> str:
    """Alternatives of a pattern for all forms, the longest first."""
    return "|".join(sorted({*chain(names, names.values())}, key=len, reverse=True))
