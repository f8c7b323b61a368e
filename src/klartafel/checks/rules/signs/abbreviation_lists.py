"""Abbreviations of museum texts and what to write instead; empty where that depends on the sentence.

"bzw." is "und" as well as "oder", "gest." is "gestorben" and "gestiftet": there only people know.

Own work of the project. Units (cm, kg, m), "Lkw", "WC", titles such as "Dr." and parts of names such as
"e. V." are no findings and do not stand here.
"""

from klartafel.checks.language.traits import word_set

GERMAN = {
    "z. B.": "zum Beispiel", "bspw.": "zum Beispiel", "bzw.": "", "usw.": "und so weiter",
    "usf.": "und so weiter", "etc.": "und so weiter", "u. a.": "unter anderem",
    "u. a. m.": "und anderes mehr", "uvm.": "und vieles mehr", "u. v. m.": "und vieles mehr",
    "d. h.": "das heißt", "d. i.": "das ist", "ca.": "etwa", "evtl.": "vielleicht", "ggf.": "wenn nötig",
    "inkl.": "mit", "einschl.": "mit", "exkl.": "ohne", "zzgl.": "und dazu", "v. Chr.": "vor Christus",
    "n. Chr.": "nach Christus", "v. u. Z.": "vor unserer Zeit", "u. Z.": "unserer Zeit",
    "n. u. Z.": "nach unserer Zeit", "Jh.": "Jahrhundert", "Jhd.": "Jahrhundert", "Jhdt.": "Jahrhundert",
    "Jhs.": "Jahrhunderts", "Jhdts.": "Jahrhunderts", "Jt.": "Jahrtausend", "Nr.": "Nummer",
    "Nrn.": "Nummern", "Inv.-Nr.": "Inventarnummer", "Inv.": "", "Inv. Nr.": "Inventarnummer",
    "Kat. Nr.": "Katalognummer", "Kat.-Nr.": "Katalognummer",
    "Abb.": "Bild", "geb.": "geboren", "gest.": "", "gegr.": "gegründet", "verh.": "verheiratet",
    "verw.": "", "gen.": "genannt", "Std.": "Stunden", "Min.": "Minuten", "Sek.": "Sekunden",
    "Mio.": "Millionen", "Mrd.": "Milliarden", "Tsd.": "Tausend", "o. Ä.": "oder Ähnliches",
    "u. Ä.": "und Ähnliches", "i. d. R.": "meistens", "z. T.": "zum Teil", "v. a.": "vor allem",
    "z. Zt.": "zur Zeit", "z. Z.": "zur Zeit", "u. U.": "vielleicht", "v. l.": "von links",
    "v. r.": "von rechts", "v. l. n. r.": "von links nach rechts", "v. o.": "von oben",
    "v. u.": "von unten", "i. A.": "im Auftrag", "i. S. v.": "im Sinn von", "z. H.": "zu Händen",
    "z. Hd.": "zu Händen", "m. E.": "meines Erachtens", "o. g.": "", "o. J.": "ohne Jahr",
    "o. O.": "ohne Ort", "o. T.": "ohne Titel", "p. P.": "pro Person", "Pers.": "Personen", "vgl.": "",
    "s. o.": "", "s. u.": "", "s. a.": "", "a. a. O.": "", "ebd.": "ebenda", "sog.": "", "sogen.": "",
    "ehem.": "", "urspr.": "", "bes.": "", "insb.": "vor allem", "insbes.": "vor allem", "hl.": "",
    "hll.": "", "allg.": "", "zit.": "", "Hrsg.": "", "Hg.": "", "bearb.": "", "erw.": "",
    "unt.": "", "verm.": "", "versch.": "", "vorh.": "", "zw.": "zwischen",
    "vermutl.": "vermutlich", "wahrsch.": "wahrscheinlich",
    "eigtl.": "eigentlich", "entspr.": "", "zugeschr.": "zugeschrieben", "unbek.": "", "unbez.": "",
    "monogr.": "", "bzgl.": "", "gem.": "", "lt.": "laut", "wg.": "wegen", "mind.": "mindestens",
    "max.": "höchstens", "tgl.": "täglich", "mtl.": "monatlich", "jährl.": "jährlich", "kath.": "",
    "ev.": "", "evang.": "", "röm.": "", "griech.": "", "lat.": "", "dt.": "", "frz.": "", "franz.": "",
    "engl.": "", "ital.": "", "österr.": "", "nördl.": "nördlich", "südl.": "südlich", "östl.": "östlich",
    "westl.": "westlich", "städt.": "", "staatl.": "", "königl.": "", "kgl.": "", "d. Ä.": "der Ältere",
    "d. J.": "der Jüngere", "d. Gr.": "der Große", "a. M.": "am Main", "Tel.": "Telefon",
    "Str.": "Straße", "Bd.": "Band", "Bde.": "Bände", "Kap.": "Kapitel", "Taf.": "Tafel",
    "Tab.": "Tabelle", "Art.": "Artikel", "Abs.": "Absatz", "Anm.": "Anmerkung", "Aufl.": "Auflage",
    "Ausg.": "Ausgabe", "Ausst.": "Ausstellung", "Abt.": "Abteilung", "Slg.": "Sammlung",
    "Bj.": "Baujahr", "Durchm.": "Durchmesser", "Stk.": "Stück", "Stck.": "Stück", "Pf.": "Pfennig",
    "Hr.": "Herr", "Hrn.": "Herrn", "Fr.": "Frau", "Frl.": "Fräulein", "Fam.": "Familie", "Fa.": "Firma",
    "Mitgl.": "", "MwSt.": "Mehrwertsteuer", "Pfd.": "Pfund", "Ztr.": "Zentner",
    "Dtzd.": "Dutzend", "ü. d. M.": "über dem Meer", "ü. NN.": "über dem Meer",
}  # fmt: skip
ENGLISH = {
    "e.g.": "for example", "i.e.": "that is", "etc.": "and so on", "ca.": "about", "c.": "about",
    "approx.": "about", "cf.": "compare", "vs.": "against", "incl.": "with", "excl.": "without",
    "viz.": "namely", "esp.": "especially", "B.C.": "before Christ", "A.D.": "after Christ",
    "B.C.E.": "before Christ", "no.": "number", "nos.": "numbers", "vol.": "volume", "vols.": "volumes",
    "fig.": "picture", "figs.": "pictures", "p.": "page", "pp.": "pages", "ch.": "chapter", "ed.": "",
    "eds.": "", "dept.": "department", "est.": "", "misc.": "", "min.": "minutes", "mins.": "minutes",
    "hrs.": "hours", "yrs.": "years", "max.": "at most", "cent.": "century", "b.": "born", "d.": "died",
    "fl.": "active", "attr.": "", "orig.": "", "anon.": "", "illus.": "", "tel.": "telephone", "inv.": "",
    "ibid.": "", "op. cit.": "", "N.B.": "please note", "ft.": "feet", "diam.": "diameter",
    "ht.": "height", "repr.": "", "acc.": "", "cat.": "",
}  # fmt: skip

# Without a figure after them, or before them, these letters are a word or a name.
BEFORE_FIGURES = word_set(
    "no. nos. vol. vols. fig. figs. abb. c. ca. p. pp. ch. b. d. fl. art. kap. tab. taf. abs. max. str.",
    "inv. acc. cat. bd.",
)
AFTER_FIGURES = word_set("min. mins. sek. pf. pfd. ztr. ft. std. hrs. yrs.")
# "19th cent." is a century, "5 cent." are cents.
AFTER_ORDINALS = word_set("cent.")
# What the plural of a list is after "1".
SINGULARS = {
    "Stunden": "Stunde", "Minuten": "Minute", "Sekunden": "Sekunde", "Millionen": "Million",
    "Milliarden": "Milliarde", "Personen": "Person", "hours": "hour", "minutes": "minute", "years": "year",
    "feet": "foot",
}  # fmt: skip
# Capitals make another word of these: "Max.", "das Gen.", "Lat."
ALWAYS_SMALL = word_set("gen. max. mind. lat. gem. ed. est. erw. wg.")
# At the end of a sentence these are words: "Er war Abt."
NEVER_LAST = word_set("abt. art. taf. gest. hr. fr. fam. fa.")
# Written without their dot.
UNDOTTED = {
    "de": {
        "Jh": "Jahrhundert", "Jhd": "Jahrhundert", "Jhdt": "Jahrhundert", "Jhs": "Jahrhunderts",
        "Mio": "Millionen", "Mrd": "Milliarden", "bzw": "", "usw": "und so weiter",
        "bspw": "zum Beispiel", "zB": "zum Beispiel", "evtl": "vielleicht", "inkl": "mit",
        "ggf": "wenn nötig", "dh": "das heißt", "ca": "etwa", "vgl": "", "sog": "",
        "etc": "und so weiter", "bzgl": "", "Nr": "Nummer", "Std": "Stunden",
    },
    "en": {
        "eg": "for example", "ie": "that is", "etc": "and so on", "approx": "about", "incl": "with",
        "vs": "against", "hrs": "hours", "mins": "minutes", "yrs": "years",
    },
}  # fmt: skip
# Floors as signs in a museum have them: "im 1. OG", "im EG".
FLOORS = {"EG": "Erdgeschoss", "OG": "Obergeschoss", "UG": "Untergeschoss", "DG": "Dachgeschoss"}
