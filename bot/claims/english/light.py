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
