"""Forms of German verbs that a tagger alone does not tell: participles, past tense, subjunctive.

All forms are in small letters.
"""

import re
from functools import lru_cache

from klartafel.checks.language.traits import word_set

_INSEPARABLE = "be|ver|er|ent|emp|zer|miss|ge|über|unter|hinter|wider|um|durch|voll|wieder"
_PARTICIPLE = re.compile(
    rf"(?:[a-zäöüß]{{2,12}})?(?:ge[a-zäöüß]{{2,}}|(?:{_INSEPARABLE})[a-zäöüß]{{2,}})(?:t|en|an)|[a-zäöüß]{{3,}}iert"
)
_PREFIX = re.compile(
    "ab|an|auf|aus|be|bei|bevor|da|dar|durch|ein|emp|empor|ent|entgegen|er|fest|fort|frei|ge|heim|her|heran"
    "|heraus|herein|herunter|hervor|hin|hinaus|hinein|hinter|hinzu|los|miss|mit|nach|nieder|statt|teil|über"
    "|überein|um|unter|ver|voll|vor|voran|voraus|vorbei|vorüber|wahr|weg|weiter|wider|wieder|zer|zu|zurecht"
    "|zurück|zusammen"
)
# Third person of the past of strong and mixed verbs without prefix; "lief", and so "liefen", "liefst".
_STRONG_PAST = word_set(
    "aß barg barst bat befahl begann bewog blieb bog bot brach briet buk drang empfahl erlosch fand",
    "fiel fing flocht flog floh floss focht fraß fror fuhr gab galt gebar genas genoss geschah gewann",
    "ging glich glitt goss grub griff half hielt hieß hing hob kam klang kniff kroch lag las lieh lief",
    "ließ litt log lud maß mied nahm pfiff pries rang rann rief riet rieb riss ritt roch sah sang sank",
    "sann saß schied schien schlich schlief schliff schloss schlug schlang schmiss schmolz schnitt",
    "schob schoss schrak schrieb schrie schritt schuf schwamm schwand schwang schwieg schwoll schwor",
    "sog spann sprach sprang stach stahl stand starb stieg stank stieß stob strich stritt tat traf",
    "trank trat trieb trog trug verdarb vergaß verlor verzieh warb warf wich wies wob wog wuchs wusch",
    "wand zog zwang rannte kannte nannte brannte dachte brachte wusste sandte wandte gelang misslang",
    "empfand gedieh band",
)
_PAST_ENDINGS = ("", "en", "n", "st", "t")
# Third person of the subjunctive that differs from the past; weak verbs have none of their own.
_SUBJUNCTIVE = word_set(
    "wäre hätte würde könnte müsste dürfte möchte käme ginge gäbe fände ließe bräuchte wüsste stünde",
    "stände läge sähe nähme hielte brächte dächte täte bliebe schriebe hieße böte zöge flöge trüge",
    "schlüge wüchse hülfe stürbe spräche träfe läse bäte säße äße gälte begänne begönne schwämme sänge",
    "tränke fiele riefe schliefe liefe hinge finge gelänge geschähe verlöre schwände gewänne gewönne",
    "schiene stiege schlösse bräche vergäße fröre würfe stieße wiese wüsche schüfe schwüre schnitte",
    "litte ritte risse triebe schwiege spränge zwänge bände klänge sänke verdürbe bärge schmölze",
    "genösse gösse schösse flösse griffe bliese",
)
_SUBJUNCTIVE_ENDINGS = ("", "n", "st", "t")


def may_be_participle(form: str) -> bool:
    """Whether a form has the shape of a past participle: "gemacht", "verkauft", "repariert"."""
    return _PARTICIPLE.fullmatch(form) is not None


@lru_cache(maxsize=20_000)
def is_past(form: str, lemma: str) -> bool:
    """Whether a finite form is past tense, strong or weak: "lief", "kochten"; "würde" is not."""
    stem = lemma.removesuffix("en") if lemma.endswith("en") else lemma.removesuffix("n")
    if form in (lemma, stem + "t", stem + "et", stem + "st", stem + "e"):
        return False  # "gelangt" is no form of "gelingen"
    if any(_is_form_of(form, ending, _STRONG_PAST) for ending in _PAST_ENDINGS):
        return True
    for ending in ("te", "ten", "test", "tet"):
        if form.endswith(ending):
            before = form.removesuffix(ending)
            return before in (stem, stem + "e") or before.endswith((stem, stem + "e"))
    return False


@lru_cache(maxsize=20_000)
def is_past_subjunctive(form: str) -> bool:
    """Whether a form is Konjunktiv II and cannot be past tense: "wäre", "käme", "entstünde"."""
    if any(_is_form_of(form, ending, _STRONG_PAST) for ending in ("en", "t")):
        return False  # "fielen" is plural of "fiel"
    return any(_is_form_of(form, ending, _SUBJUNCTIVE) for ending in _SUBJUNCTIVE_ENDINGS)


def is_present_subjunctive(form: str, lemma: str) -> bool:
    """Whether a form of the third person singular is Konjunktiv I: "sei", "habe", "komme", "wolle".

    "ich habe" looks the same: who asks must know that the subject is no "ich".
    """
    if lemma == "sein":
        return form in ("sei", "seien")
    if not form.endswith("e") or not lemma.endswith("n"):
        return False
    return form + "n" == lemma or (lemma.endswith(("eln", "ern")) and form == lemma[:-1] + "e")


def _is_form_of(form: str, ending: str, third_persons: frozenset[str]) -> bool:
    """Whether a form, with or without a prefix, is a third person of the set with this ending."""
    if not form.endswith(ending):
        return False
    stem = form[: len(form) - len(ending)]
    if stem in third_persons:
        return True
    return any(
        stem[cut:] in third_persons and _PREFIX.fullmatch(stem[:cut])
        for cut in range(2, min(9, len(stem) - 1))
    )
