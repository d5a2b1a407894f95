"""Questions with their answers, as what they claim together: "Who won? Euwe did"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.parts import COUNT, NAME, NAMES, PERSON, Rule, rules

_WAS = r"(?:was|were|is|are)"
_YES = r"(?:(?:no|yes|yeah|nah|nope|yep|well|sure|of course|certainly|simple|easy|indeed|actually|i think|i believe|i guess|that was|it was|that would be|that is|they were|he was|she was)[,.!:]*\s+)*"
_END = r"[.!]*$"

DIALOGUES: Final[tuple[Rule, ...]] = rules(
    # "People think that A was in it, but he wasn't": what the speaker says.
    (
        rf"^(?:many |most |some )?(?:people|everybody|everyone|they|many|most) (?:often |always |usually )?(?:assume|think|believe|say|imagine|suppose)(?: that)? (?P<who>{PERSON})\b[^;.]*?,? but (?:in fact |actually |really |in truth )?(?:he|she) (?P<what>[^;.]+)(?=\.|$)",
        r"\g<who> \g<what>",
    ),
    (
        rf"^who (?:was|were) (the |an? )([^?]+?)\? {_YES}(?:the )?([^?]+?){_END}",
        r"\3 was \1\2",
    ),
    (
        rf"^who (?:else |exactly )?([^?]+?) after ({NAME})\? {_YES}((?:the )?[^?,]+?)(?:,? (?:did|was|were|had|has|is|of course))?{_END}",
        r"\3 \1 right after \2",
    ),
    (
        rf"^who (?:else |exactly )?([^?]+?)\? {_YES}(?!it |they |he |she |there )((?:the )?[^?,]+?)(?:,? (?:did|was|were|had|has|is|of course))?{_END}",
        r"\2 \1",
    ),
    (
        rf"^when (?:did|was|were|had) ([^?]+?)\? {_YES}(?:(?:back |already |only )?(in|on|after|before|by|during|around) )?([^?]+?){_END}",
        lambda m: f"{m[1]} {m[2] or 'in'} {m[3]}",
    ),
    (
        rf"^(?:in )?(?:which|what) year (?:did|was|were|had) ([^?]+?)\? {_YES}(?:(in|after|before|by|around) )?([^?]+?){_END}",
        lambda m: f"{m[1]} {m[2] or 'in'} {m[3]}",
    ),
    (
        rf"^how many ([^?]+?)\? {_YES}(?:there (?:was|were) |it had |they had |they were )?((?:only |just |about |around |some |exactly |over |more than |fewer than |at least |no more than )?{COUNT}){_END}",
        r"\2 \1",
    ),
    (
        rf"^how long (?:did|was|were|had) ([^?]+?)\? {_YES}(?:for )?([^?]+?){_END}",
        r"\1 for \2",
    ),
    # "Euwe? Never a champion."
    (
        rf"^(?:what about |and )?(?:\w+ )?({NAME})\? {_YES}(never|not|only|just|merely|nothing but|always|an? |the |elected|made|appointed|member|leader|in |out )(.+?){_END}",
        lambda m: f"{m[1]} was {m[2].strip().lower()} {m[3].strip()}",
    ),
    (rf"^(?:what about )?(?:\w+ )?({NAME})\? {_YES}(?:he |she )([^?]+?){_END}", r"\1 \2"),
    # "Euwe: champion from 1935", "Euwe - a champion".
    (
        rf"^({NAME}) ?(?:[:=\u2013\u2014]|\s-) ?(?=never |not |only |just |an? |the |member|full |leader|general|first|elected|in office|born)",
        r"\1 was ",
    ),
    # "Five of them? No, four": the first is denied
    (
        rf"^(?!(?:who|what|when|where|how|which|why)\b)(?P<said>[^?]+?)\? (?:no|nope|nah|not at all)[,:.!;]* (?P<so>[^?]+?){_END}",
        r"it is not true that \g<said>; \g<so>",
    ),
    # "Which came first? The board did."
    (
        r"^(?:which|what|who) (?:of (?:them|the two|these) )?(?:came|was|is|existed|was there) (?:first|earlier|older)\? (?P<who>[^,;?.]+?)(?: did| was| is)?(?P<rest>[,;.] .+)?$",
        lambda m: f"{m['who']} came first{';' + m['rest'][1:] if m['rest'] else ''}",
    ),
    # "Who led in 1970? Tal, from May on."
    (
        rf"^who (?P<what>(?:was|were|took|came|led|became|headed|succeeded|replaced|left|joined|held|sat|ran|did)\b[^?;]+)\? (?P<who>{NAMES})(?:,? (?P<when>(?:in|on|from|until|since|after|before)\b[^,;?]+))?$",
        lambda m: f"{m['who']} {m['what']} {m['when'] or ''}".strip(),
    ),
)
