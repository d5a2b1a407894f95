"""Manners of speaking: they say how somebody claims, not what."""

from __future__ import annotations

from typing import Final

IDLE: Final = """
    a; an; the; at all; above all; whatsoever; for good; hard to believe; hard to believe but; net;
    gradually; step by step; mere; different; separate; actual; genuinely; truly; literally; absolutely;
    completely; totally; utterly; ultimately; subsequently; consequently;
    accordingly; undoubtedly; unquestionably; indisputably; plainly; evidently; relatively; comparatively;
    somewhat; technically; strictly; properly;
    famously; notably; remarkably; curiously; strangely; oddly; sadly; tragically; fortunately; unfortunately;
    luckily; naturally; inevitably; automatically; duly; personally; respectively; specifically;
    particularly; especially; broadly; correctly; rightly; firstly; secondly; lastly; nowadays;
    firmly; rapidly; quickly; swiftly; suddenly; dramatically; sharply; significantly; considerably;
    substantially; massively; enormously; hugely; vastly; so to say; so to speak;
    by far; in the first place; at least; at any rate; in any case; in point of fact; as such; for that
    matter; all in all; more or less; in the event; in turn; (in|over|during|throughout) (his|her|their) (whole|entire|long|) (life|lifetime|career|working life); for his part; for her part; for its part;
    what is more; moreover; furthermore; additionally; likewise; similarly; thus; hence; therefore;
    as a matter of fact; (very|quite|rather|pretty|fairly|so|somewhat) (much|long|soon); yet; thing; things;
    kept on; went on to; proceeded to; managed to; happened to; came to be; turned out to be; proved to be;
    legendary; famous; famously; infamous; notorious; great; mighty; old; veteran; late; fellow; then;
    certain; particular; respective; overall; proper; real; itself as such; as we have it; it must be said;
    that much is (clear|certain|true|known); (this|that) is (clear|certain|known); of all (people|things);
    (by|at) the time in question; in those (days|years|times); for (some|whatever) reason; somehow; is; are; was; were; be; been; being; has; have; had; having; do; does; did; done;
    will; would; that; which; who; of whom; to whom; whose; this; these; those; it; its; he; him; his; she; her;
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
    time; at that time; in those days; now; even; rather; simply; eventually; in the end;
    finally; officially; formally; in practice; in effect; effectively; de facto; own; can you
    confirm that; can you confirm; confirm; confirm that; is that so; so i heard; or so i heard; or
    so they say; i am told that; according to wikipedia; according to the article; according to my
    teacher; according to my book; wikipedia says; wikipedia says that; the article says; the
    article says that; the article states that; it says that; i learned that; i learnt that; we
    learned that; we learnt that; we learned; my book says; my textbook says; textbook says; our
    teacher said; our teacher says; someone said; someone claims; someone claims that; he claims;
    somebody claims that; some say; some say that; some people say; there is; there are; there was;
    there were; existed; there had been; there have been; such a thing as; namely; i.e.; e.g.;
    called; named; known as; so called; a certain; mr; both of them; somebody;
    someone; who was; who were; one of the; one of; among the; among; what; about; how about; so is
    it true that; hm; hmm; um; uh; oh; well well; wait; but wait; hold on; seriously; no way; wow;
    really true; ago; mind you; could; can; may; might; must;
    should; shall; not sure but; not sure; not sure if; i am not sure but; im not sure but; not 100%
    sure but; correct me if i am wrong; correct me if i am wrong but; if i am correct; if i am
    right; unless i am mistaken; of course not; bot; dear bot; pal; mate; question; quick question;
    quick check; here is one; here goes; believe it or not; was it true that; whether; if; i bet; i
    bet that; bet; pretty much; more precisely; that is; as you know; as we know; you see; anyway;
    though; however; although; whereas; after all;
    purely; (between|among) (the two of|the three of|) (them|themselves); (over|during|in|throughout) its lifetime;
    (in|over|during|across) (its|the) (whole|entire|full|complete|long) (history|existence|life|lifetime); (in|over|during|throughout|for) (the|) (whole|entire|full|all|course|length) (of|) (its|the) (existence|history|life|lifetime); the other way (round|around|); overall; as a whole; in all; in total; all told; over the years; over time; in its history; in
    its whole history; in the whole history; in the history; over its history; in the course of its
    history; during its existence; in its existence; over its existence; throughout the years
"""
