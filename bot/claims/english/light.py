"""Words that carry no claim of their own beside what a claim is about: "it stood at the head", "the job of".

None of them denies, counts, compares, orders or dates anything.
"""

from __future__ import annotations

from typing import Final

LIGHT: Final = frozenset(
    """
    act acted activities activity acts actual actually administrative affair affairs
    apparatus area areas basic basically belong belonged belongs bodies body bring
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
    accomplished account addition agrees amounted answer answered answers article articles ask
    asked asks assign assigned attend attended attention background basis bear bears believe
    believed believes book books bore borne burden bureaucracies bureaucracy bureaucrats career
    center centre centres chapter chat coincidence contained contains corridor corridors course
    credit curious dealing describe described describes description desk desks detail details
    discussed disposal dry dull dust earned easy efforts engine enjoy enjoyed enjoys entrusted
    event events exam example exciting exercise exercised explain explains extended eye eyes
    familiar famous feel figured filled finding fitted framework friend friends funny furniture
    gets good got ground group guess guy guys handbook handbooks hear heard historian historians
    historical household how i imagine included includes instance interesting label
    learn learned learnt lecture level levels life line lines list listed lists looking looks lot
    me memory mention mentioned mentions met mill moment my nature nice note noted notes
    observe observed occurred operational opinion our outfit outfits page pages paper papers
    paperwork passage path perform performed performs period phase phrase plain poor practice
    precise pretty procedure procedures process processed produce produced produces proved provided
    province pursue pursued pursues quick quiz read reader readers reading reads reason reasons
    recall recalled record recorded records reference regarding remarkable remember remembered
    remembers reminder reputation required reside resided resides rested resting rests room rooms
    sat say saying says scholars school schoolbook schoolboy schoolchild seems seen sense sentence
    series serving set sit sits sitting soul souls sound sounds source sources speak speaking
    speaks spent spoke spoken stair statement student students stuff sums supposed sure surprise
    surprised surprises surprising system systems table tables take taken takes taking tale talk
    talked talks taught teacher teachers tell telling tells text textbook textbooks thank thankless
    thanks theme thinking tip told took topic trivia truly uncle understand understands understood
    us via view wanted we where whichever whoever witnessed worth write writes writing written
    wrote yeah yes you youll your yours
    """.split()
)
