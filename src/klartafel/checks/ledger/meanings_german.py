"""German words that plain language puts for each other; `meanings.py` tells what the groups are good for."""

from klartafel.checks.language.traits import word_set

# The first two words are the name of a group.
WIDE = """
machen anfertigen fertigen herstellen produzieren erzeugen schaffen entstehen erschaffen gestalten bauen
  errichten bau gebäude montieren zimmern konstruieren fabrik arbeiten arbeit werk anlegen;
bauen haus gebäude bauwerk errichten umbau anbau neubau nachbau baumeister architekt;
zeigen darstellen abbilden wiedergeben bild darstellung motiv abbildung sehen sichtbar erkennen präsentieren
  ausstellen vorstellen sichtbarkeit vorliegen;
gemälde bild malen malerei maler zeichnung zeichnen tafelbild porträt bildnis ansicht skizze entwurf
  entwerfen vorlage grafiker grafik aquarell;
schreiben schrift inschrift beschriften aufschrift text notieren vermerken aufzeichnen verzeichnen
  dokumentieren stehen buchstabe wort brief signieren unterschrift signatur unterschreiben bezeichnen namen
  eintragen liste;
drucken druck abdruck bedrucken stempel stempeln prägen;
gefäß krug kanne becher topf schale vase amphora behälter dose schüssel pokal kelch flasche glas urne
  kännchen geschirr;
kiste truhe lade kasten kästchen schrein koffer behälter schachtel dose;
stoff textil leinen leinwand tuch gewebe baumwolle wolle seide faden garn webstuhl weben weberei weber;
faden garn spinnen spinnerei;
kleid kleidung tracht gewand rock mantel hemd kostüm anziehen tragen;
geld münze taler mark pfennig bezahlen zahlen kosten preis kaufen kauf erwerben verkaufen verkauf teuer
  billig wechselgeld kasse bargeld barbestand wert lohn summe;
kaufen erwerben erwerb ankauf kauf anschaffen ersteigern versteigerung bekommen;
geben übergeben schenken schenkung geschenk spenden spende stiften stifter stifterin überlassen vermachen
  vererben erben übergabe abgeben überreichen;
bekommen erhalten kriegen empfangen übernehmen erwerben;
besitz gehören besitzer eigentum eigentümer haben vorbesitzer besitzen;
nutzen benutzen verwenden gebrauchen dienen gebrauch verwendung benutzung funktion einsetzen einsatz nehmen
  brauchen;
benötigen brauchen notwendig nötig;
finden fund entdecken auffinden bergen ausgraben ausgrabung grabung gräber wiederfinden aufspüren zutage;
wissen bekannt kennen erforschen forschen forscher wissenschaftler forschung untersuchen untersuchung prüfen
  prüfung historiker fachleute experte suche suchen klären herausfinden;
vermuten vermutlich glauben meinen annehmen wahrscheinlich möglicherweise vielleicht wohl zuschreiben
  zugeschrieben gelten angeblich denken;
groß größe lebensgroß riesig hoch höhe lang länge breit breite weit tief tiefe;
klein winzig niedrig schmal;
alt altertum antik älter früher historisch;
jung jünger neu modern;
kind junge mädchen sohn tochter enkel enkelin knabe puppe spielen;
frau dame weib gattin ehefrau witwe mutter schwester;
mann herr gatte ehemann vater bruder;
familie angehörige verwandte eltern kinder nachfahre verwandtschaft;
mensch leute person bevölkerung bewohner einwohner publikum besucher;
bergmann bergleute zeche bergwerk grube grubenlampe kumpel untertage;
handwerker meister werkstatt handwerk schreiner tischler schlosser schmied töpfer hafner handwerksbetrieb
  betrieb geselle lehrling zunft;
werkstatt betrieb firma fabrik unternehmen gesellschaft handelsgesellschaft laden;
händler kaufmann handel verkaufen fuhrleute;
arbeiten arbeit arbeiter beschäftigen beschäftigung tätig beruf anstellen job anwerben dienst einsatz;
reisen reise fahren fahrt kommen weg rückreise reisend wandern gehen bringen transport liefern;
zurück rückkehr zurückkehren rückgabe zurückgeben heimkehr rückreise heim;
tod sterben tot tote gestorben verstorben verstorbener leiche grab begraben gräberfeld friedhof;
geboren geburt leben lebte;
krieg kampf kämpfen soldat weltkrieg schlacht armee waffe;
kaputt zerbrechen zerbrochen beschädigen beschädigung schaden bruch riss reißen gesprungen sprung fehlen
  unbrauchbar brechen abgebrochen zerstören fragment bestoßung;
ganz vollständig erhalten unversehrt heil unbeschädigt unbestoßen komplett;
reparieren flicken ausbessern restaurieren erneuern ergänzen ergänzung ersetzen ersatz reparatur;
verlieren verlust verloren verschwinden weg fehlen vermissen;
teil stück fragment rest abschnitt seite element ecke bestandteil;
rand kante saum ufer;
oben ober deckel dach über;
unten unter boden fuß untergrund;
vorn vorne vorderseite vordergrund front vordere;
hinten rückseite hintergrund rückseitig hintere;
verzieren zieren schmuck schmücken dekor dekoration ornament muster verzierung ausschmücken verziert
  besetzen;
muster motiv ornament dekor raute punktmuster binnenmuster;
farbe farbig bunt bemalen bemalt färben färber färberin kolorieren farbstoff fassung fassen ungefasst rot
  blau grün gelb weiß schwarz braun ton indigo;
hell licht leuchten lampe flamme geleucht beleuchten schein sonne;
feuer brand brennen flamme verbrennen entzünden ofen explodieren;
weben weberei weber webstuhl leineweber teppich;
nähen schneider schneiderin nähmaschine naht;
kirche pfarrkirche dom kapelle kloster religion gottesdienst christlich kreuz kruzifix;
kreuz kruzifix jesus;
jude jüdin jüdisch judentum;
heilig heilige reliquie schrein;
fest feier feiern hochzeit taufe kindtaufe jubiläum heirat heiraten;
hochzeit heirat heiraten trauung ehe braut;
essen speise mahlzeit trinken getränk nahrung teller;
stadt ort dorf gemeinde siedlung städtisch umland umgebung;
land staat reich gebiet region gegend heimat kolonie;
kolonie kolonial kolonialzeit kolonialismus;
haus gebäude hof wohnung zimmer raum saal;
raum saal zimmer stube halle;
boden erde grund fußboden diele sandboden;
fluss bach ufer strom wasser;
straße weg gasse brücke;
stufe treppe stufenlos aufzug barrierefrei;
tür tor eingang zugang zugänglich erreichen erreichbar erreichbarkeit;
fenster glas scheibe;
maschine gerät apparat werkzeug motor dampfmaschine nähmaschine automat;
lampe licht leuchte laterne;
uhr zeit stunde standuhr;
buch heft musterbuch zugangsbuch verzeichnis liste;
papier blatt karte karteikarte zettel etikett schriftstück dokument urkunde papiere karton;
brief nachricht post;
zeitung presse lokalpresse;
plakat werbung werben bewerben reklame anzeige;
schau ausstellung messe gewerbeschau markt;
museum sammlung haus ausstellung;
sammeln sammlung sammler sammlungsaufruf;
schlüssel schloss schließen öffnen offen aufschließen;
schließen schließung zu ende aufheben aufhebung auflösen stilllegen beenden geschlossen;
anfangen beginnen beginn anfang start erst;
ende enden fertig abschließen abgeschlossen schluss;
dauern dauer lang lange während befristet verlängern jahr;
prüfen prüfung kontrolle kontrollieren untersuchen messen vermessen vermessung schau;
messen maß vermessung länge breite höhe;
vertrag abkommen vereinbarung anwerbeabkommen arbeitsvertrag münzvertrag;
gesetz recht erlauben dürfen zulässig verbieten verbot untersagen erlaubnis;
verbieten verboten untersagen untersagt dürfen erlaubt strafe;
hilfe helfen unterstützen leistung hilfswerk;
macht herrschaft herrschen regieren könig kaiser fürst;
könig königlich kaiser herrscher fürst herzog graf krone bekrönt adel hof;
druck zwang zwingen müssen;
verfolgung verfolgen vertreiben deportieren nationalsozialismus nationalsozialistisch rassistisch nazi;
rauben geraubt stehlen plündern raub diebstahl;
verstecken versteck verbergen;
gas grubengas methan verbrennungsgas luft;
schützen schutz sicher sicherheit sicherheitslampe bewahren hüten;
verwahren aufbewahren bewahren lagern lagerung aufheben legen;
hängen aufhängen anbringen befestigen hängend;
ziehen spannen straff gespannt halten festhalten;
drehen gedreht kurbel scheibe rad töpferscheibe handkurbel antrieb antreiben;
schneiden schnitzen geschnitten einschneiden beschnitzt holzschnitt einschnitt messer;
ritzen einritzen geritzt eingeritzt kratzen;
loch durchlochung lochen gelocht öffnung;
spur gebrauchsspur schleifspur abnutzung zeichen rest;
zeichen abzeichen kennzeichen symbol marke stempel münzzeichen abbundzeichen rechtssymbol;
tier vogel hund pferd löwe adler schwan antilope elch fisch;
pflanze blume rose tulpe baum granatapfel blatt blüte heckenrose frucht pflanzlich;
baum stamm holz fällen wald;
haut fell leder;
körper kopf arm bein hand fuß gesicht schulter figur büste;
figur skulptur plastik statue büste skulptural bildhauer bildhauerin;
kopf bild gesicht büste;
musik instrument spielen trommel harmonika klang ton lied;
tanz tanzen;
schiff boot fahren segeln meer see;
wagen auto kutsche fahren;
schule lehrer lehrerin unterricht schüler lernen kunstwebschule;
arzt krank krankheit gesund medizin;
gemeinschaft bruderschaft gruppe zunft verein bund;
herkunft ursprung kommen stammen abstammen provenienz;
provenienzforschung herkunft forschung;
ähnlich ähneln vergleichen gleich übereinstimmung übereinstimmen vergleich passen vergleichbar;
verschieden unterschiedlich anders;
selten wenig kaum einzeln;
wenig einige gering;
viel zahlreich zahl menge mehrere vielfach;
häufig oft meist meistens regel normalerweise;
kurz knapp;
wichtig bedeutend bedeutung wesentlich;
gefährlich gefahr unglück unfall;
einladen eingeladen hinweis mitteilen mitteilung einwand ansprechen fragen;
erzählen berichten geschichte;
fragen frage offen;
zustimmen einverstanden zustimmung erlauben;
abholen abholung holen mitnehmen;
verwandeln ändern änderung wechseln wechsel verändern;
waschen wäsche sauber auswaschen;
trocken nass feucht;
bleichen weiß hell;
nadel anstecken stecken stift;
brei papp paste reservebrei;
schicht lage;
überziehen überzogen beziehen bezogen bedecken;
gold golden vergolden vergoldet;
silber silbern versilbern;
ton irdenware keramik töpfer töpferscheibe lehm;
stein marmor granit kalkstein edelstein;
metall eisen stahl messing kupfer bronze zinn blech;
knochen gebein reliquie;
strom elektrisch elektrizität;
benzin benzinsicherheitslampe;
dampf dampfmaschine;
klappen klapphocker falten;
ausleihen leihen leihgabe;
fotografieren foto fotografie fotograf fotografin aufnahme;
fürst hof adel;
betrieb betriebsrat arbeiter;
nachbar nachbarschaft nachbarin;
beweis beleg belegen beweisen nachweisen nachweis zeugnis ausweis;
grab gräberfeld begräbnis;
spange fibel scheibenfibel;
verblassen blass verblasst;
fallen sturz stürzen umfallen;
bestellen auftrag auftraggeber auftraggeberin;
verantwortlich pflicht;
genau exakt;
"""

# Words that deny or state the very same: "nicht signiert", "ohne Signatur".
SAME = """
signieren signiert signatur unterschrift unterschreiben unterschrieben unterzeichnen;
bekannt kennen wissen geklärt klären klar überliefert überliefern dokumentiert dokumentieren gewiss sicher;
beschädigen beschädigt beschädigung schaden kaputt versehrt zerstören zerstört;
benutzen benutzt nutzen genutzt gebrauchen gebraucht verwenden verwendet benutzung;
bemalen bemalt gefasst fassung;
datieren datiert datum jahreszahl;
stufe treppe;
beweis beleg nachweis;
erlauben erlaubt zulässig gestatten;
notieren notiert aufschreiben aufgeschrieben vermerken vermerkt verzeichnen;
vollenden vollendet fertig abschließen abgeschlossen beenden;
brauchen benötigen nötig;
erhalten vorhanden;
inschrift beschriftung beschriften;
waffe waffen;
alt älter;
"""

# Words that say next to nothing.
EMPTY_WORDS = word_set(
    "inv nr kat obj abb",
    "sein haben werden können müssen sollen wollen dürfen mögen lassen geben gehen kommen stehen liegen",
    "heißen machen tun sagen nennen sehen bleiben halten führen bringen stellen setzen befinden bilden",
    "gelten ding sache art weise form jahr jahre jahrhundert jh zeit zeitpunkt tag monat woche uhr beispiel",
    "seite teil stück mal meter zentimeter cm mm kg gramm prozent nummer nr zahl heute damals früher später",
    "jetzt dann sehr ganz auch nur noch schon etwa rund ungefähr circa fast mehr weniger viel viele wenige",
    "einige manche alle jeder andere anderer weiterer erster letzter nächster solche solcher selbst eigen",
    "verschieden besonders breit dick schwer lang breite höhe tiefe länge gewicht durchmesser",
    "inventarnummer millimeter bestehen gut besser best groß klein neu alt jung kurz hoch tief weit gleich",
    "ähnlich bestimmt bekannt wichtig oben unten vorn vorne hinten links rechts mitte innen außen recht",
    "link ober unter mittlerer anfang ende mensch leute person man name wort begriff sprache grund fall weg",
    "wissen fachleute forscher experte vermuten glauben meinen denken annehmen sicher genau wahrscheinlich",
    "vermutlich möglich übrig heutig damalig einzeln verschiedene besonderer gemeinsam zusammen allein",
    "eigentlich etwas nichts genannt sogenannt sog",
)
