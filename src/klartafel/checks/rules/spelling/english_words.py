"""Which English forms the dictionaries or the rules of word formation explain, British and American alike."""

from functools import lru_cache

from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known

# Words of museums and crafts that the dictionaries lack.
_MUSEUM = word_set(
    "aquamanile aquamaniles slipware creamware pearlware delftware salt-glazed saltglaze sprigged maiolica",
    "faience bozzetto bozzetti craquelure pentimento pentimenti sgraffito sgraffiti intaglio intagli",
    "cloisonné champlevé niello repoussé ormolu chinoiserie gouache grisaille verso recto impasto sfumato",
    "gesso giclée mezzotint aquatint drypoint lithograph photogravure daguerreotype ambrotype tintype",
    "cyanotype carte-de-visite netsuke inro tsuba celadon kylix hydria krater oinochoe lekythos amphorae",
    "alabastron kantharos shabti ushabti ushabtis cartonnage canopic tessera tesserae hypocaust palstave",
    "torc torcs fibula fibulae tankard posset epergne porringer ewer ewers flagon pewterer pewterers",
    "potter's bobbin-lace spindle-whorl loomweight loomweights linenfold marquetry parquetry japanned",
    "scagliola pietra dura verre églomisé boulle ébéniste provenance deaccession deaccessioned conservator",
    "conservators accessioned reaccessioned backstamp earthenwares stonewares polychrome monochrome foxing",
    "gilt-bronze silver-gilt parcel-gilt mandorla predella triptych diptych polyptych retable reredos",
    "misericord misericords ciborium monstrance pyx paten thurible chasuble dalmatic antependium putto",
    "putti caryatid caryatids volute volutes rocaille ogee finial finials handloom handlooms jacquard",
    "dyeworks bleachery bleacheries coalfield coalmine wallhanging papercut woodblock woodblocks",
    "letterpress linocut linocuts audioguide audioguides artworks artmaking museumgoer museumgoers signage",
    "wayfinding touchscreen touchscreens interactives curatorial longcase handaxe handaxes longhouse",
    "roundhouse roundhouses hillfort hillforts potsherd potsherds sherd sherds",
)
_PREFIXES = (
    "un", "re", "non", "pre", "post", "over", "under", "out", "mis", "anti", "inter", "multi", "sub", "super",
    "semi", "co", "de", "dis", "mid", "self", "micro", "mini", "macro", "mono", "poly", "photo", "proto",
    "pseudo",
)  # fmt: skip
_SUFFIXES = (
    "ness",
    "less",
    "like",
    "wise",
    "ful",
    "ly",
    "ish",
    "able",
    "ware",
    "work",
    "works",
    "maker",
    "makers",
)
_SHORTEST = 3
_COMMON_PART = 4.0


@lru_cache(maxsize=50_000)
def is_english(form: str) -> bool:
    """Whether a form of letters alone is known or follows from known ones."""
    lowered = form.lower()
    if is_known(form, "en") or is_known(lowered, "en") or lowered in _MUSEUM:
        return True
    return _is_derived(lowered) or _is_joined(lowered)


def _is_derived(lowered: str) -> bool:
    for prefix in _PREFIXES:
        rest = lowered.removeprefix(prefix)
        if rest != lowered and len(rest) > _SHORTEST and is_known(rest, "en"):
            return True
    for suffix in _SUFFIXES:
        stem = lowered.removesuffix(suffix)
        if stem != lowered and len(stem) >= _SHORTEST and is_known(stem, "en"):
            return True
    return any(is_known(stem, "en") for stem in _uninflected(lowered))


def _uninflected(lowered: str) -> list[str]:
    """Stems that a form may be inflected from: "glazed" from "glaze", "copying" from "copy"."""
    stems: list[str] = []
    for ending in ("s", "es", "ed", "ing", "er", "ers", "d"):
        stem = lowered.removesuffix(ending)
        if stem == lowered or len(stem) <= _SHORTEST:
            continue
        stems.append(stem)
        if ending in ("ed", "ing", "er", "ers"):
            stems.append(stem + "e")
        if stem.endswith("i"):
            stems.append(stem[:-1] + "y")
    return stems


def _is_joined(lowered: str) -> bool:
    """ "woodcarver": two common words written as one."""
    return any(
        _is_common(lowered[:place]) and _is_common(lowered[place:])
        for place in range(_SHORTEST, len(lowered) - _SHORTEST + 1)
    )


def _is_common(part: str) -> bool:
    return len(part) > _SHORTEST and frequency(part, "en") >= _COMMON_PART and is_known(part, "en")
