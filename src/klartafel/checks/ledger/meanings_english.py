"""English words that plain language puts for each other; `meanings.py` tells what the groups are good for."""

from klartafel.checks.language.traits import word_set

# The first two words are the name of a group.
WIDE = """
make made create produce build construct manufacture craft work cast;
show depict represent see visible picture image display portray look view;
write inscription inscribe text sign signature name mark record letter document;
paint painting painter picture watercolour artist draw drawing;
use used serve purpose;
find found discover unearth excavate;
give gift present donate hand bequeath offer;
belong own owner possess property;
buy purchase sell sold acquire bought;
steal stolen loot rob;
know known unknown certain clear sure understand;
think believe experts probably perhaps presumably maybe attribute likely possibly;
work worker job employ hire company mill factory contract agreement;
travel journey voyage trip come go sail ship;
return back home;
big large tall high wide;
small little tiny;
old ancient;
young;
child son daughter boy girl;
woman women lady wife;
man men husband;
people person human community public inhabitant;
mend repair fix restore replace replacement;
break broken damage crack destroy ruin;
lose lost missing gone disappear survive;
complete whole intact unbroken;
part piece fragment;
top lid upper above;
bottom foot base lower below;
front;
decorate decoration ornament pattern band carve carving;
colour colored paint dye;
house home building room;
town city place village;
country state nation land colony colonial;
king queen royal emperor;
war soldier troop army warrior fight;
church religion saint;
box chest trunk case suitcase;
jug pot vessel cup bowl teapot jar urn;
cloth linen fabric textile cotton quilt weave weaving loom thread;
thread warp yarn;
stone rock limestone marble;
bone skull skeleton jaw;
animal antelope ichthyosaur fossil skin;
tree wood oak wooden;
plant flower tulip rose;
pit rubbish soil ground earth;
study research historian investigate find museum;
start begin first;
end stop close finish unfinished;
say tell speak talk talks;
allow permit forbid refuse ban;
school schooling teach learn lesson;
member join society council;
marry wedding marriage bride;
hold keep tight tighten;
pull tie hang;
hole;
wear worn use mark;
wall attic roof wardrobe;
long many several;
rare rarely few seldom often;
year century time period age;
wire handle;
pack packed unpack;
cover covered;
plan want wish meant;
remember forget forgotten;
help support;
sew sewing sewn stitch;
prisoner prison;
merchant trader trade sell shop;
lock key;
"""

# Words that deny or state the very same: "nicht signiert", "ohne Signatur".
SAME = """
sign signed signature;
bekannt kennen know known record recorded clear certain sure document;
damage damaged harm;
use used;
paint painted colour;
date dated;
allow allowed permit;
finish finished complete completed;
inscription inscribe write written;
step stair;
need needed;
"""

# Words that say next to nothing.
EMPTY_WORDS = word_set(
    "be have do can will would could should may might must get go come see look make made say call named",
    "thing kind way form year century time day month week example side part piece number today then now",
    "later early very also only still just about around nearly more less many much few some other another",
    "first last next wide thick heavy width height depth length centimetre centimeter centimetres inches",
    "weigh such own different special good big small new old young long short high same certain important",
    "top bottom front back left right middle inside outside people person man name word reason case know",
    "think believe probably perhaps possibly expert experts sure exactly here there one two three this that",
    "these those",
)
