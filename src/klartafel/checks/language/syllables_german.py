"""German syllables: every vowel sound is one, as in hyphenation by sound (Museum: Mu-se-um).

Two vowel letters that stand for one sound are listed; all others that meet are spoken apart (The-a-ter,
Du-ell, Po-et). Where a pair is one sound in most words and two in some, the words below show the gap.
"""

import re

_NUCLEUS = re.compile(r"eau|aa|ee|oo|ie|ei|ai|au|äu|eu|ey|ay|oy|oi|ou|uy|[aeiouyäöüàáâãåæèéêëìíîïòóôøœùúûý]")
# Written as vowels, but spoken as consonants or not at all: "Quelle", "Yacht".
_SILENT = re.compile(r"(?<=q)u|^y(?=[aeou])")

# "^" is the beginning and "$" the end of the word; "|" is the gap between two sounds.
_GAPS = """
muse|um e|um$ e|ums$ ole|um kolosse|um jubilä|um athenä|um thä|us omä|us chä|us amade|us emma|us nukle|us
e|en$ ide|en muse|en ide|ell re|ell e|erinner e|erzähl e|erleb e|eröffn e|entw ge|ehr ge|ebn ge|ernt
ge|erb ge|end ge|eck be|end be|erd be|erb be|eng be|ehr re|enact be|irr ge|irr ge|impf be|inhalt the|is
ate|is prote|in koffe|in kase|in re|inkarn re|integr re|import ha|iti a|ism be|urteil be|urlaub be|unruh
be|urkund ge|urteil re|union be|au ge|au mosa|ik archa|i na|iv ukra|in juda|i koka|in bra|isch sa|isch
isa|ak a|aron kana|an o|isch o|id$ o|iden$ ego|is hero|in zo|olog ko|oper ko|ordin ko|opt hi|ero hi|erarch
hygi|en pi|età pi|etä sozi|et vari|et ambi|ent pati|en ori|ent kli|ent zi|ent pi|ent quoti|en gradi|en
i|enz ingredi|en i|ell servi|ette dani|el gabri|el muri|el ^ari|el bi|enn tri|enn vi|enna tri|est
^tri|ent$ si|ena famili|e lini|e$ lini|en foli|e$ foli|en studi|e$ studi|en akti|e$ akti|en seri|e$
seri|en materi|e$ komödi|e tragödi|e besti|e prämi|e$ prämi|en hosti|e kastani|e petersili|e lili|e
immobili|e mobili|e$ pini|e ^ari|e$ orgi|e glori|e$ histori|e$ histori|en kuri|e$ grazi|e hortensi|e
dahli|e gerani|e magnoli|e begoni|e mumi|e furi|e$ bakteri|e arteri|e emili|e amali|e ottili|e reliqi|e
mari|en$ medi|en feri|en prinzipi|en kopi|en bibli|en koloni|en itali|en spani|en ^asi|en indi|en arabi|en
bulgari|en rumäni|en belgi|en bosni|en brasili|en sizili|en slowaki|en tschechi|en spani|er belgi|er
patrizi|er magi|er galli|er australi|er syri|er algeri|er ^indi|er ari|er$ ari|ers$ ari|ern$ ari|erin
"""
# "Spanien", "Fotografien": -ien at the end has two sounds, but for "Wien" and "schien".
_ENDING_IEN = r"(?<=.i)(?<!wi)(?<!schi)(?<!schri)(?=ens?$)"

# Foreign words and names whose letters mislead, as they would be written in German.
_RESPELLED = {
    "team": "tim", "beamer": "bimer", "jeans": "jins", "steak": "stek", "stream": "strim", "guide": "gaid",
    "software": "softwer", "hardware": "hartwer", "homepage": "hompetsch", "online": "onlain",
    "offline": "oflain", "website": "websait", "update": "apdet", "smartphone": "smartfon",
    "image": "imitsch", "lounge": "launsch", "statement": "stetment", "baguett": "bagett", "gueri": "geri",
    "guido": "gido", "suite": "swite", "etui": "etwi", "biskuit": "biskwit", "pfui": "pfü", "goeth": "göth",
    "caesar": "cäsar", "haendel": "händel", "mueller": "müller", "schroed": "schröd", "roentgen": "röntgen",
    "geest": "gest", "interface": "interfes", "feature": "fitscher", "renaissance": "renässans",
}  # fmt: skip


def _gap(pattern: str) -> str:
    before, after = pattern.split("|")
    return f"(?<={before})(?={after})"


_APART = re.compile("|".join([*map(_gap, _GAPS.split()), _ENDING_IEN]))
_FOREIGN = re.compile("|".join(_RESPELLED))


def german_syllables(word: str) -> int:
    """Syllables of one word in small letters; 0 where it has no vowel."""
    respelled = _FOREIGN.sub(lambda match: _RESPELLED[match[0]], word)
    return len(_NUCLEUS.findall(_APART.sub("-", _SILENT.sub("", respelled))))
