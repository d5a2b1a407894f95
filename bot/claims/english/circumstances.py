"""Under whom and at whose death something was, however that is told: "in A's day", "when A breathed his last"."""

from __future__ import annotations

import re
from typing import Final

from bot.claims.english.marks import REALM
from bot.claims.english.parts import COUNT, DATE, NAME, PERSON, Rule, rules

_TOP = rf"(?:at the (?:top|helm|head)(?: of (?:the {REALM}|it|affairs))?|in charge(?: of the {REALM})?|as (?:the )?(?:{REALM} )?(?:leader|head|boss|chief)(?: of the {REALM})?|in power|leading(?: the {REALM})?|ruling(?: the {REALM})?)"
_RULED = rf"(?:ruled|led|headed|ran|governed)(?: the {REALM}| the country| things)?|was (?:the )?(?:{REALM} )?(?:leader|boss|chief)(?: of the {REALM})?|was (?:in charge|in power|in command|running things|calling the shots|at the (?:top|helm|head)(?: of the {REALM})?)(?: of the {REALM})?"
_REIGN = rf"(?:day|days|time|times|years|era|reign|period|rule|leadership|term as (?:{REALM} )?leader|tenure as (?:{REALM} )?leader|time as (?:{REALM} )?leader)"
_DIED = r"(?:died|dies|(?:has|had) died|passed away|kicked the bucket|expired|lost (?:his|her) life|departed this life|breathed (?:his|her) last|closed (?:his|her) eyes for good|went to (?:his|her) grave|met (?:his|her) end|perished)"
_CAME = r"(?:joined|left|entered|came|went|got in|was elected|took (?:his|her) seat|was dismissed|resigned|died|was taken into the \w+|was brought in|was taken in|has joined|has left)"
_GOING: Final = {"departure": "left", "exit": "left", "leaving": "left", "dismissal": "was dismissed", "resignation": "resigned", "entry": "joined", "arrival": "joined", "joining": "joined", "admission": "joined"}  # fmt: skip
_BODY = r"(?: (?:of|from|in|into|to) (?:the \w+|it|that body))?"


def _dated(match: re.Match[str]) -> str:
    """ "the leader at A's exit was B": "A left under B"."""
    return f"{match['who']} {_GOING[match['noun'].lower()]} under {match['under']}"


_NOUN: Final = "|".join(_GOING)

CIRCUMSTANCES: Final[tuple[Rule, ...]] = (
    *rules(
        # Under whom.
        (rf"^(?:the )?(?:leader|head of the {REALM}|person at the (?:head|top) of the {REALM})(?: at the time of| at| on) (?P<who>{PERSON})'s (?P<noun>{_NOUN}){_BODY}(?: was|:) (?P<under>{PERSON})$", _dated),
        (rf"^the (?:leader|head of the {REALM}|person at the (?:head|top) of the {REALM}) when (?P<who>{PERSON}) (?P<what>{_CAME})(?P<rest> [^,;?]+)?(?: was|:|\? that was) (?P<under>{PERSON})$", r"\g<who> \g<what>\g<rest> under \g<under>"),
        (rf"^(?:when|as|while) (?P<who>{PERSON}) (?P<what>{_CAME})(?P<rest> [^,;]+)?, the leader was (?P<under>{PERSON})$", r"\g<who> \g<what>\g<rest> under \g<under>"),
        (rf"^(?:when|as) (?P<who>{PERSON}) (?P<what>{_CAME})(?P<rest> [^,;]+)?, (?P<under>{PERSON}) (?:{_RULED})$", r"\g<who> \g<what>\g<rest> under \g<under>"),
        (rf"^(?P<under>{PERSON}) had the leadership,? and (?P<what>{NAME} [^,;]+?)(?: (?:in|at) that time)?$", r"\g<what> under \g<under>"),
        (rf"^(?P<under>{PERSON}) (?:{_RULED}),? (?:when|as|while) (?P<what>{NAME} {_CAME}[^,;]*)$", r"\g<what> under \g<under>"),
        (rf"^the {REALM} was led by (?P<under>{PERSON}) (?:when|as|while) (?P<what>{NAME} {_CAME}[^,;]*)$", r"\g<what> under \g<under>"),
        (rf"^(?P<under>{PERSON})'s (?:rule|reign|time|leadership) saw (?P<who>{PERSON}) (?P<verb>join|leave|enter|quit)(?P<rest> [^,;]+)?$", lambda m: f"{m['who']} { {'join': 'joined', 'leave': 'left', 'enter': 'entered', 'quit': 'left'}[m['verb'].lower()] }{m['rest'] or ''} under {m['under']}"),
        (rf"^with (?P<under>{NAME}) {_TOP},? (?P<what>{NAME} [^;]+)$", r"\g<what> under \g<under>"),
        (rf"^(?P<what>{NAME} [^;]+?),? with (?P<under>{NAME}) {_TOP}$", r"\g<what> under \g<under>"),
        (rf"^(?:while|when|as) (?P<under>{NAME}) (?:{_RULED}),? (?P<what>{NAME} [^;]+)$", r"\g<what> under \g<under>"),
        (rf"^(?P<what>{NAME} [^;]+?),? (?:while|when|as) (?P<under>{NAME}) (?:{_RULED})$", r"\g<what> under \g<under>"),
        (rf"^(?:in|during|on|throughout) (?P<under>{NAME})'s (?:{_REIGN}|watch)(?! (?:in|on|as|at|of)\b),? (?=(?P<what>{NAME} |the \w+ ))", r"under \g<under> "),
        (rf"^(?P<what>{NAME} [^;]*?) (?:in|during|on|throughout) (?P<under>{NAME})'s (?:{_REIGN}|watch)$", r"\g<what> under \g<under>"),
        (rf"^(?:in|during|throughout) the (?P<under>{NAME}) (?:years|era|period|time|times|days),? (?=(?P<what>{NAME} ))", r"under \g<under> "),
        (rf"^(?P<what>{NAME} [^;]*?) (?:in|during|throughout) the (?P<under>{NAME}) (?:years|era|period|time|times|days)$", r"\g<what> under \g<under>"),
        (rf"^(?P<what>{NAME} [^;]*?) (?:in|during|throughout) the (?:reign|days|day|time|era|leadership|years|rule) of (?P<under>{NAME})$", r"\g<what> under \g<under>"),
        (rf"^(?P<what>{NAME} [^;]*?) (?:at the time of|under) leader (?P<under>{NAME})$", r"\g<what> under \g<under>"),
        # When somebody died behind what he was: "died in 1936 as a judge", "died a judge in 1936".
        (rf"^(?P<who>{PERSON}) (?P<died>{_DIED}|was (?:murdered|assassinated|killed|shot))(?P<when> (?:in|on) {DATE}),? (?P<how>(?:and |being )?(?:(?:still|at that time|at the time|by then|while|when|whilst|as|yet) )+[^,;]+)$", r"\g<who> \g<died> \g<how>\g<when>"),
        # At whose death.
        (rf"\b(?:at|on|upon|at the (?:time|hour|moment) of) (?P<who>{NAME})'s (?:death|demise|passing|end)\b", r"when \g<who> died"),
        (rf"\b(?:at|on|upon|at the (?:time|hour|moment) of) the (?:death|demise|passing) of (?P<who>{NAME})", r"when \g<who> died"),
        (rf"(?<!same )\b(?:in the moment when|at the moment when|at the moment(?: that)?|at the time(?: when| that)?|as|when) (?P<who>{NAME}) {_DIED}(?P<comma>,)?(?= (?!(?:in|on|at|of|as|from|while)\b)|$)", r"when \g<who> died\g<comma>"),
        (rf"^when (?P<other>{NAME}) died,? (?P<what>{NAME} (?:was|sat|had|served|held|belonged|counted)\b[^;]*)$", r"\g<what> when \g<other> died"),
        (rf"\b(?:in the moment when|at the moment when) (?P<who>{NAME}) has (?=joined|left|come|gone|entered)", r"when \g<who> "),
        (rf"^(?P<other>{NAME}) {_DIED},? (?:and|with) (?P<who>{NAME}) (?:was )?(?P<what>(?:a sitting|a serving|sitting|still) [^,;]+)$", r"\g<who> was \g<what> when \g<other> died"),
        (rf"^with (?P<who>{NAME}) (?P<what>(?:in|on|sitting) [^,;]+?), (?P<other>{NAME}) {_DIED}$", r"\g<who> was \g<what> when \g<other> died"),
        # How old on coming.
        (rf"^(?P<who>{PERSON})'s age (?:on|at|upon|when) (?:joining|entering|entry|becoming|coming|getting)(?P<rest> [^,;]+?)? was (?P<n>{COUNT})$", r"\g<who> joined\g<rest> aged \g<n>"),
        (rf"^(?P<n>{COUNT}) was the age at which (?P<what>{NAME} [^,;]+)$", r"\g<what> aged \g<n>"),
        (rf"^(?:at|at the age of|as a (?:man|woman) of|with) (?P<n>{COUNT}),? (?P<what>{NAME} (?:was|joined|entered|became|came|got|took|made|walked)\b[^,;]*)$", r"\g<what> aged \g<n>"),
        (rf"^(?P<who>{NAME}) (?:joined|entered)(?P<rest> (?:the \w+|it))? at (?P<n>{COUNT})$", r"\g<who> joined\g<rest> aged \g<n>"),
        (rf"^(?P<who>{NAME}) had (?:reached the age of |lived |completed )?(?P<n>{COUNT})(?: years)? when (?:he|she) (?:has |was )?(?=joined|entered|taken|became|brought|elected)(?P<what>[^,;]+)$", r"\g<who> \g<what> aged \g<n>"),
        (rf"^on (?P<what>becoming|joining|entering)(?P<rest> [^,;]+?),? (?P<who>{NAME}) was (?P<n>{COUNT})(?: years old)?$", r"\g<who> joined aged \g<n>"),
        (rf"^(?:at (?:the )?(?:moment|time) of (?:his|her) |on (?:his|her) |at )(?:entry|joining|arrival|election)(?: (?:in|into|to) (?:the \w+|it))?,? (?P<who>{NAME}) (?:was|counted) (?P<n>{COUNT})(?: years(?: old)?)?(?:,.*)?$", r"\g<who> joined aged \g<n>"),
        (rf"^(?P<who>{NAME}) was a (?:man|woman) of (?P<n>{COUNT}) when (?:he|she) (?P<what>[^,;]+)$", r"\g<who> \g<what> aged \g<n>"),
        (r"\bhad (?:only )?just (?=(?!been\b)\w+(?:ed|en|ne|ft)\b)", "had "),
        # "By the time she came he had left": a comma between the two.
        (rf"^(?P<tie>by the time|when|before|once|as soon as|until) (?P<one>{PERSON} [^,;]+?)(?<!the)(?<!of)(?<!its) (?P<two>{PERSON} (?:had|was|were) (?:already |long |just )?\w)", r"\g<tie> \g<one>, \g<two>"),
    ),
)  # fmt: skip
