"""How each sign of grammar is said."""

from __future__ import annotations

from typing import Final

from bot.claims.english.signs import Sign

# The phrases of each sign, with semicolons between.
PHRASES: Final[dict[Sign, str]] = {
    Sign.NOT: """
        not; never; never ever; no longer; no more; not any more; not anymore; it is not true that;
        it is false that; it is a lie that; it is wrong that; it is a myth that; it is not the case
        that; false that; not true that; is not true that; untrue that; at no time; at no point; by
        no means; not even; isn; wasn; without ever; failed to; hardly; cannot; not yet; false; in
        no way; not at all
    """,
    Sign.NEITHER: "neither; nor",
    Sign.NONE: """
        none of the; none of; none; nobody; no one; no; not a single; not one; not any; zero; not
        one of the; no-one
    """,
    Sign.ALL: """
        all; all of; all of the; every; each; each of; each of the; every one of; every one of the;
        everyone; everybody; without exception; entirely; exclusively; every single; all the
    """,
    Sign.MOST: """
        most; most of; most of the; the majority of; majority of; a majority of; mostly; more than
        half of; more than half; the bulk of; more than half of the; majority
    """,
    Sign.ANY: """
        any; some; some of; some of the; at least one; at least one of; at least one of the; one or
        more; several; a few; any of the; any of; at least a
    """,
    Sign.BOTH: "both; both of",
    Sign.ONLY: """
        lone; one and only; first and only; only; just; merely; solely; alone; nothing but; the sole; sole; no one but; nobody but;
        nothing more than; no more than a; only ever
    """,
    Sign.ALWAYS: """
        always; at all times; from the very beginning; throughout its existence; throughout its
        history; for its whole existence; for all of its history; all along; invariably; constantly;
        from start to finish; from beginning to end; in all years; all the time; all through; in
        every year; every time
    """,
    Sign.STILL: "still; remained; continued; stayed",
    Sign.AGAIN: """
        again; once more; anew; rejoined; re-elected; reelected; returned to; came back; returned;
        back in; a second time; came back to
    """,
    Sign.BEFORE: """
        before; prior to; earlier than; ahead of; preceding; pre; in advance of; previous to
    """,
    Sign.AFTER: """
        after; following; later than; subsequent to; past; post; beyond; once; in the wake of; as a
        result of; upon; as soon as; no sooner than; the moment; from the moment
    """,
    Sign.UNTIL: """
        until; till; up to; up until; right up to; all the way to; until the end of;
        til; through; thru; upto; right up until
    """,
    Sign.SINCE: """
        since; ever since; from and after; starting in; starting from; beginning in; starting; as
        of; from then on; onwards; onward; beginning
    """,
    Sign.BY: """
        by; no later than; not later than; by the end of; by the time of; as early as; already in;
        by the start of; by the time
    """,
    Sign.IN: """
        in; on; on the day; the day that; on the day that; on the day when; in the week; during; at;
        within; as early as in; as late as; as late as in; already; at the time of; the year; when; of; while; at the; dated;
        in the course of; in the year; in the space of; within the space of; over the course of; in a matter of; in as little as
    """,
    Sign.FROM: "from; from the year",
    Sign.TO: "to; into",
    Sign.BETWEEN: "between; anywhere between; somewhere between",
    Sign.THROUGHOUT: """
        without (a|any|one|) (single|) (break|interruption|pause|gap|let-up|interval) (at all|); in one (go|stretch|run|piece); at a stretch; at one stretch; uninterrupted; on the trot; in a row; unbroken; (without|with no) (breaks|gaps|interruptions|pauses); non stop; throughout; all through; (right|) through (all of|the whole of|the entire|the whole|all); the whole of; during the whole of; during all of; for the whole of;
        the entire; for all of; continuously; without interruption; uninterruptedly; without a
        break; all of; without break; nonstop; non-stop
    """,
    Sign.SOON: """
        immediately after; right after; straight after; directly after; just after; shortly after;
        soon after
    """,
    Sign.MORE: """
        more than; more; over; larger; bigger; higher; above; upwards of; in excess of; greater
        than; (went|rose|climbed|grew|go|rise|got) (above|over|beyond|past); exceeds; exceed; crossed; longer than; higher than; well over; larger than; no fewer; better part; exceeding;
        exceeded; over a; surpassed; passed; topped; faster; quicker; more quickly; more rapidly; more steeply
    """,
    Sign.FEWER: """
        fewer than; fewer; less; smaller; lower; less than; below; not more; smaller than; lower
        than; shorter than; not even; short of; well under; well below; slower; more slowly
    """,
    Sign.LEAST: """
        at least; no fewer than; not less than; no less than; not fewer than; minimum of; a minimum
        of; at a minimum; or more
    """,
    Sign.MOST_OF: """
        at most; no more than; not more than; up to; maximum of; a maximum of; not over; at the
        most; a maximum
    """,
    Sign.ABOUT: """
        about; around; approximately; roughly; circa; some; approx; ca; more or less; around about;
        something like; ~; or so; in the region of; around the; approximatly; a good
    """,
    Sign.NEARLY: """
        just short of; just shy of; shy of; a shade under; a shade over; a touch over; a touch under; a whisker under; a whisker over; a little short of; a bit short of; little over; little more than; little short of; not much over; not much under; not far off; not far short of; fractionally over; fractionally under; marginally over; marginally under; a bit under; close on; nigh on; well-nigh; as good as; nearly; almost; practically; virtually; close to; not quite; just under; just over; a little over; a little under; barely; scarcely; just about; getting on for; pushing; a
        bit over; a little more than; slightly more than; a bit more than; slightly over; slightly
        under; slightly less than; a little less than
    """,
    Sign.EXACTLY: """
        exactly; precisely; a total of; in total; altogether; a mere; all in all
    """,
    Sign.UNDER: """
        under; during the rule of; during the reign of; during the leadership of; in the time of; in
        the era of; in the days of; under the leadership of; during the era of; under the rule of;
        in the age of; during the tenure of; under leader
    """,
    Sign.THAN: "than",
    Sign.LONGER: """
        longer than; for longer than; longer; outlasted; outserved; more time than; more years than;
        for longer; more time; lasted longer than;
        (for|) (a|the|) (longer|greater|lengthier) (time|period|while|spell|stint|run|tenure|stay|stretch|length of time|duration|term|service) (than|); of (longer|greater) duration than; (for|) more (time|days|months) than; more staying power than; lengthier (than|)
    """,
    Sign.SHORTER: """
        shorter than; less time than; fewer years than; shorter; for a shorter time than; less long
        than; not as long as; a shorter time; less long; for a shorter time; for less time than;
        (for|) (a|the|) (shorter|briefer) (time|period|while|spell|stint|run|tenure|stay|stretch|length of time|duration|term|service) (than|); of (shorter|briefer) duration than; (for|) (less time|fewer days|fewer months) than; briefer (than|)
    """,
    Sign.EARLIER: "earlier; sooner; sooner than; earlier than; predated; preceded",
    Sign.LATER: """
        later; afterwards; later than; subsequently; thereafter; later on; after that
    """,
    Sign.OLDER: "older than; older; elder than; born before; born earlier than; of (greater|higher|more advanced) age than; more (aged|elderly) than",
    Sign.YOUNGER: "younger than; younger; born after; born later than; of (lesser|lower) age than; more (youthful|junior) than; (the|) junior of",
    Sign.LONGEST: """
        longest; longest serving; the longest; longest of all; longer than anyone else; longer than
        anybody else; longer than anyone; more years than anyone; longest-serving; the longest time;
        longest time; longer than anybody; longer than everyone else; longest lasting; longer than
        all the others; longest reigning;
        (the|) (longest|longest-serving|longest-lasting|longest-lived) (of all|of them all|of the lot|of any|of anyone|of anybody|of everybody|of everyone|out of everybody|ever|on record|anyone ever had|from all|of the whole lot|); longer than (anyone|anybody|everyone|everybody|any|all|every|any of|all of|each of) (else|other|others|the other|the others|of the others|the rest|another|) (ever|ever did|did|before or since|); longer than (the|all the|) (others|rest); (for|) (the|) (most|greatest|maximum) (time|amount of time|length of time|length of service|length|duration) (of all|of them all|of the lot|of any|of anyone|of anybody|of everybody|of everyone|out of everybody|ever|on record|anyone ever had|from all|of the whole lot|); (for|) more time than (anyone|anybody|everyone|everybody|any|all|every|any of|all of|each of) (else|other|others|the other|the others|of the others|the rest|another|) (ever|ever did|did|before or since|); most (enduring|durable|long-lived)
    """,
    Sign.SHORTEST: """
        shortest; shortest serving; the shortest; shortest of all; the shortest time; shortest time;
        shortest-serving; shorter than anyone; shorter than anyone else; shortest reigning;
        (the|) (shortest|shortest-serving|shortest-lasting|shortest-lived|briefest|most fleeting|most short-lived|least durable|most briefly) (of all|of them all|of the lot|of any|of anyone|of anybody|of everybody|of everyone|out of everybody|ever|on record|anyone ever had|from all|of the whole lot|); shorter than (anyone|anybody|everyone|everybody|any|all|every|any of|all of|each of) (else|other|others|the other|the others|of the others|the rest|another|) (ever|ever did|did|before or since|); less long than (anyone|anybody|everyone|everybody|any|all|every|any of|all of|each of) (else|other|others|the other|the others|of the others|the rest|another|) (ever|ever did|did|before or since|); (for|) (the|) (least|minimum of|minimum|smallest amount of) (time|length of service|length of time) (of all|of them all|of the lot|of any|of anyone|of anybody|of everybody|of everyone|out of everybody|ever|on record|anyone ever had|from all|of the whole lot|); (for|) less time than (anyone|anybody|everyone|everybody|any|all|every|any of|all of|each of) (else|other|others|the other|the others|of the others|the rest|another|) (ever|ever did|did|before or since|); (for|) (a|) (shorter|briefer) (time|while|period) than (anyone|anybody|everyone|everybody|any|all|every|any of|all of|each of) (else|other|others|the other|the others|of the others|the rest|another|) (ever|ever did|did|before or since|); lasted the least (of all|of them all|of the lot|of any|of anyone|of anybody|of everybody|of everyone|out of everybody|ever|on record|anyone ever had|from all|of the whole lot|)
    """,
    Sign.FIRST: """
        first; the very first; first ever; first-ever; the earliest; very first; earliest; initial;
        1st; before anyone else
    """,
    Sign.LAST: "last; the very last; last ever; final; very last; the latest; latest",
    Sign.YOUNGEST: "youngest; youngest of all; youngest ever; (the|) (youngest|most youthful|most junior in years|most junior in age) (of all|of them all|of the lot|of any|of anyone|of anybody|of everybody|of everyone|out of everybody|ever|on record|anyone ever had|from all|of the whole lot|); younger than (anyone|anybody|everyone|everybody|any|all|every|any of|all of|each of) (else|other|others|the other|the others|of the others|the rest|another|) (ever|ever did|did|before or since|); younger than (the|all the|) (others|rest)",
    Sign.OLDEST: "oldest; eldest; oldest of all; oldest ever; (the|) (oldest|eldest|most aged|most elderly|most senior in years|most senior in age) (of all|of them all|of the lot|of any|of anyone|of anybody|of everybody|of everyone|out of everybody|ever|on record|anyone ever had|from all|of the whole lot|); (older|elder) than (anyone|anybody|everyone|everybody|any|all|every|any of|all of|each of) (else|other|others|the other|the others|of the others|the rest|another|) (ever|ever did|did|before or since|); (older|elder) than (the|all the|) (others|rest)",
    Sign.TOGETHER: """
        at a time; at one time; at any one time; all at once; at one and the same time; at the same moment; together; together with; with each other; alongside; side by side; at the same time; at the
        same time as; simultaneously; beside; along with; with; jointly; in common; overlapped;
        overlapped with; overlap; each other; as well as; colleagues; colleague of; contemporaries;
        the same time; next to; crossed paths; at once; overlapping; a colleague of
    """,
    Sign.DIRECTLY: "directly; immediately; straight; straight away; right away; at once; there and then",
    Sign.ONCE: "(just|only|) (one|a|one and) (single|only) (unbroken|continuous|uninterrupted|) (stretch|turn|go|period|innings|term|spell|stint|stay) (only|); (just|only|) one (stretch|turn|go|period|innings|term|spell|stint) (only|); one time; a single time; a single spell; one spell; only one spell; a single stint; a single term; one stint; just one spell; one spell only; just once; only once; once only",
    Sign.TWICE: """
        two innings; two (separate|distinct|different|) (innings|stretches|turns|goes|bouts|spells|stints|terms|periods|occasions); two times over; on two different occasions; twice; two times; on two occasions; two separate times; two separate occasions; in two
        spells; two spells; for two spells; two stints; two separate spells; two terms; two separate
        stints; two stints at different times; two separate terms
    """,
    Sign.TIMES: """
        (separate|distinct|different|) (spells|periods|stints|runs|goes|stays|terms|tours of duty|stretches); times over; stretches; innings; separate innings; separate stretches; bouts; separate occasions; times; fold; occasions; times as many; times as large; times as big; spells; times larger;
        times bigger; separate times; stints; times more; times the size; a factor of; factor; by a
        factor of
    """,
    Sign.PERCENT: "percent; per cent; %; pct",
    Sign.DOUBLE: """
        doubled; doubling; twofold; twice as many; twice as large; twice as big; two-fold; double;
        twice the size
    """,
    Sign.TRIPLE: "tripled; tripling; threefold; trebled; three-fold; triple",
    Sign.QUADRUPLE: "quadrupled; quadrupling; fourfold; four-fold; four times",
    Sign.HALF: "halved; half; cut in half; fell by half; a half",
    Sign.YEAR: "years; year; yrs; year long; year-long",
    Sign.MONTH: "months; month; month long",
    Sign.WEEK: "weeks; week; week long",
    Sign.DAY: "days; day; day long",
    Sign.DECADE: "decades; decade",
    Sign.OLD_STYLE: """
        old style; os; o.s.; julian; by the old calendar; old calendar; julian calendar; in the
        julian calendar; in old style; (by|in|on|according to|under|following) (the|) (old|julian|then) (style|calendar)
    """,
    Sign.NEW_STYLE: """
        new style; ns; n.s.; gregorian; by the new calendar; today's calendar; in today's calendar;
        modern calendar; new calendar; gregorian calendar; in the gregorian calendar; in new style;
        by the modern calendar; in the modern calendar; (by|in|on|according to|under|following) (the|our|) (today's|todays|present|present-day|current|modern|new|western|gregorian) (style|calendar|reckoning)
    """,
    Sign.AND: "and; as well; plus; but; but also; &",
    Sign.OR: "or; either",
    Sign.THERE: "there",
    Sign.EARLY: "early; in the early; the early; beginning of; the beginning of; start of; the start of",
    Sign.MID: "mid; in the mid; the mid; middle of; the middle of; in the middle of",
    Sign.LATE: "late; in the late; the late; end of; the end of",
    Sign.NTH: """
        second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; 2nd; 3rd; 4th; 5th
    """,
    Sign.FORMERLY: """
        once; formerly; previously; at some time; in the past; in his time; in her time
    """,
    Sign.SAME_DAY: "(on the|on|the|) (very|exact|) same (day|date) (as|that|when|on which|); (on|at|by|in) (the|one and the) (very|) same (meeting|session|sitting|occasion|moment|stroke|) (as|)",
    Sign.SAME_AGE: "(just|exactly|) as old as; (of|) the same age as; of the same age; coeval with",
    Sign.SAME_MONTH: "(in the|in|the|) (very|) same month (as|that|when|)",
    Sign.SAME_YEAR: "(in the|in|the|) (very|) same year (as|that|when|)",
    Sign.EXCEPT: """
        except; except for; apart from; besides; other than; bar; save for; aside from; with the
        exception of; excluding; excepting; barring
    """,
    Sign.APART: "apart; of each other; from each other",
    Sign.FIRST_TIME: "for the first time; first; for his first time; the first time",
    Sign.WHOLE: "whole; entire",
    Sign.USUALLY: """
        usually; often; regularly; frequently; commonly; generally; in general; typically; normally;
        as a rule; mainly; chiefly; primarily; largely; in the main; traditionally; most of the time
    """,
    Sign.SELDOM: """
        sometimes; occasionally; rarely; seldom; now and then; at times; on and off; from time to time
    """,
}
