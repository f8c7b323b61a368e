"""Interpretation and praise: what a picture means or how good it is, the person who hears it decides."""

from collections.abc import Iterator

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.alt_text.wording import (
    any_of,
    declined,
    house_weights,
    is_own,
    known_roots,
    own_words,
    root,
)
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Example, Severity, Span
from klartafel.domain.message import Message
from klartafel.domain.record import Field

_PRAISE = {
    "de": declined(
        "wunderschön schön hübsch herrlich großartig beeindruckend eindrucksvoll eindrücklich imposant",
        "prächtig",
        "prachtvoll meisterhaft meisterlich einzigartig außergewöhnlich faszinierend spektakulär",
        "atemberaubend",
        "fantastisch phantastisch perfekt grandios bezaubernd zauberhaft reizvoll reizend liebenswert",
        "malerisch",
        "stimmungsvoll ausdrucksstark bemerkenswert berühmt weltberühmt bedeutend bedeutsam wertvoll kostbar",
        "gelungen virtuos raffiniert hässlich kitschig langweilig kunstvoll wunderbar wundervoll",
        "überwältigend",
        "hervorragend brillant genial unvergleichlich unverwechselbar eigenwillig gekonnt liebreizend",
        "entzückend prunkvoll elegant",
        "anmutig erhaben majestätisch würdevoll heldenhaft dramatisch bedrohlich unheimlich mystisch",
        "geheimnisvoll rätselhaft idyllisch harmonisch romantisch nostalgisch gespenstisch",
        "friedlich friedvoll feierlich ehrwürdig schaurig beklemmend bedrückend trostlos besinnlich",
        "gemütlich",
        "symbolisch symbolträchtig sinnbildlich allegorisch bedeutungsvoll verheißungsvoll",
    )
    | word_set(
        "meisterwerk meisterwerks meisterwerke meisterstück kostbarkeit glanzstück prunkstück highlight"
    ),
    "en": word_set(
        "beautiful beautifully wonderful wonderfully impressive impressively stunning stunningly magnificent",
        "magnificently masterful masterfully masterly gorgeous lovely splendid splendidly spectacular",
        "breathtaking",
        "fascinating unique extraordinary exquisite exquisitely charming picturesque remarkable famous",
        "valuable perfect perfectly fantastic dramatic dramatically mysterious mysteriously majestic",
        "romantic",
        "peaceful peacefully idyllic harmonious eerie atmospheric masterpiece masterpieces ugly boring",
        "elegant elegantly graceful gracefully sublime haunting captivating mesmerizing mesmerising",
        "delightful superb",
        "marvellous marvelous brilliant outstanding awe-inspiring inspiring iconic timeless serene",
        "enchanting",
        "menacing threatening ominous heroic symbolic symbolically symbolism important significant",
        "skilfully skillfully expertly skilful skillful",
    ),
}
_MEANING = {
    "de": word_set(
        "symbolisiert symbolisieren symbolisierend symbolisierende versinnbildlicht versinnbildlichen",
        "verkörpert",
        "verkörpern verkörpernd bedeutet bedeuten vermittelt vermitteln suggeriert suggerieren thematisiert",
        "thematisieren evoziert evozieren sinnbild sinnbilder symbolik metapher stimmung atmosphäre",
        "bedeutung",
        "ausdruckskraft verdeutlicht verdeutlichen veranschaulicht veranschaulichen beschwört verherrlicht",
        "verherrlichen personifiziert personifizieren kritisiert kritisieren mahnt mahnen",
    ),
    "en": word_set(
        "symbolises symbolizes symbolise symbolize symbolising symbolizing symbolised symbolized represents",
        "representing embodies embodying embody evokes evoking evoke conveys conveying convey signifies",
        "signifying signify suggests suggesting suggest expresses expressing connotes implies implying",
        "mood atmosphere metaphor personifies glorifies criticises criticizes",
    ),
}
_TO_SHOW = (
    r"(?:zeigen|darstellen|ausdrücken|symbolisieren|erinnern|wirken|bedeuten|mahnen|sein|vermitteln|betonen|"
    r"verdeutlichen|veranschaulichen|sagen|hinweisen|andeuten|verkörpern|unterstreichen|erzählen|schützen|"
    r"bringen|auffordern)"
)
_ABSTRACT = (
    r"(?:Fried|Hoffnung|Liebe|Tod|Macht|Vergänglich|Freiheit|Unschuld|Reinheit|Ewig|Treue|Glaub|Leben|Zeit|"
    r"Auferstehung|Weisheit|Sieg|Fruchtbar|Gerechtigkeit|Stärke|Reichtum|Herkunft|Stand|Rolle|Krieg)"
)
_PHRASES = {
    "de": any_of(
        r"steh(?:t|en|end)(?: (?:hier|dabei|wohl|stellvertretend|symbolisch))? für"
        r"(?! (?:sich|die Kamera|das Foto|ein Foto))",
        r"erinner(?:t|n|nd) (?:\w+ ){0,2}?(?:an|daran)",
        r"an [^.,;:!?\n]{1,30} erinnernd\w{0,2}",
        r"verweis(?:t|en)(?: \w+)? auf",
        r"(?:weis|deut)e?(?:t|n)(?= (?:\w+ ){0,2}?(?:auf|darauf)\b[^.;!?\n]{1,80}\bhin\b)",
        rf"deute(?:t|n) auf(?= (?:\w+ ){{0,2}}?{_ABSTRACT})",
        r"spiel(?:t|en) auf(?= [^.;!?\n]{1,80}\ban\b)",
        r"(?:als|ein|das) Symbole? (?:für|des|der|von)",
        r"(?:Symbole?|Zeichen) für",
        r"als Symbole?",
        rf"Symbol (?:des|der)(?= {_ABSTRACT})",
        r"als Zeichen (?:der|des|von|seiner|ihrer)",
        r"(?:spiegel(?:t|n)|drück(?:t|en)|strahl(?:t|en)|lös(?:t|en))(?= [^.,;:!?\n]{1,80} (?:wider|"
        r"wieder|aus)\b)",
        r"zeug(?:t|en) von",
        r"(?:gilt|gelten) als",
        r"Ausdruck (?:von|der|des|seiner|ihrer)",
        rf"(?:sollen|sollt?e?n?|will|wollen|wollten?|möchte)(?=(?: [\w-]+){{0,8}}? {_TO_SHOW}\b)",
        r"läss(?:t|en)(?= [^.,;:!?\n]{0,60}\b(?:denken|vermuten|ahnen|erahnen|spüren)\b)",
        r"zieh(?:t|en) den Blick",
        r"liebevoll \w+t(?:e|er|es|en|em)?",
        r"wirk(?:t|en) (?:\w+ ){0,2}?(?:lebendig|einladend|düster|modern|edel|elegant|dynamisch|verlassen|"
        r"unwirklich|leblos|kraftvoll|zerbrechlich|lebensecht|vornehm|natürlich|künstlich)",
        r"(?:lädt|laden) (?:\w+ ){0,3}?ein",
        r"(?:mach(?:t|en)|erweck(?:t|en)|hinterläss(?:t|en))(?= [^.,;:!?\n]{1,60}\bEindruck)",
        r"(?:erzähl(?:t|en)|handel(?:t|n)) von",
        r"es geht um",
    ),
    "en": any_of(
        r"stand(?:s|ing)? for(?! (?:a|the) (?:photo|picture|portrait|camera))",
        r"remind(?:s|ing)? (?:\w+ ){0,3}?of",
        r"reminiscent of",
        r"(?:a |the )?symbol (?:of|for)",
        r"(?:is|are) (?:meant|supposed|intended|said) to",
        r"(?:hints? at|allud(?:es?|ing) to|refers? to|speaks? of|testif(?:y|ies) to|bears? witness to)",
        r"tells? (?:of|the story)",
        r"invites?",
        r"draws? the viewer",
        r"signs? of (?:wealth|power|love|peace|death|hope)",
        r"expression of",
        r"(?:tries|wants) to (?:show|express|say)",
        r"gives the impression",
        r"creat(?:es?|ing) an? (?:\w+ ){0,2}(?:feeling|sense|impression)",
        r"a (?:sense|feeling) of",
        r"can be (?:read|seen|understood|interpreted) as",
    ),
}
# "Die schöne Lesende" may be the title; then it is no praise of the writer's.
_NAMED = (Field.TITLE, Field.INSCRIPTION)


def _find(task: Task) -> Iterator[Hit]:
    own = own_words(task.analysis.text)
    praise, meaning = _PRAISE[task.language], _MEANING[task.language]
    for match in _PHRASES[task.language].finditer(own):
        yield Hit(Span(*match.span()), Message.of("check-alt-text.interpretation", words=match[0]))
    for word in task.analysis.words:
        folded = word.text.lower()
        if (folded not in praise and folded not in meaning) or not is_own(word, own):
            continue
        if root(word.text) in known_roots(task.background, *_NAMED):
            continue
        if folded in praise:
            yield Hit(word.span, Message.of("check-alt-text.interpretation-praise", word=word.text))
        else:
            yield Hit(word.span, Message.of("check-alt-text.interpretation", words=word.text))


ALT_INTERPRETATION = Rule(
    id="alt-interpretation",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights=house_weights(Severity.WARNING),
    find=_find,
    what=Message.of("check-alt-text.interpretation-what"),
    why=Message.of("check-alt-text.interpretation-why"),
    examples=(
        Example(
            Message.of("check-alt-text.interpretation-found"),
            Message.of("check-alt-text.interpretation-better"),
        ),
        Example(
            Message.of("check-alt-text.interpretation-found-2"),
            Message.of("check-alt-text.interpretation-better-2"),
        ),
    ),
)
