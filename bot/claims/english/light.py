"""Words that carry no claim of their own beside what a claim is about: "it stood at the head", "the job of".

None of them denies, counts, compares, orders or dates anything.
"""

from __future__ import annotations

from typing import Final

LIGHT: Final = frozenset(
    """
    act acted activities activity acts actual actually administrative affair affairs
    area areas basic basically belong belonged belongs bodies body bring
    brings brought business call called calls came can carried carries carry case central
    certain character chief chiefly circle clear come comes committee concern concerned consist
    consisted could course cover covered deal deals dealt draw drawn drew duties duty effectively
    essential essentially face faced fact field figure figures find finds forward function
    functions gave general get gets give given gives go goes gone got gotten grand
    hand hands happen happened happens held her here herself himself his hold holding holds
    include included inner institution institutions internal involve involved issue issues itself
    job jobs keep keeping keeps kept kind kinds know known lain largely lay let lie lies live
    lived machine made main mainly make makes making man matter matters may mean means meant men
    might must name names naturally nature need needed obviously occur occurred office offices
    official operate operated operation operations organ organisation organization organs own
    people person picture place places plain plate play played plays point position practical
    practice principal principally process proper purpose put puts question questions reality
    really relied rely resting role roles said saw say scene see seen sees
    serve served serves share shared should shoulder shoulders show showed shown shows side sides
    simple simply somebody someone sort sorts special specific sphere stand standing
    stands stood story structure system task tasks team term terms that
    their themselves these thing things think this those thought touch touched tried truth
    try type types use used uses various want wanted way ways went which whom whose word words
    world would young
    """.split()
)

# Of these the same holds only where nothing is denied: "you would not believe it".
LIGHT_UNDENIED: Final = frozenset(
    """
    accomplished account addition agrees ambitious amounted amounts answer answered answers article
    articles ask asked asks assign assigned attend attended attention awaited background basis bear
    bears believe believed believes belongs betting book books bore borne breath burden
    bureaucracies bureaucracy bureaucrats cared career center centre centres chapter chat classic
    coincidence colleague comfortable concerning confess contained contains
    corridor corridors countless course credit curious curiously customary deal dealing deals dealt
    describe described describes description desk desks detail details devoted discussed disposal
    door doors dream dry dull dust earned easy efforts engine enjoy enjoyed enjoys entrusted
    essence event events evidence evident exam example exciting exercise exercised explain
    explained explains extended eye eyes familiar famous feel fellow figured filled finding fitted
    folk framework friend friends fun functioned funny furniture gather gathered gathering gets
    good got grand ground group guess guy guys handbook handbooks happening hat hats hear heard
    historian historians historical honest honour household how i imagine included includes indeed
    instance interesting keen known label landed learn learned learnt lecture lecturer level levels
    library life line lines list listed lists location logic looking looks lot lovely luck marvel
    me mechanism memory mention mentioned mentions mere message met mill moment my mystery
    naturally nature neat nice notable notably note noted notes observe observed obvious obviously
    occasion occasions occurred odd oddly operational opinion organised organized our outfit
    outfits page pages painted paper papers paperwork passage path patience perform performed
    performs period perspective phase phrase placed placing plain pointed points poor positioned
    practice precise pretty pride prize procedure procedures process processed produce produced
    produces proof proud prove proved proverbial provided provides providing province pursue
    pursued pursues puzzle question quick quiz rank ranks read reader readers reading reads reason
    reasons recall recalled record recorded records reference referred regarding remarkable
    remember remembered remembers reminder reputation required reside resided resides respectable
    rested resting rests rightly room rooms sat say saying says scene scholars school schoolbook
    schoolboy schoolchild seems seen sense sentence series serving set sheer sign signs simply sir
    sit sits sitting situation slogan soul souls sound sounds source sources speak speaking speaks
    speech spent spoke spoken stair star statement status story strange striking student students
    stuff sums supposed sure surprise surprised surprises surprising suspected system systems table
    tables take taken takes taking tale talk talked talks task taught tea teacher teachers tell
    telling tells text textbook textbooks thank thankless thanks theme thereby thinking tip told
    tongue took topic touch trace tradition treasure trend trivia truly truth twist uncle
    understand understands understood undertook underwent us vaguely various via view visible
    voiced wall wanted we weather wheel where whichever whisper whoever witness witnessed word
    wording worth worthy write writes writing written wrote yeah yes you youll your yours
    """.split()
)
