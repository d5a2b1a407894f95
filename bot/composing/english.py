"""What composed questions know of English as such: no word here belongs to any field."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Sign(StrEnum):
    """A word of grammar that has its part in what is asked."""

    WHO = "who"
    HOW_MANY = "how_many"
    HEADS = "heads"  # of whom isn't said: no part of a composed question
    WHAT = "what"
    LIST = "list"
    WHEN = "when"
    HOW_LONG = "how_long"
    WHETHER = "whether"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    ONWARD = "onward"
    EARLIER = "earlier"
    BETWEEN = "between"
    IN = "in"
    OF = "of"
    FROM = "from"
    TO = "to"
    RIGHT = "right"
    THROUGHOUT = "throughout"
    UNDER = "under"
    WHILE = "while"
    BOTH = "both"
    AND = "and"
    ALSO = "also"
    EVE = "eve"
    NOT = "not"
    ONLY = "only"
    OR = "or"
    EXCEPT = "except"
    WITH = "with"
    SAME_DAY = "same_day"
    ADDED = "added"
    TOO = "too"
    START_OF = "start_of"
    END_OF = "end_of"
    AS = "as"
    DID = "did"
    ONCE = "once"
    REPEATED = "repeated"
    TWICE = "twice"
    AGAIN = "again"
    TIMES = "times"
    MORE = "more"
    LESS = "less"
    AT_LEAST = "at_least"
    FOR = "for"
    FIRST = "first"
    LAST = "last"
    LONGEST = "longest"
    SHORTEST = "shortest"
    YOUNGEST = "youngest"
    OLDEST = "oldest"
    OFTENEST = "oftenest"
    TOP = "top"
    OUTLASTING = "outlasting"
    NTH = "nth"
    THEY = "they"
    YEARS = "years"
    MONTHS = "months"
    WEEKS = "weeks"
    DAYS = "days"


# The phrases of each sign, with semicolons between.
PHRASES: Final[dict[Sign, str]] = {
    Sign.WHO: """
        who; who all; who else; which; which of; which of the; who are; which ones of the; whose; whose time;
        what were the names of; what are the names of; who were; who was; who is; that
    """,
    Sign.WHAT: "what",
    Sign.HOW_MANY: """
        how many; how many of; how many of the; number of; the number of; the total number of; total
        number of; what number of; what is the number of; what was the number of; count of; the count
        of; how many different; how much; how many in all; what was the total number of; count; how many were the; head count of; what is the total number of
    """,
    Sign.HEADS: "head count; headcount",
    Sign.LIST: """
        name; list; list of; give; show; tell; tell me; names of; the names of; name all; list all; give me; show me;
        a list of; full list of; the full list of; enumerate; tell me who; tell us; give a list of; give me a list of;
        give me the names of; give the names of; i need; i need the names of; i want; find; find me; identify; all; every; let me have; i would like to know; i want to know;
        i am looking for; looking for; mention; complete list of; give me all; show me all; list me; the list of; rank; rank the; ranking of; ranking of the; a ranking of; order; sort; all the; each; all of the
    """,
    Sign.WHEN: "when; on what day; on which day; what day; which day; what year; which year; in what year; in which year; on what date; on which date; what date; which date",
    Sign.HOW_LONG: "how long; for how long; how much time; for how many years",
    Sign.WHETHER: """
        was there; were there; was there any; were there any; did any; has any; have any; was any;
        were any; is there any; did anybody; did anyone; was there ever; were there ever; have there
        been; has there been; has there ever been; were there ever any; was there ever a; had any; did somebody; has anybody; has anyone;
        have there ever been; have there been any; did any of the; was anybody; was anyone; did ever any; is there anybody; is there anyone; is there a; was there anybody; was there anyone; did a; did another; was a
    """,
    Sign.BEFORE: "before; prior to; earlier than; ahead of; preceding; pre",
    Sign.AFTER: "after; behind; next after; right behind; following; later than; in the wake of; post; once",
    Sign.SINCE: "since; ever since; from the time of",
    Sign.ONWARD: "onward; onwards; on; or later; or after; and later; and after; and onward; and onwards; or afterwards; and on; and since; and afterwards",
    Sign.EARLIER: "or earlier; or before; and earlier; and before",
    Sign.BETWEEN: "between; in between; anywhere between; somewhere between",
    Sign.IN: """
        in; on; at; as of; during; within; in the course of; in the year; at the time of; on the day of;
        in the month of; in the years; in the period; over; the year; of the year; around the time of; at the moment of; in the days of; for the year; the day of; in all of; as at; by the time of; over the course of; in the whole of; dated; at any time in; at any point in; at some point in; at some time in; in the time of; in the decade of; in the time from; in the period from; at the date of; on the date of; as in; in the time
    """,
    Sign.OF: "of; among; among the; amongst; out of; out of the; of the; from among; from among the; of those; of all; of all the; amongst the; out of all the; on the list of; in the list of; on the list of the; in the list of the; in the ranking of",
    Sign.FROM: "from; from the year; anywhere from",
    Sign.TO: "to; until; till; through; up to; up until; thru; right up to; and until",
    Sign.RIGHT: "right; just; immediately; directly; shortly; soon; straight; a few days; a few weeks; days; the day; one day; the week; a day; a week; a few hours; weeks; a couple of days; some days; hours; the evening",
    Sign.THROUGHOUT: """
        throughout; all through; the whole time; the whole time from; the whole of; without a break from; continuously from; without a break; all the way;
        all the way from; the entire time; the entire time from; the whole; the whole period; uninterruptedly from; without interruption from; the entire; all along from; through all of; continuously; all the time; all the time from; through the whole of; for the whole of; non-stop from; the whole way from; the entire period from; all through the years from
    """,
    Sign.UNDER: "under; beneath; under the leadership of; under the rule of; during the rule of; during the reign of; in the era of; during the leadership of; in the days of; in the time of; during the era of; in the years of; in the reign of; during the time of; during the tenure of; under leader; during the term of",
    Sign.WHILE: """
        while; when; whilst; the day; on the day; on the day when; on the day that; at the time when; at the moment when; the year; in the year
        when; the moment; at the moment; as; at the time; the time; by the time; the week; in the week; in the days when; the day when; the day that; in the month; the month; in the years when; the month when; the year when; in the year; while the; the evening; the very day; on the very day; just when; just as; in the period when; during the time when; during the time; throughout the time; throughout the time when; the years when
    """,
    Sign.BOTH: "both; as well at; at both; in both; on both; alike; during both; either time",
    Sign.AND: "and; then; and then; but; and afterwards; and later; and subsequently; and finally; afterwards; &; only to; yet; and even; and in turn; and had",
    Sign.ALSO: "as well as; and again; and still; and once more; and as well; and then again",
    Sign.EVE: "on the eve of; the eve of; at the eve of; by the eve of",
    Sign.NOT: "not; never; did not; were not; never ever; was not",
    Sign.ONLY: "the only; the sole",
    Sign.OR: "or; either",
    Sign.EXCEPT: """
        except; except for; apart from; besides; other than; not counting; without; leaving out; aside from; excluding; outside; outside of; outside the; but not; bar; not including; other than the;
        with the exception of; excepting; minus; apart from the; not counting the; excluding the
    """,
    Sign.WITH: "with; together with; alongside; along with; beside; at the same time as; side by side with; next to; simultaneously with; in the company of; jointly with; overlapped with; overlapped; coincided with; shared time with; crossed paths with; at the same time with; in parallel with; overlapping with; as colleagues of; as a colleague of; in common with",
    Sign.SAME_DAY: "same day; the same day; on the same day; on the very same day; the very same day; same date; on the same date; the same date; that same day; on that same day; on the day; the day; the same day that; on the same day that",
    Sign.ADDED: "including; incl; plus; counting; inclusive of; including the; with; and also",
    Sign.TOO: "too; as well; also; included; counted too; included too",
    Sign.START_OF: "start of; the start of; beginning of; the beginning of; the first day of; first day of; at the start of; at the beginning of; on the first day of",
    Sign.END_OF: "end of; the end of; at the end of; the last day of; last day of; on the last day of; at the very end of; the close of",
    Sign.AS: "as; as the; that; on which; when; like; a",
    Sign.DID: "did; was; were; do; had; is; are; has; have; be; been; being; does; got; get; getting; would; could",
    Sign.ONCE: "only once; just once; once only; a single time; only one time; only one spell; one spell only; a single spell; just one spell; in a single spell; one single spell; one stint only; one time only; exactly once; one uninterrupted spell; in one spell; for one spell; only one term; only a single spell; one unbroken spell",
    Sign.REPEATED: "more than once; more than one time; several times; repeatedly; on several occasions; at different times; in several spells; two or more times; at least twice; in more than one spell; more than one spell; several spells; two or more spells; more than a single spell; in two or more spells; over several spells; on more than one occasion; several separate spells",
    Sign.TWICE: "twice; two times; two separate times; on two occasions; in two spells; two spells; two stints; two separate spells; on two separate occasions; exactly twice; two different times; for two spells; two separate stints; two different spells; in two stints",
    Sign.AGAIN: "again; once more; a second time; for a second time; for the second time; a second spell; anew; second spell; for another spell; for another time; another time; back",
    Sign.TIMES: "times; separate times; spells; separate spells; stints; occasions; separate stints; separate occasions; different times; different spells; terms; stretches; periods",
    Sign.MORE: "more than; over; longer than; for more than; for over; for longer than; upwards of; in excess of; above; beyond",
    Sign.LESS: "less than; under; fewer than; shorter than; for less than; not even; for under; below; no more than; not more than; at most; within; for fewer than; for no more than; not longer than; for not even",
    Sign.AT_LEAST: "at least; no less than; not less than; for at least; no fewer than; a minimum of; or more; a full",
    Sign.FOR: "for; lasting; which lasted; that lasted",
    Sign.FIRST: "first; the first; the very first; very first; first ever; earliest; 1st; first-ever; the earliest; initial; oldest known",
    Sign.LAST: "last; the last; the very last; very last; latest; most recent; final; most recently; the final; newest; last ever; the latest; the most recent; the newest; very latest",
    Sign.LONGEST: "longest; longest serving; longest-serving; the longest; the longest time; longest time; most days; the most years; most years; the most time; longer than anyone; longer than anybody; longest of all; longest in office; longer than anyone else; longer than anybody else; longest lasting; the greatest length of time; by length of service; longer than any other; the greatest number of years; longest of them all; more years than any other; longest total; by length of membership; with most years behind them; with the most years behind them; most years behind them; by time in power; by years in power; with the longest time; with the longest time at the top; by time at the top; by years served; by years of service; by years in it; by years; by time served; by time in it; by days served; by total time; by total service; by years in office; by time in office; by length of stay; by length of time served; with the most years; with most years; in terms of years served; in years served; measured by years served; years served; time served; total time served; in total service; in service; in time served; by total time served; in overall service; by overall service; in total time served; in total time; in length of service; length of time served; longest total time; longer than all others; for longest; length of service; longest stay",
    Sign.SHORTEST: "shortest; shortest serving; shortest-serving; the shortest; the shortest time; shortest time; least time; the least time; fewest days; the fewest days; shortest of all; shortest lasting; briefest; the briefest; fewest years; the fewest years; shorter than any other; shorter than anyone else; shortest of them all; shortest stay; shortest stays; briefest stays; the briefest stays; least long; with the shortest service; the shortest service; with the shortest stay; with the shortest time; the briefest time; most briefly; shortest-lived",
    Sign.YOUNGEST: "youngest; the youngest; lowest age; at the lowest age; at the youngest age; the youngest age",
    Sign.OLDEST: "oldest; the oldest; eldest; the eldest; highest age; at the highest age; at the oldest age; the oldest age",
    Sign.OFTENEST: "most often; most times; the most times; most spells; the most spells; most separate spells; the most separate spells; most stints; the most stints; the greatest number of spells; the largest number of spells; the highest number of spells; more often than anybody; the most often; more often than anyone; most separate times; the most separate times; more often than anyone else; most separate stints; the most separate stints; most frequently; the most separate terms; the most terms",
    Sign.OUTLASTING: "longer than; for longer than; more years than; more time than; a longer time than; for a longer time than; longer in all than; longer in total than; for more years than; outlasted; outlast; shorter than; for a shorter time than; less time than; fewer years than; less long than; for less time than; for fewer years than; not as long as",
    Sign.TOP: "top; the top",
    Sign.NTH: "second; third; fourth; fifth; sixth; 2nd; 3rd; 4th; 5th; 6th; the second; the third; the fourth; seventh; eighth; ninth; tenth; 7th; 8th; 9th; 10th; the fifth; the sixth; number two; number three; number four; number five; no 2; no 3; no 4; runner-up; the runner-up; runner up; the runner up",
    Sign.THEY: "they; their; them; themselves; he; she; his; her; him; it; its; in it; there",
    Sign.YEARS: "years; year; yrs",
    Sign.MONTHS: "months; month",
    Sign.WEEKS: "weeks; week",
    Sign.DAYS: "days; day",
}  # fmt: skip

# Manners of speaking: they say how somebody asks, not what.
IDLE: Final = """
    a; an; the; is; are; was; were; be; been; being; has; have; had; do; does; did; it; its; there; in it; of it; on it; from it; to it; any; some;
    these; those; this; of them; them; all; in all; in total; altogether; ever; at all; please; pls; kindly; tell me; can you; could you; can you tell me; could
    you tell me; do you know; do you happen to know; exactly; actually; really; so; hi; hello; hey; ok; okay; well; would; you; just; only ever; i wonder; i
    was wondering; i would like to know; i want to know; quick question; question; a question; for my quiz; for a quiz; quiz question; different; any of; some of;
    among them; one; as a; as an; as the; as; of the; the time; at the time; during their time; the; whole; entire; in history; overall; whole history; in its history; in its whole history; in the whole history; over the years; through the years; here; all told; that; who; which; just wondering; curious; i am curious; please list; right; then; already; own; even; still; total; separate; by chance; happen to know; know; for homework; homework question; for my homework; can you name; could you name; for an essay; for my essay; at the; to be; us; me; comes next; came next; ranks next; who were they; name them; and who were they; what were their names; and name them; who are they; out; itself; ever to; get to; got to; up; all time; of all time; in the end; so far; back then; the year; year; precisely; the years; all of; there ever; thing; tell; say; would you; the body; say please; need; to
"""
