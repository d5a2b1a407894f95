"""What the reading of claims knows of English as such: no word here belongs to any field."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Sign(StrEnum):
    """A word of grammar that can turn a claim from true to false."""

    NOT = "not"
    NEITHER = "neither"
    NONE = "none"
    ALL = "all"
    MOST = "most"
    ANY = "any"
    BOTH = "both"
    ONLY = "only"
    ALWAYS = "always"
    STILL = "still"
    AGAIN = "again"
    BEFORE = "before"
    AFTER = "after"
    UNTIL = "until"
    SINCE = "since"
    BY = "by"
    IN = "in"
    FROM = "from"
    TO = "to"
    BETWEEN = "between"
    THROUGHOUT = "throughout"
    SOON = "soon"
    MORE = "more"
    FEWER = "fewer"
    LEAST = "least"
    MOST_OF = "at_most"
    ABOUT = "about"
    NEARLY = "nearly"
    EXACTLY = "exactly"
    UNDER = "under"
    THAN = "than"
    LONGER = "longer"
    SHORTER = "shorter"
    EARLIER = "earlier"
    LATER = "later"
    OLDER = "older"
    YOUNGER = "younger"
    LONGEST = "longest"
    SHORTEST = "shortest"
    FIRST = "first"
    LAST = "last"
    YOUNGEST = "youngest"
    OLDEST = "oldest"
    TOGETHER = "together"
    DIRECTLY = "directly"
    ONCE = "once"
    TWICE = "twice"
    TIMES = "times"
    PERCENT = "percent"
    DOUBLE = "double"
    TRIPLE = "triple"
    QUADRUPLE = "quadruple"
    HALF = "half"
    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    DECADE = "decade"
    OLD_STYLE = "old_style"
    NEW_STYLE = "new_style"
    AND = "and"
    OR = "or"
    THERE = "there"
    FIRST_TIME = "first_time"
    FORMERLY = "formerly"
    NTH = "nth"
    EARLY = "early"
    MID = "mid"
    LATE = "late"


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
        only; just; merely; solely; alone; nothing but; the sole; sole; no one but; nobody but;
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
        before; prior to; earlier than; ahead of; preceding; pre; in advance of; previous to; not
        until; only after
    """,
    Sign.AFTER: """
        after; following; later than; subsequent to; past; post; beyond; once; in the wake of; as a
        result of; upon
    """,
    Sign.UNTIL: """
        until; till; up to; up until; right up to; all the way to; until the end of; as late as;
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
        within; as early as in; already; at the time of; the year; when; of; while; at the; dated;
        in the course of; in the year
    """,
    Sign.FROM: "from; from the year",
    Sign.TO: "to; into",
    Sign.BETWEEN: "between; anywhere between; somewhere between",
    Sign.THROUGHOUT: """
        throughout; all through; the whole of; during the whole of; during all of; for the whole of;
        the entire; for all of; continuously; without interruption; uninterruptedly; without a
        break; all of; without break; nonstop; non-stop
    """,
    Sign.SOON: """
        immediately after; right after; straight after; directly after; just after; shortly after;
        soon after
    """,
    Sign.MORE: """
        more than; more; over; larger; bigger; higher; above; upwards of; in excess of; greater
        than; longer than; higher than; well over; larger than; no fewer; better part; exceeding;
        exceeded; over a; surpassed; topped
    """,
    Sign.FEWER: """
        fewer than; fewer; less; smaller; lower; less than; below; not more; smaller than; lower
        than; shorter than; not even; short of; well under; well below
    """,
    Sign.LEAST: """
        at least; no fewer than; not less than; no less than; not fewer than; minimum of; a minimum
        of; at a minimum; or more
    """,
    Sign.MOST_OF: """
        at most; no more than; not more than; up to; maximum of; a maximum of; not over; at the
        most; a maximum; never more than
    """,
    Sign.ABOUT: """
        about; around; approximately; roughly; circa; some; approx; ca; more or less; around about;
        something like; ~; or so; in the region of; around the; approximatly; a good
    """,
    Sign.NEARLY: """
        nearly; almost; close to; not quite; just under; just over; a little over; a little under; a
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
        for longer; more time; lasted longer than
    """,
    Sign.SHORTER: """
        shorter than; less time than; fewer years than; shorter; for a shorter time than; less long
        than; not as long as; a shorter time; less long; for a shorter time; for less time than
    """,
    Sign.EARLIER: "earlier; sooner; sooner than; earlier than; predated; preceded",
    Sign.LATER: """
        later; afterwards; later than; subsequently; thereafter; later on; after that
    """,
    Sign.OLDER: "older than; older; elder than; born before; born earlier than",
    Sign.YOUNGER: "younger than; younger; born after; born later than",
    Sign.LONGEST: """
        longest; longest serving; the longest; longest of all; longer than anyone else; longer than
        anybody else; longer than anyone; more years than anyone; longest-serving; the longest time;
        longest time; longer than anybody; longer than everyone else; longest lasting; longer than
        all the others; longest reigning
    """,
    Sign.SHORTEST: """
        shortest; shortest serving; the shortest; shortest of all; the shortest time; shortest time;
        shortest-serving; shorter than anyone; shorter than anyone else; shortest reigning
    """,
    Sign.FIRST: """
        first; the very first; first ever; first-ever; the earliest; very first; earliest; initial;
        1st; before anyone else
    """,
    Sign.LAST: "last; the very last; last ever; final; very last; the latest; latest",
    Sign.YOUNGEST: "youngest",
    Sign.OLDEST: "oldest; eldest",
    Sign.TOGETHER: """
        together; together with; with each other; alongside; side by side; at the same time; at the
        same time as; simultaneously; beside; along with; with; jointly; in common; overlapped;
        overlapped with; overlap; each other; as well as; colleagues; colleague of; contemporaries;
        the same time; next to; crossed paths; at once; overlapping; a colleague of
    """,
    Sign.DIRECTLY: "directly; immediately; straight",
    Sign.ONCE: "one time; a single time; just once; only once; once only",
    Sign.TWICE: """
        twice; two times; on two occasions; two separate times; two separate occasions; in two
        spells; two spells; for two spells; two stints; two separate spells; two terms; two separate
        stints; two stints at different times; two separate terms
    """,
    Sign.TIMES: """
        times; fold; occasions; times as many; times as large; times as big; spells; times larger;
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
        julian calendar; in old style
    """,
    Sign.NEW_STYLE: """
        new style; ns; n.s.; gregorian; by the new calendar; today's calendar; in today's calendar;
        modern calendar; new calendar; gregorian calendar; in the gregorian calendar; in new style;
        by the modern calendar; in the modern calendar
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
    Sign.FIRST_TIME: "for the first time; first; for his first time; the first time",
}

# Signs that change nothing where nothing follows that they could govern.
DROPPABLE: Final = frozenset(
    {Sign.IN, Sign.AND, Sign.TO, Sign.FROM, Sign.ABOUT, Sign.EXACTLY, Sign.THERE}
)

# Manners of speaking: they say how somebody claims, not what.
IDLE: Final = """
    a; an; the; is; are; was; were; be; been; being; has; have; had; having; do; does; did; done;
    will; would; that; which; who; whom; whose; this; these; those; it; its; he; him; his; she; her;
    they; them; their; himself; herself; themselves; itself; for; with regard to; as; also; too; so;
    then; well; very; really; actually; indeed; in fact; i think; i thought; i believe; i guess; i
    heard; i have heard; i read; i read that; i am told; i have been told; i was told; someone told
    me; somebody told me; somebody said; my teacher says; my teacher said; my friend says; my friend
    said; they say; people say; people say that; it is said that; it is said; as far as i know;
    afaik; imo; imho; iirc; if i remember correctly; if i remember right; if i recall correctly; if
    i am not mistaken; if i am not wrong; as i recall; i am pretty sure; i am sure; pretty sure; i
    am fairly sure; fairly sure; i am certain; i am positive; i suppose; i assume; i would say; i
    remember; apparently; supposedly; allegedly; reportedly; presumably; probably; maybe; perhaps;
    possibly; certainly; surely; definitely; obviously; of course; clearly; basically; essentially;
    in reality; in truth; truth is; the truth is; fact is; the fact is that; the fact is; it is a
    fact that; it is true that; it is correct that; it is right that; true that; it is known that;
    it is well known that; everybody knows that; everyone knows that; everyone knows; as everyone
    knows; as is well known; is it true that; is it true; is it correct that; is it right that; is
    it the case that; true or false; true; correct; right; isn't it; is not it; was not it; was not
    he; was not she; did not he; did not she; did not it; did not they; were not they; were not
    there; is not he; has not it; had not he; had not it; had not they; had not she; does not it; do
    not they; are not they; is not that so; no doubt; without doubt; without a doubt; or not; yes or
    no; yes; no doubt about it; ok; okay; hey; hi; hello; listen; look; guys; folks; bro; dude; lol;
    haha; please; pls; check this; check; fact check; claim; check that; verify; verify that; fun
    fact; did you know that; did you know; you know; know that; fyi; btw; by the way; tbh; honestly;
    to be honest; frankly; surprisingly; interestingly; interesting; incidentally; historically; in
    history; ever; at some point; at one point; at one time; once upon a time; back then; at the
    time; at that time; in those days; now; even; quite; rather; simply; eventually; in the end;
    finally; officially; formally; in practice; in effect; effectively; de facto; own; can you
    confirm that; can you confirm; confirm; confirm that; is that so; so i heard; or so i heard; or
    so they say; i am told that; according to wikipedia; according to the article; according to my
    teacher; according to my book; wikipedia says; wikipedia says that; the article says; the
    article says that; the article states that; it says that; i learned that; i learnt that; we
    learned that; we learnt that; we learned; my book says; my textbook says; textbook says; our
    teacher said; our teacher says; someone said; someone claims; someone claims that; he claims;
    somebody claims that; some say; some say that; some people say; there is; there are; there was;
    there were; existed; there had been; there have been; such a thing as; namely; i.e.; e.g.;
    called; named; known as; so called; a certain; mr; comrade; comrade's; both of them; somebody;
    someone; who was; who were; one of the; one of; among the; among; what; about; how about; so is
    it true that; hm; hmm; um; uh; oh; well well; wait; but wait; hold on; seriously; no way; wow;
    really true; ago; mind you; could; can; may; might; must;
    should; shall; not sure but; not sure; not sure if; i am not sure but; im not sure but; not 100%
    sure but; correct me if i am wrong; correct me if i am wrong but; if i am correct; if i am
    right; unless i am mistaken; of course not; bot; dear bot; pal; mate; question; quick question;
    quick check; here is one; here goes; believe it or not; was it true that; whether; if; i bet; i
    bet that; bet; pretty much; more precisely; that is; as you know; as we know; you see; anyway;
    though; however; although; whereas; after all; in general; generally; usually; mainly;
    primarily; chiefly; largely; purely; typically; in the main; normally;
    overall; as a whole; in all; in total; all told; over the years; over time; in its history; in
    its whole history; in the whole history; in the history; over its history; in the course of its
    history; during its existence; in its existence; over its existence; throughout the years
"""
