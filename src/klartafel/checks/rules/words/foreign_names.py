"""Names that German readers cannot read aloud from their letters: by their letters, and by a list.

Well-known places with a German name or a usual German sound ("London", "Paris") are no foreign names here.
"""

import re

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.rules.words.forms import is_listed_noun

_LETTERS = re.compile(
    r"[^a-zäöüßA-ZÄÖÜ'’-]"  # any letter German does not have
    r"|eau|oeu|ault$|aud$|[aeo]ux$|oix$|ois$|[^k]ais$|ieu|oir$|oise$|eill|aill|i?que$|gue$"
    r"|ou(?=[a-z])|^[dlDL]['’](?=[A-Z])|^Saint\b|^O['’](?=[A-Z])"
    r"|ough|ight|igh$|eigh|gh$|^Wh|[^t]wh|^Wri[gt]|^Wre|tch(?:er|ell|cock)?$|^Ma?c(?=[A-Z])|^Sh|sh$|sh(?:ire|ima|iro|aw)"
    r"|(?:ing|ght|mp|st)ton$|hampton$|ville$|bury$|mouth$|ingham$|field$|wood$|worth$|ook|oore$|[^r]ford$|dge$"
    r"|^Cz|^Sz|szcz|sz[aouy]|cz[aiouy]|rzy|czy"
    r"|cc[ahio]|[aoeu]zz[aeio]|gli[aoe](?!n)|^Gi[aou]|[eoa]gn[aeo]$|[aou]ci$|cio$|[rna]ghi|ghese|ghetti|illo$|quez$|guez$|nh[ao]$"
    r"|ij(?=[a-z])|uy|yck"
    r"|^Q(?!u)|^X[iu]|^Zh|^N[dgjk]|^M[bp]|^K[pw]|^Gb|^Tch|^Kh|^Dj"
)
_KNOWN = word_set(
    "Adams Aberdeen Antoine Antonello Bacon Baudelaire Bernini Blake Botticelli Boucher Brancusi Braque",
    "Bruegel Brueghel Buonarroti Caillebotte Calder Camille Canaletto Caravaggio Carpaccio Carracci",
    "Cassatt Cellini Charles Chagall Chantilly Charlie Chicago Chippendale Chopin Christie Christo",
    "Cimabue Citroën Claude Cobra Constable Corinne Courbet Cranford Daguerre Daumier David Debussy Degas",
    "Delacroix Delft Denis Derain Diderot Disney Dior Doré Dorothy Dublin Duchamp Dufy Edison Edward",
    "Eiffel Ellsworth Ensor Eyck Fontainebleau Fragonard Frances Gainsborough Gauguin Geoffrey George",
    "Georges Géricault Ghirlandaio Giotto Gogh Goes Goncourt Grace Graham Greenaway Guillaume Guy Harvey",
    "Hals Hébert Henri Henry Hepburn Hilton Hockney Hogarth Hopper Houdon Hugh Hugo Ingres Ives Jackson",
    "Jacques James Jane Jean Jeanne Jeff Jenny Joan John Johnson Jones Joyce Juan Jorge Keith Kelly Koons",
    "Labille Lacroix Lalique Lancret Lautrec Leeds Léger Leicester Leonardo Lewis Lichfield Lichtenstein",
    "Limoges Lincoln Lorrain Louis Louise Luce Luigi Lyon Lyons Magritte Mailand Mallarmé Manet Mantegna",
    "Marcel Marie-Antoinette Marseille Masaccio Matisse Matthew Meunier Michelangelo Michelin Millais",
    "Millet Moore Modigliani Mondrian Monet Montgolfier Montmartre Montpellier Moreau Morisot Morris",
    "Murray Nadar Nancy Newton Nicholas Nice Nottingham Orléans Palladio Pascal Pasteur Paulette Perugino",
    "Peugeot Philadelphia Picabia Pierre Pigalle Piranesi Poitiers Pollock Pontormo Poussin Procter",
    "Proust Puvis Rachel Redon Reims Renoir Renault Reynolds Rheims Ribera Richelieu Rimbaud Robespierre",
    "Rochester Rodin Rossetti Rothko Rousseau Ruisdael Ruskin Ruth Saint-Étienne Sargent Satie Serge",
    "Seurat Shakespeare Sheffield Signac Simone Sisley Smith Soufflot Staffordshire Stephen Steuben",
    "Stuart Tate Terence Tiepolo Tiffany Tintoretto Toulon Toulouse Tours Trevor Turner Tyne Utrillo",
    "Valadon Valence Vasari Vaughan Velazquez Verrocchio Versailles Vigée Vinci Vlaminck Vuillard Wallace",
    "Walsh Warhol Washington Watteau Watt Wedgwood Whistler Wilde William Williams Wilson Worcester",
    "Wordsworth Yves Zurbaran Łódź Wrocław Kraków Gdańsk Praha Firenze Venezia Milano Torino Napoli",
    "Genova Bruges Gent Liège Antwerpen Sèvres Vincennes Faenza Urbino Deruta Murano Meudon Lille Rouen",
    "Rennes Dijon Beauvais Aubusson Amiens Angers Arles Avignon Nantes Nîmes Bath Bristol Chelsea Derby",
    "Plymouth Portsmouth Newcastle Norwich Leith Edinburgh Glasgow Birmingham Manchester Liverpool Dundee",
    "Oxford Cambridge Windsor Greenwich Philadelphia Houston Seattle Cleveland Detroit Baltimore Los",
    "Angeles Francisco Jose José Buenos Aires Sevilla Cordoba Toledo Bilbao Zaragoza Guadalajara Oaxaca",
    "Rio Janeiro Paulo Benin Abomey Beijing Peking Kyoto Nagasaki Jingdezhen Jaipur Lahore Punjab",
)
_WELL_KNOWN = word_set(
    "London Paris Amsterdam Utrecht Oslo Madrid Barcelona Boston Mailand Antwerpen Gent Toledo Sevilla",
    "Peking Kyoto Rio Paulo Delft Hals Hugo David Cobra Ruth Denis Adams Rachel Pascal Simone Lyons",
    "Lichtenstein Hilton Saarlouis Louisa Luise Troisdorf Herford Sanssouci Monbijou Belvedere Solitude",
    "Bellevue Los Wagner Steuben Derby Jenny Ives Ensor Christo Tours Faenza Urbino Murano Picasso Kais",
    "Jois Chopin Benin Toulon Marie Alois Aloys Benigna Gretchen Nizza Altglienicke Czernowitz Eltville",
    "Vluyn Loccum Abruzzen Azzo Patricia René André Desirée Zoé Noël Irène Ouwens Loucen Douai",
)
_GENITIVE = re.compile(r"(?:['’]s?|(?<=[^\W\d_])s)$")


def is_foreign(name: str) -> bool:
    """Whether the letters of one name tell German readers the wrong sound, or nothing."""
    if len(name) < 3 or not name[0].isupper() or name in _WELL_KNOWN:
        return False
    if name in _KNOWN:
        return True
    if is_listed_noun(name.lower()) or is_known(name.lower(), "de"):
        return False
    return _LETTERS.search(name) is not None


def without_genitive(name: str) -> str:
    """The name in its first case: "Monets" is "Monet"."""
    return _GENITIVE.sub("", name)
