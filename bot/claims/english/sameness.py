"""What is the same of several: "A and B have this in common: …", "the day A came is the day B left"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.parts import COUNT, DATE, NAMES, PEOPLE, PERSON, Rule, rules

_NOUNS: Final = {
    "death": "died",
    "murder": "was murdered",
    "election": "was elected",
    "dismissal": "was dismissed",
    "removal": "was removed",
    "resignation": "resigned",
    "arrival": "joined",
    "entry": "joined",
    "departure": "left",
    "exit": "left",
    "membership": "was a member",
}
_UNIT = r"(?P<unit>day|date|month|year)"
_WHEN = r"(?: that| when| on which| in which)?"
_TURN = r"(?:\w+ )?(?:went|left|came|joined|got|entered|lost|returned|resigned|quit|took|stepped|dropped|arrived|was|were|died|gave|started|began|became)"


def _shared(match: re.Match[str]) -> str:
    """ "A and B have this in common: death in office": "A and B died in office"."""
    what = match["what"].strip()
    first, _, rest = what.partition(" ")
    verb = _NOUNS.get(first.casefold().removesuffix(","))
    return f"{match['names']} {f'{verb} {rest}' if verb else what}"


_NOUN: Final = "|".join(_NOUNS)
_LATER: Final = {
    "preceded": "before",
    "predated": "before",
    "came before": "before",
    "was before": "before",
}


def _coincided(match: re.Match[str]) -> str:
    """ "A's exit coincided with B's arrival": "A left on the same day as B joined"."""
    other = _NOUNS[(match["noun2"] or match["noun"]).casefold()]
    return f"{match['one']} {_NOUNS[match['noun'].casefold()]} on the same day as {match['two']} {other}"


def _by_so_much(match: re.Match[str]) -> str:
    """ "A's death preceded B's by three years": "A died three years before B"."""
    way = _LATER.get(match["verb"].casefold(), "after")
    return f"{match['one']} {_NOUNS[match['noun'].casefold()]} {match['n']} {way} {match['two']}"


def _of_these(match: re.Match[str]) -> str:
    """ "of A, B and C only C left": "C left; it is not true that A left; it is not true that B left"."""
    names = [name for name in re.split(r",? and |, | or ", match["all"]) if name]
    if match["one"] not in names:
        return match[0]
    others = (f"it is not true that {n} {match['what']}" for n in names if n != match["one"])
    return "; ".join([f"{match['one']} {match['what']}", *others])


SAMENESS: Final[tuple[Rule, ...]] = rules(
    (rf"^(?P<one>{PERSON})'s? (?P<noun>{_NOUN})(?: (?:to|from|as|into) [^,;]+?)? (?:coincided with|fell on the same day as|came on the same day as|was on the same day as|happened on the same day as|came together with) (?P<two>{PERSON})(?:'s?(?: (?P<noun2>{_NOUN}))?)(?: (?:to|from|as|into) [^,;]+?)?$", _coincided),
    (rf"^(?P<one>{PERSON})'s? (?P<noun>{_NOUN}) (?P<verb>preceded|predated|followed|came before|came after|was before|was after) (?P<two>{PERSON})'s?(?: (?P=noun))? by (?P<n>.+)$", _by_so_much),
    (r"^of all (?:of )?(?P<who>(?:the|its) [^,;]+?),? (?P<none>none|not one|nobody|no one) (?P<what>.+)$", r"none of \g<who> \g<what>"),
    (rf"^(?:no one|nobody|no {PEOPLE}) (?:called|named|by the name of|of the name of) (?P<who>{PERSON}) (?:ever |has ever |had ever )?(?P<what>.+)$", r"\g<who> never \g<what>"),
    (rf"^it (?:was|is) (?P<whom>{NAMES}) (?:whom|that|who) (?P<who>{PERSON}) (?P<did>(?:\w+ )?(?:followed|succeeded|replaced|preceded|outlived|outlasted|survived|beat|displaced|joined|supplanted))$", r"\g<who> \g<did> \g<whom>"),
    (rf"^it was (?P<whom>{NAMES}) (?:whom|that) (?P<who>(?:the|they) ?[^,;]*?)(?P<did> (?:\w+ )?(?:relieved|removed|elected|dismissed|dropped|released|ousted|appointed|sacked|chose|made|put|named|expelled|promoted|demoted))(?P<rest>.*)$", r"\g<who>\g<did> \g<whom>\g<rest>"),
    (rf"^it took (?P<who>{PERSON}) (?:until|till) (?P<when>[^,;]+?) to (?P<what>become|get|join|enter|make|reach|rise|win|be)\b(?P<rest>.+)$", r"\g<who> \g<what>\g<rest> only from \g<when>"),
    (rf"^(?P<who>{PERSON})'s (?P<turn>death|murder|assassination)(?P<when> (?:in|on) [^,;]+?)? (?:came|happened|occurred) (?:while|when|as) (?:he|she) was (?P<what>.+)$", lambda m: f"{m['who']} {'died' if m['turn'].lower() == 'death' else 'was murdered'}{m['when'] or ''} while {m['what']}"),
    (rf"^(?P<all>.+?) was (?P<one>{PERSON}), whose (?P<what>[\w -]+?) was (?P<two>{PERSON})$", r"\g<all> was \g<one>; \g<one>'s \g<what> was \g<two>"),
    (rf"^(?P<who>{PERSON}) (?P<what>[^;]+?),? without (?:ever |once )?(?:becoming|being|having been|having become|rising to|making it to) (?P<never>(?:an? |the )?[^,;]+)$", r"\g<who> \g<what>; \g<who> was never \g<never>"),
    (rf"^the (?P<time>\w+ties|\d{{4}}s)'s? (?P<what>[^,;]+?) (?P<was>was|were) (?P<who>{NAMES})$", r"the \g<what> in the \g<time> \g<was> \g<who>"),
    (rf"\b(?P<came>came in|came|joined|entered|arrived|got in|went in) (?:just |exactly |right )?as (?=(?P<two>{NAMES}) (?:went|left|bowed|departed|exited|quit|resigned|died|was|were|stepped|dropped)\b(?! (?:as|in|on|a|an|the|member|leader|general)\b))", r"\g<came> on the same day as "),
    (rf"\b(?P<went>went out|went|left|departed|bowed out|resigned|quit|was dropped|was removed|were dropped|were removed) (?:just |exactly |right )?as (?=(?P<two>{NAMES}) (?:came|joined|entered|arrived|got in|went in|was elected|were elected)\b(?! back))", r"\g<went> on the same day as "),
    (rf"^(?P<who>{PERSON} [^;,]*?) (?:twice|two times|on two occasions|in two (?:spells|stints|goes|terms))[:,]? (?:from )?(?P<a>{DATE}) (?:to|until|till) (?P<b>{DATE}),? and (?:again |then )?(?:from )?(?P<c>{DATE}) (?:to|until|till) (?P<d>{DATE})$", r"\g<who> twice; \g<who> from \g<a> to \g<b>; \g<who> from \g<c> to \g<d>"),
    (rf"^(?P<who>{PERSON}), (?P<done>(?:elected|re-elected|appointed|murdered|assassinated|killed|removed|dismissed|relieved|ousted|sacked|dropped|brought|voted|promoted|demoted|made|named|chosen|co-opted|born)\b[^,;]*), (?P<was>(?:was|were|had|left|went|died|sat|served|stayed|joined|came|became|lost|got|returned|resigned|only|never|did|spent|lasted)\b.*)$", r"\g<who> was \g<done>; \g<who> \g<was>"),
    (rf"^(?P<lead>(?:(?:in|on|by|at|until|since|during|after|before)\b[^,;]*?, )?)(?P<one>{PERSON}) (?P<what>(?!(?:was|were|had|did)\b)(?!.*\b(?:not|never)\b)[^,;]+?)(?:, (?:but |and |while |whereas )?| (?:but|and|while|whereas) )(?P<other>{NAMES}) (?:did|was|were|had) not(?: do so)?$", r"\g<lead>\g<one> \g<what>; it is not true that \g<lead>\g<other> \g<what>"),
    (rf"^(?P<names>{NAMES}) (?:have|had|share|shared) (?:this |that |one thing |something |the following |the same |a )*(?:in common|fate|thing|feature)?(?: with (?:each other|one another))? ?[:,\u2013\u2014-] ?(?:namely )?(?:they |each |both |all |that )*(?:had )?(?P<what>.+)$", _shared),
    (rf"^(?:what|the thing that|the one thing) (?P<names>{NAMES}) (?:have|had|share|shared)(?: all)?(?: in common)? (?:is|was)(?: that)? (?:they |each |both |all )*(?P<what>.+)$", _shared),
    (rf"^the (?:very |exact )?{_UNIT}{_WHEN} (?P<one>{NAMES} {_TURN}[^,;]*?) (?:is|was)(?: also| precisely| exactly)? (?:the (?:very |exact )?(?:same )?(?:day|date|month|year|one)|also the one){_WHEN} (?P<two>{NAMES} .+)$", r"\g<one> on the same \g<unit> as \g<two>"),
    (rf"\b(?:on|in|at) the (?:very |exact |same )+{_UNIT}{_WHEN} (?=(?P<two>{NAMES}) {_TURN}\b)", r"on the same \g<unit> as "),
    (rf"^(?P<names>{NAMES}) (?:came and went|joined and left|entered and left|arrived and departed|were in and out) (?:together|at the same times?|on the same days|side by side)$", r"\g<names> joined on the same day; \g<names> left on the same day"),
    (rf"^(?P<one>{NAMES}) out(?:,| and|;) (?P<two>{NAMES}) in[:,] ?(?:at |the )*(?:\w+ of )?(?P<when>\d.+)$", r"\g<one> left on \g<when>; \g<two> joined on \g<when>"),
    # "A was no such thing, he was just another"
    (r"(?P<not>\b(?:not|never)\b[^,;]*)[,;] (?:but )?(?P<who>he|she|they) (?P<was>was|were) (?:just|only|merely|simply|but) (?=an?\b)", r"\g<not>, \g<who> \g<was> "),
    # "in March 1965, the very month A left"
    (rf"^(?P<one>{NAMES} [^,;]+? (?:in|on) {DATE}), (?:on |in )?the (?:very |exact |same )+(?P<unit>day|month|year){_WHEN}(?: as)? (?P<two>{NAMES} .+)$", lambda m: f"{m['one']}; {re.sub(rf' (?:in|on) {DATE}$', '', m['one'], flags=re.IGNORECASE)} on the same {m['unit']} as {m['two']}"),
    (rf"^unlike (?P<other>{PERSON}),? (?P<who>{PERSON}) (?P<what>(?!not\b|never\b)[^;]+)$", r"\g<who> \g<what>; it is not true that \g<other> \g<what>"),
    (rf"^of (?P<all>{NAMES}),? (?:only|just) (?P<one>{PERSON}) (?P<what>[^;,]+)$", _of_these),
    (rf"^(?P<names>{NAMES}): (?:they |both |each )*all (?=(?:elected|dropped|removed|dismissed|relieved|appointed|murdered|made|brought|named|chosen|released|expelled|co-opted)\b)", r"\g<names> were all "),
    (rf"^(?:some |about |around |nearly |almost |exactly )?(?P<n>(?:\w+ ){{0,3}}?(?:an?|{COUNT}) (?:\w+ )?(?:years?|months?|weeks?|days?|decades?)) (?:passed|lay|elapsed|went by|went|separated|came) (?:in )?between (?P<one>{PERSON})'s (?P<noun>{_NOUN}) and (?P<two>{PERSON})'s (?P<noun2>{_NOUN})$", lambda m: f"{m['two']} {_NOUNS[m['noun2'].casefold()]} {m['n']} after {m['one']} {_NOUNS[m['noun'].casefold()]}"),
    (rf"^(?P<who>{PERSON}) (?P<back>(?:came back|returned|got back|was back|rejoined|made a comeback)[^,;]*?),? (?P<n>(?:\w+ ){{0,3}}?(?:an?|{COUNT}) (?:\w+ )?(?:years?|months?|weeks?|days?|decades?)) after (?:leaving|his departure|her departure|he left|she left|he had left|his dismissal|his removal|his release|his exit|being (?:dropped|removed|released|dismissed|relieved)|losing his (?:seat|post|place))(?: it)?$", r"\g<who> \g<back>; \g<who> returned after a gap of \g<n>"),
    (rf"\b(?P<one>{PERSON}) (?:followed|joined) (?P<two>{PERSON}) (?:into|onto|in) (?P<what>the \w+|it)(?:,? (?P<n>(?:\w+ ){{0,3}}?(?:an?|{COUNT}) (?:\w+ )?(?:years?|months?|weeks?|days?))(?: or so)? later)?$", lambda m: f"{m['one']} joined {m['what']} {m['n'] or ''} after {m['two']}".replace("  ", " ")),
    (rf"^(?:nobody|no one|none)(?: else)? (?:ever )?(?:beats|beat|tops|topped|rivals|rivalled|outdid|outdoes|surpassed|surpasses|exceeds|matches|matched|equalled|has beaten|has matched|came close to|comes close to) (?P<who>{PERSON}) (?:for|in|when it comes to|as regards|in terms of|as to) (?:the )?(?:length|longevity|staying power|years|time|duration)(?: of service| served| in (?:office|it|the \w+)| there)?$", r"\g<who> served the longest of all"),
    (rf"^(?P<who>{PERSON}) holds (?:the|its) record(?: (?:for|of) (?:the )?(?:length|longevity|longest|years|time|duration)[^,;:]*)?(?:[:,] (?:nobody|no one) [^,;]+ longer)?$", r"\g<who> served the longest of all"),
    (rf"^(?P<one>{PERSON} [^()]+?) \((?P<two>(?:he|she|they) [^()]+)\)$", r"\g<one>; \g<two>"),
    (r"\b(?P<way>after|later than|before|earlier than)\b(?P<rest>[^;]*), (?:and )?not (?:before|after|earlier|later|the other way (?:round|around))(?: (?:him|her|them|that|it))?$", r"\g<way>\g<rest>"),
    (r"\bdid not (?:leave|go|quit|step down|resign|depart|bow out|give (?:it|his seat|his post) up) (?:until|till|before) (?P<end>(?:he|she) died|(?:his|her) death)\b", r"stayed until \g<end>"),
    (r"\bnever (?:again )?(?:another|a further|any further|one more|any other) (?=\w)", "never a "),
    (rf"\bno (?:other|further|more) (?={PEOPLE}\b[^;]*\b(?:after|since|before|until)\b)", "no "),
    (rf"\b(?P<was>lasted|served|stayed|sat)(?P<for> for)? (?P<n>(?:an?|{COUNT}) (?:\w+ )?(?:years?|months?|weeks?)),? (?:nearly|almost|practically|more or less|exactly|precisely)? ?to the day$", r"\g<was>\g<for> \g<n>"),
    (r"\ban? (?P<adj>\w+) (?P<noun>\w+)\b(?P<rest>[^;]*?)\ba (?P<other>\w+) one\b", r"a \g<adj> \g<noun>\g<rest>a \g<other> \g<noun>"),
    (rf"\bon the (?:very |exact |same )*(?P<unit>day|date|month|year)(?: that| when)? (?P<two>{PERSON}) (?:did|was|had)(?: so)?$", r"on the same \g<unit> as \g<two>"),
    (rf"^(?P<one>{PERSON}), unlike (?P<two>{PERSON}), (?P<did>was|did|had|could) (?P<not>not|never) (?P<what>[^;]+)$", r"\g<one> \g<did> \g<not> \g<what>; \g<two> \g<did> \g<what>"),
    (rf"^(?P<one>{PERSON}), unlike (?P<two>{PERSON}), (?P<what>(?:rose|\w+ed|sat|came|went|got|held|made|kept|saw|took|spent)\b(?! not\b| never\b)[^;]+)$", r"\g<one> \g<what>; it is not true that \g<two> \g<what>"),
    (rf"^(?P<who>nobody|no one|none)(?P<what>\b[^;]+?),? not even (?:{PERSON})$", r"\g<who>\g<what>"),
    (r"\bno (?P<who>[\w ]+?) (?:were )?left (?=after|in|by|on|at|from)", r"no \g<who> "),
    # "A did one thing, he had another"
    (rf"^(?P<one>{PERSON} [^,;:]*\b(?:was|were|did|had|is|has|\w+ed|left|came|went|sat|became|got|lost|held|began)\b[^,;:]*), (?:and |but |as |because |since )?(?=(?:he|she|they) (?:was|were|had|did|only|never|left|went|came|joined|became|got|died|sat|stayed|lost|held|returned|served)\b)", r"\g<one>; "),
)  # fmt: skip
