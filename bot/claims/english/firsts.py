"""Who was first, last, alone or at the end of a scale, told by what there was not: "nobody was one after him"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.marks import REALM
from bot.claims.english.parts import COUNT, PEOPLE, PERSON, Rule, rules

_NONE = r"(?:nobody|no one|no-one|not anybody|not anyone|none)"
_ROLE = r"(?P<role>(?!one\b|body\b|other\b|more\b|longer\b|such\b|less\b|new\b)(?:(?!more\b|longer\b|younger\b|older\b|other\b)[\w-]+ ){0,2}?[\w-]+)"
_BUT = r"(?:except|but|besides|apart from|other than|save|save for|bar|beside|aside from)"
_HELD = r"(?:held|occupied|borne|filled|had)"
_POST = r"(?:office|post|position|title|rank|job|role|chair|function|place|dignity)"
_SPAN = r"(?:time|tenure|service|membership|stay|stint|term|spell|career|record)"
_RULE = (
    rf"(?:rule|reign|leadership|time at the (?:top|helm)|time as (?:{REALM} )?leader|time in power)"
)
_ALL = r"(?:,? (?:of all|of any|of them all|of anyone|of anybody|anyone ever had|anybody ever had|ever|of the lot|in (?:its|the) (?:whole |entire )?history))*"

FIRSTS: Final[tuple[Rule, ...]] = rules(
    # "Before A there was no such thing."
    (rf"^(?:before|prior to) (?P<who>{PERSON}),? (?:there (?:was|were|had been|has been)|(?:they|it) had) (?:no|not a|not any|never an?) {_ROLE}$", r"\g<who> was the first \g<role>"),
    (rf"^(?:there (?:was|were|had been|has been) )?(?:no|not a|not any|never an?) {_ROLE} (?:before|prior to|earlier than|preceded|came before) (?P<who>{PERSON})$", r"\g<who> was the first \g<role>"),
    (rf"^(?:there (?:was|were|had been|has been) )?(?:no|not a|not any|never an?)(?: more| other| further)? {_ROLE} (?:(?:there )?(?:after|later than|since|followed|came after|succeeded)) (?P<who>{PERSON})$", r"\g<who> was the last \g<role>"),
    (rf"^after (?P<who>{PERSON}),? (?:there (?:was|were|has been|came)|(?:they|it) had) (?:no|not a|not any|never an?|never again an?)(?: more| other| further)? {_ROLE}(?: any ?more| again)?$", r"\g<who> was the last \g<role>"),
    (rf"^{_NONE} (?:else )?(?:was|were|had been|had ever been|became|held the {_POST} of|had the {_POST} of) (?:an? )?{_ROLE} (?:before|prior to) (?P<who>{PERSON})(?: was| did)?$", r"\g<who> was the first \g<role>"),
    (rf"^{_NONE} (?:else )?(?:was|were|has been|became|took over as|held the {_POST} of|had the {_POST} of) (?:an? )?{_ROLE} (?:after|since) (?P<who>{PERSON})(?: was| did|, .+)?$", r"\g<who> was the last \g<role>"),
    (rf"^(?:the )?(?:{_POST} of )?{_ROLE} was (?P<nth>first|last) {_HELD} by (?P<who>{PERSON})$", r"\g<who> was the \g<nth> \g<role>"),
    (rf"^(?:the )?{_POST} of {_ROLE} was {_HELD} (?:for the )?(?P<nth>first|last) (?:time )?by (?P<who>{PERSON})$", r"\g<who> was the \g<nth> \g<role>"),
    (rf"^the {_POST} of {_ROLE} was {_HELD} by (?P<who>{PERSON}) for the (?P<nth>first|last) time$", r"\g<who> was the \g<nth> \g<role>"),
    (rf"^as (?:an? |the )?{_ROLE},? (?P<who>{PERSON}) had no predecessors?$", r"\g<who> was the first \g<role>"),
    (rf"^(?P<who>{PERSON}) had no predecessors? as (?:an? |the )?{_ROLE}$", r"\g<who> was the first \g<role>"),
    (rf"^(?P<who>{PERSON}) had no successors? as (?:an? |the )?{_ROLE}(?: of the {REALM})?$", r"\g<who> was the last \g<role>"),
    (rf"^as (?:an? |the )?{_ROLE},? (?P<who>{PERSON}) had no successors?$", r"\g<who> was the last \g<role>"),
    (rf"^the (?P<nth>first|last)(?: ever)? {_ROLE}(?: ever)? went by the name of (?P<who>{PERSON})$", r"\g<who> was the \g<nth> \g<role>"),
    (rf"^(?P<who>{PERSON}) (?:started|opened|began|heads|headed|opens|starts|begins) the (?:row|series|list|line|succession|sequence) of (?:the )?{_ROLE}s$", r"\g<who> was the first \g<role>"),
    (rf"^(?P<who>{PERSON}) (?:closed|ended|finished|closes|ends|concludes|concluded) the (?:row|series|list|line|succession|sequence) of (?:the )?{_ROLE}s$", r"\g<who> was the last \g<role>"),
    (rf"^the (?:row|series|list|line|succession|sequence) of (?:the )?{_ROLE}s (?:started|opened|began|opens|starts|begins) with (?P<who>{PERSON})$", r"\g<who> was the first \g<role>"),
    (rf"^the (?:row|series|list|line|succession|sequence) of (?:the )?{_ROLE}s (?:closed|ended|finished|closes|ends|concludes|concluded|stops|stopped) with (?P<who>{PERSON})$", r"\g<who> was the last \g<role>"),
    (rf"^(?:the )?(?:distinction|honou?r|title|fame|privilege|reputation|merit) of (?:being|having been) (?P<what>the [^,;]+?) (?:belongs|belonged|goes|went|fell|falls) to (?P<who>{PERSON})$", r"\g<who> was \g<what>"),
    (rf"^to (?P<who>{PERSON}) (?:belongs|goes|went|belonged) the (?:distinction|honou?r|title|fame|reputation) of (?:being |having been )?(?P<what>[^,;]+)$", r"\g<who> was the \g<what>"),
    (rf"^(?P<who>{PERSON}) (?:has|had|holds|held|enjoys|enjoyed) the (?:distinction|honou?r|privilege|reputation|record) (?:of (?:being|having been)|as) (?=the |youngest|oldest|first|last)", r"\g<who> was the "),
    (rf"^(?P<who>{PERSON}) (?:went down|has gone down|goes down|is remembered|is known|is listed|is on record) in (?:the )?(?:history|history books|record|records) as (?=the )", r"\g<who> was "),
    # "There was no such thing but A."
    (rf"^(?:there (?:was|were|has been|had been) )?(?:no|not a|not any)(?: other)? {_ROLE} {_BUT} (?P<who>{PERSON})(?P<when> (?:in|on|at|after|before|from|between|until) [^,;]+)?$", r"\g<who> was the only \g<role>\g<when>"),
    (rf"^(?P<when>(?:in|on|after|before|from|between|until) [^,;]*?\d{{4}}),? there (?:was|were) (?:no|not a|not any)(?: other)? {_ROLE} {_BUT} (?P<who>{PERSON})$", r"\g<who> was the only \g<role> \g<when>"),
    (rf"^other {_ROLE}s than (?P<who>{PERSON}) there (?:were|was) none(?P<when> .+)?$", r"\g<who> was the only \g<role>\g<when>"),
    (rf"^{_NONE} {_BUT} (?P<who>{PERSON}) (?:ever |has ever )?(?:was|became|held the {_POST} of|had the {_POST} of|been|bore the {_POST} of) (?:an? |the )?{_ROLE}(?P<when> (?:in|on|after|before|from|between|until) [^,;]*?\d{{4}})?$", r"\g<who> was the only \g<role>\g<when>"),
    (rf"^(?P<when>(?:in|on|after|before|from|between|until) [^,;]*?\d{{4}})?,? ?(?:the )?{_POST} of {_ROLE} was {_HELD}(?P<at> (?:in|on|after|before|from|between|until) [^,;]*?\d{{4}})? (?:solely|only|exclusively|just) by (?P<who>{PERSON})(?: alone)?$", lambda m: f"{m['who']} was the only {m['role']}{m['at'] or ''} {m['when'] or ''}".strip()),
    (rf"^(?P<when>(?:in|on|after|before|from|between|until) [^,;]*?\d{{4}})?,? ?(?:the )?{_POST} of {_ROLE} was {_HELD} by (?P<who>{PERSON}) (?:alone|only)$", lambda m: f"{m['who']} was the only {m['role']} {m['when'] or ''}".strip()),
    (rf"^(?P<who>{PERSON}) (?:stood|stands|was) alone as (?:an? |the )?{_ROLE}(?P<when> (?:in|on|after|before|from|between|until) [^,;]*?\d{{4}})?$", r"\g<who> was the only \g<role>\g<when>"),
    (rf"^(?:the )?(?:solitary|single|lone|sole|one and only) (?={_ROLE}\b.* was {PERSON}$)", "the only "),
    # The ends of a scale.
    (rf"^(?P<who>{PERSON})'s? {_RULE}(?: over the {REALM}| of the {REALM})? was (?:by far )?the (?P<end>longest|shortest|briefest){_ALL}$", r"\g<who> led \g<end>"),
    (rf"^the (?P<end>longest|shortest|briefest) {_RULE}(?: over the {REALM}| of the {REALM})?{_ALL} (?:was|is) (?:that of )?(?P<who>{PERSON})(?:'s)?$", r"\g<who> led \g<end>"),
    (rf"^(?P<who>{PERSON})'s? {_SPAN}(?: (?:in|on|of|at) (?:the \w+|it|that body))? (?:was|is) (?:by far )?the (?P<end>longest|shortest|briefest)(?: one)?{_ALL}$", r"\g<who> served \g<end>"),
    (rf"^the (?P<end>longest|shortest|briefest) {_SPAN}(?: (?:in|on|of|at) (?:the \w+|it|that body))?{_ALL} (?:was|is) (?:that of )?(?P<who>{PERSON})(?:'s)?$", r"\g<who> served \g<end>"),
    (rf"^(?P<who>{PERSON}) (?:has|had|holds|held)(?: the record for)? the (?P<end>longest|shortest|briefest) {_SPAN}(?: (?:in|on|of|at) (?:the \w+|it|that body))?{_ALL}$", r"\g<who> served \g<end>"),
    (r"\bfor the (?:least|smallest amount of|minimum of) time\b|\bthe least time\b|\bthe most briefly\b|\bmost briefly\b", "for the shortest time"),
    (r"\bfor the (?:most|greatest amount of|greatest length of|maximum) time\b|\bthe most time\b|\bfor the longest (?:period|stretch|spell|while)\b", "for the longest time"),
    (r"\bfor the shortest (?:period|stretch|spell|while)\b", "for the shortest time"),
    (rf"^{_NONE} (?P<what>(?:sat|served|stayed|led|was|ruled|headed|lasted|ran)[^,;]*?) (?:for )?as long as (?P<who>{PERSON})(?: did| was)?$", r"\g<who> \g<what> longest"),
    (rf"^no (?P<kind>{PEOPLE}|{REALM} leader) (?:ever )?(?P<what>(?:sat|served|stayed|led|was|ruled|headed|lasted|ran)[^,;]*?) (?:for )?as long as (?P<who>{PERSON})(?: did| was)?$", r"\g<who> \g<what> longest of all \g<kind>s"),
    (rf"^no (?P<kind>{PEOPLE}|{REALM} leader)(?: of .+?| in .+?)? (?:was|is) as (?P<how>old|young) as (?P<who>{PERSON})$", lambda m: f"{m['who']} was the {m['how'].lower()}est {m['kind']}".replace("oldest", "oldest")),
    (r"\bmost (?P<how>old|young|long|short)\b", lambda m: f"{m['how']}est"),
    (r"\bmore (?P<how>old|young|long|short|late|early)\b(?! than)", lambda m: {"early": "earlier", "late": "later"}.get(m["how"].lower(), f"{m['how'].lower()}er")),
    (r"\bmore (?P<how>old|young|long|short) (?=than)", lambda m: f"{m['how'].lower()}er "),
    # "A was the older, not B"
    (rf"^(?P<who>{PERSON}) (?P<what>[^,;]*?(?:earlier|later|longer|older|younger)), (?:and )?(?:not|rather than|instead of) (?P<other>{PERSON})$", lambda m: f"{m['who']} {m['what'].removesuffix('the older').removesuffix('the younger')}{m['what'].split()[-1] if m['what'].endswith(('the older', 'the younger')) else ''} than {m['other']}"),
    # "N was the number of those who ..."
    (rf"^(?P<n>{COUNT}) (?:was|is|were) (?:the )?(?:total|number|tally|count|sum)(?: number)? of (?:those who (?:ever )?)?(?P<what>[^,;]+)$", r"\g<n> \g<what>"),
    (rf"^(?P<when>(?:in|on|after|before|from|between|until) [^,;]*?\d{{4}})?,? ?the (?:tally|count|number|total|sum|total number|roll|strength) of (?P<what>[^,;]+?)(?P<at> (?:in|on|after|before|from|between|until) [^,;]*?\d{{4}})? (?:was|is|were|stood at|came to|amounted to|reached|ran to|equalled)(?P<mid> (?:in|on|after|before|from|between|until) [^,;]*?\d{{4}})?(?: at| to)? (?P<n>{COUNT})(?P<end> (?:in|on|after|before|from|between|until) [^,;]*?\d{{4}})?$", lambda m: f"there were {m['n']} {m['what']} {(m['when'] or m['at'] or m['mid'] or m['end'] or '').strip()}".strip()),
    (rf"^(?:the )?(?:tally|count|number|total|total number) of (?P<what>[^,;:]+?): (?P<n>{COUNT})$", r"there were \g<n> \g<what>"),
)  # fmt: skip
