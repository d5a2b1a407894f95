"""How a claim is claimed, which says nothing of what it claims: "I think …", "…, right?"."""

from __future__ import annotations

from typing import Final

from bot.claims.english.parts import NAME, POST, TRUE, Rule

_AUX = r"(?:is|was|were|are|am|did|do|does|had|has|have|would|could|can|should|will)"
_SURELY = (
    r"(?:(?:just|also|always|once|vaguely|distinctly|dimly|pretty|fairly|quite|almost|absolutely|really|"
    r"still|definitely|somehow|rather|nearly|very|reasonably|honestly|firmly|only|actually|about|\d+ ?%|"
    r"kind of|sort of|kinda|sorta|seem to|seemed to|could|would|can|have to|want to|used to|happen to) )*"
)
_HOLD = (
    r"(?:think|thought|believe|believed|guess|guessed|suppose|supposed|reckon|heard|hear|read|saw|seen|"
    r"remember|remembered|recall|recalled|know|knew|understand|understood|gather|gathered|learned|learnt|"
    r"sure|certain|positive|convinced|confident|told|taught|assume|assumed|bet|swear|sworn|say|said|feel|"
    r"claim|maintain|insist|argue|find|found out|noticed|imagine|aware|under the impression)"
)
_TELLERS = (
    r"(?:teacher|prof|professor|friend|mate|dad|father|mum|mom|mother|brother|sister|cousin|book|books|"
    r"textbook|textbooks|guy|guys|bloke|guide|classmate|colleague|coworker|roommate|flatmate|uncle|aunt|"
    r"grandpa|grandfather|grandma|grandmother|wife|husband|girlfriend|boyfriend|boss|neighbour|neighbor|"
    r"article|wikipedia|wiki|website|site|page|post|tweet|meme|thread|source|sources|encyclopedia|"
    r"encyclopaedia|historian|historians|scholar|scholars|lecturer|tutor|student|students|kid|son|daughter|"
    r"podcast|video|documentary|film|chatgpt|paper|essay|notes|slides|lecture|somebody|someone|people|they|"
    r"everyone|everybody|he|she|you|most|some|many|others|internet|web|reddit|quora|twitter|facebook|"
    r"youtube|news|magazine|quiz|app|one)"
)
_TELL = (
    r"(?:says?|said|told (?:me|us|him|her)|tells (?:me|us)|claims?|claimed|insists?|insisted|swears?|swore|"
    r"thinks?|thought|reckons?|reckoned|wrote|writes|argues?|argued|maintains?|maintained|states?|stated|"
    r"keeps? saying|used to (?:say|tell (?:me|us)|claim)|mentions?|mentioned|believes?|believed|knows?|knew|taught (?:me|us)|teach(?:es)? (?:me|us)?|"
    r"tried to tell (?:me|us)|assured (?:me|us)|informed (?:me|us)|posted|shows?|agrees?|has it)"
)

_PLAIN_LEADS: Final = tuple(
    Rule(pattern, "")
    for pattern in (
        (
            r"^[\W_]*(?:hey|hi|hello|ok|okay|oh|um|uh|hmm?|lol|haha|listen|look|yeah|yep|honestly|frankly|"
            r"basically|essentially|actually|apparently|supposedly|allegedly|reportedly|clearly|obviously|"
            r"of course|surely|certainly|indeed|in fact|in reality|in truth|fun fact|fact check|fact-check|quick check|"
            r"quick one|question|quick question|claim|statement|check this|check this one|true or false|"
            r"true/false|t/f|t or f|is this true|fact or fiction|fact or myth|myth or fact|to be honest|tbh|fwiw|iirc|"
            r"afaik|imho|imo|btw|by the way|please check|pls check|verify|homework|news to me|trivia|"
            r"interestingly|surprisingly|incidentally|strictly speaking|officially|formally|technically speaking|"
            r"generally speaking|broadly speaking|historically|to be precise|to be clear|to be fair|"
            r"make no mistake|believe it or not|as everyone knows|as we all know|as is well known|"
            r"contrary to popular belief|contrary to what people think|in other words|in short|long story short)"
            r"[,:!?.;\u2013\u2014-]*\s+(?:(?:that|if)\s+)?(?=\S)"
        ),
        r"^(?:I |we )?(?:have )?just (?:read|heard|learned|learnt|found out|saw) that\s+(?=\S)",
        r"^(?:кажется|говорят|по-моему|слышал|вроде|ну|значит|знаете|мне кажется|правда ли)[,:]?\s+(?:что\s+)?(?=\S)",
        r"^(?:no|well|so|also|now|yes|and|but|right|correct|true|wait|plus)[,:!?.;]+\s+(?=\S)",
        r"^(?:so|and|but|well)\s+(?=\S)",
        r"^(?:out )?of all (?:the |its |these )?\w+,? (?=only\b)",
        r"^(?:out )?of the (?:two|three|pair|lot),\s+(?=\S)",
        (
            rf"^(?:(?:i|we) (?:am |have |was |were |had |do )?(?:been )?{_SURELY}{_HOLD}"
            r"(?: (?:somewhere|once|from (?:school|class|university|college|history lessons|my \w+)|in class|in a book|online|at school|in school|for sure|for a fact))?(?: that|,)?\s+)(?!it\b.* so\b)(?=\S)"
        ),
        r"^(?:almost|pretty|fairly|quite|absolutely|nearly|99% |90% )\s*(?:sure|certain|positive)(?: that|,)?\s+(?=\S)",
        (
            rf"^(?:(?:my|our|a|the|some|one|his|her|this|most|many|everyone|somebody|someone|as)\s+)?(?:[\w'-]+ ){{0,2}}?{_TELLERS}"
            rf"(?: of mine| i know| online| here| there| at school)? (?:always |once |just |also |has |have |had )?{_TELL}(?: that|,|:)*\s+(?=\S)"
        ),
        r"^(?:as|so) far as (?:i|we|anyone|anybody) (?:am |can )?(?:know|knows|remember|recall|tell|see|aware|understand|gather)s?,?\s+(?=\S)",
        (
            r"^(?:if|unless) (?:i|we) (?:am |are |have |do )?(?:not )?(?:mistaken|wrong|misremembering|remember(?:ing)?(?: it)?(?: right| rightly| correctly| well)?|"
            r"recall(?: right| correctly| rightly)?|understand(?: it)?(?: right| correctly)?|got (?:it|this|that) right),?\s+(?=\S)"
        ),
        r"^(?:one|you|we|people) (?:should|must|ought) not (?:to )?(?:confuse|mix up|conflate|mistake) [^:;,.]+[:;,.]\s+(?=\S)",
        r"^if (?:my )?memory serves(?: me)?(?: right| well| correctly)?,?\s+(?=\S)",
        r"^correct me if i am wrong,?(?: but)?\s+(?=\S)",
        r"^(?:can|could|would|will) (?:you|somebody|someone|anybody|anyone) (?:please )?(?:confirm|check|verify|tell me|say)(?: if| whether| that)?\s+(?=\S)",
        rf"^(?:(?:is|was) it|it is|it was|is it not|(?:and )?it is also|is it also) (?:really |actually |indeed |also |perfectly |quite |still |of course |certainly )?{TRUE}(?: that| to say(?: that)?)\s+(?=\S)",
        r"^(?:the )?(?:rumou?r|legend|word|tradition|history|story|record|word on the street)(?: has it| says| is| goes| shows)(?: that)?,?\s+(?=\S)",
        (
            r"^(?:to (?:my|the best of my) (?:knowledge|mind)|in my (?:opinion|view|understanding|memory)|from what i (?:know|read|remember|heard|gather|understand|recall)|for all i know|"
            r"what i (?:know|heard|read|remember) is(?: that)?|my understanding is(?: that)?|my guess is(?: that)?),?\s+(?=\S)"
        ),
        r"^I (?:had|would|will) (?:bet|wager|swear|stake|put)\b(?: [\w']+){0,5}? that\s+(?=\S)",
        r"^I (?:once |just |recently )?(?:read|saw|heard|found|learned|learnt|picked up|was told|got told) (?:this |it )?(?:in|on|from|at|by) [^,;.:]{1,40}? that\s+(?=\S)",
        r"^(?:[\w'-]+ ){1,5}here:\s+(?=\S)",
        r"^to (?:the|whoever|anyone|anybody|everyone|everybody|those|all) [^:]{2,60}:\s+(?=\S)",
        r"^(?:as|so) far as I (?:can |do )?(?:remember|recall|know) from [\w' ]{2,30}?,\s+(?=\S)",
        r"^the (?:truth|fact|thing|point|reality) is(?: that)?,?\s+(?=\S)",
        r"^(?:there is|there can be|no) (?:no )?(?:doubt|question|denying)(?: about it)?(?: that)?,?\s+(?=\S)",
        r"^according to (?:[\w'-]+ ){0,3}?[\w'-]+,\s+(?=\S)",
        r"^according to (?:my|our|his|her|their|some) (?:[\w'-]+ ){0,2}?(?:notes|notebook|textbook|book|books|teacher|lecturer|professor|source|sources|script|handout|calculations|memory|reading|encyclop(?:a)?edia|guide|app),?\s+(?=\S)",
        # Where it was seen: "Quiz night, no. 4: …"
        r"^(?:fwd|fw|forward|forwarded|shared|repost|reposted|rt)\b[^:]{0,40}:\s+(?=\S)",
        r"^(?:pub )?(?:quiz|trivia|exam|test|homework|flash ?card)\b[^:?]{0,40}:\s+(?=\S)",
        rf"^(?:my|our|the|a|some|one) (?:[\w'-]+ )?{_TELLERS} (?:put|puts|phrased|explained|summed) (?:it|this|things)(?: up)?(?: like this| thus| this way| as follows)?:\s+(?=\S)",
        r"^(?:please )?(?:do not|let us not|one should not|never) (?:mix|confuse|muddle)(?: (?:them|the two|these two|those two|these|it|things))?(?: up)?[:,;.]\s+(?=\S)",
        r"^(?:you|they|he|she|people) (?:have|has|had|got) (?:it|this|that|things) (?:all |exactly |completely |quite )?(?:backwards?|the wrong way round|the wrong way around|upside down|mixed up|wrong)[:,;.]\s+(?=\S)",
        r"^(?:am i (?:right|correct)(?: in (?:thinking|saying|believing)| to (?:think|say|believe))?|did you know|do you know|you know|note|remember|know|guess what|let it be known|given|everyone agrees|everybody agrees|it seems|it appears|it turns out|turns out|it follows|one hears|they say|people say|some say)(?:,| that)?\s+(?=\S)",
    )
)

# "My uncle says that A came from nowhere, but he led it first": the second alone is claimed.
_ANSWERED: Final = Rule(
    rf"^(?:my|our|some|his|her) [\w ]{{2,25}}? (?:claims?|claimed|says?|said|thinks?|insists?|swears?|believes?)(?: that)? (?P<who>{NAME}) [^,;.:]+?, but (?:really |actually |in fact )?(?:he|she|it) (?=\w)",
    r"\g<who> ",
)
LEADS: Final[tuple[Rule, ...]] = (
    _ANSWERED,
    Rule(r'^["\u201c\u201d]+(?=\S)', ""),
    *_PLAIN_LEADS,
)

# What closes a claim and says only how it is claimed.
TRAILS: Final[tuple[Rule, ...]] = tuple(
    Rule(pattern, "")
    for pattern in (
        r"[\s?.!]+$",
        r",? as (?:I|we) (?:argue|argued|wrote|write|said|say|put it|explain|explained|show|showed|claim|claimed|note|noted|mention|mentioned|stated) (?:in|on|at|above|before|earlier|below|elsewhere)\b[^,;:]*(?=,|$)",
        r"[,;\s(]+if (?:my|our) [^,;]{2,40}? (?:is|are) (?:right|correct|any good|any use|to be trusted|reliable)\)?$",
        r"[,;\s(]+(?:if|unless) (?:my|the|our) (?:\w+ )?(?:notes?|memory|sources?|books?|facts?|dates?|figures?|numbers?) (?:is|are) (?:not )?(?:right|correct|accurate|reliable|mistaken|wrong|to be trusted)\)?$",
        r"[,.;!]\s*(?:do the math|you do the math|check(?:s)? out|makes sense(?: given everything)?|crazy|wow|go figure|imagine(?: that)?|who would have thought(?: it)?|as before|no kidding|true story|look it up|period|full stop|end of story|not bad|impressive)$",
        r"\s+as before$",
        r",? if (?:the|my|our|this|that|his|her|their) [^,;]{2,50}? (?:can|is|are|could) (?:to )?be (?:trusted|believed|relied on)$",
        r",? in absolute (?:numbers|terms|figures)$",
        r", (?:and )?no other (?:body|organ|institution|organi[sz]ation|authority) (?:did|was|had|could)$",
        r",? by (?:an? )?(?:wide|long|narrow|large|huge|far|considerable|slim|clear) (?:margin|way|distance|chalk)$",
        r"[,;.?!]\s*(?:did|do|have) I (?:get|got|understand|remember|recall) (?:that|it|this)(?: right| correctly)?$",
        r", or$",
        r"[,;\s(]+(?:as|so) far as (?:i|we|anyone) (?:am |can )?(?:know|knows|remember|recall|tell|see|aware|understand|gather)s?\)?$",
        r"[,;\s(]+(?:if|unless) (?:i|we) (?:am |are |have |do )?(?:not )?(?:mistaken|wrong|remember(?:ing)?(?: it)?(?: right| rightly| correctly| well)?|recall(?: right| correctly| rightly)?|understand(?: it)?(?: right| correctly)?)\)?$",
        r"[.!?;]\s*(?:true|correct|right|really|or not|true or false|fact or fiction|yes or no|(?:is|was) (?:she|he|it|that|this|they) (?:right|true|correct|wrong|so)|what do you think|check|am i right|am i wrong)$",
        rf"[,;\s\u2013\u2014-]+{_AUX}(?: not)? (?:it|he|she|they|there|that|we|you|i|this)(?: not)?$",
        (
            r"\s*[,;(\u2013\u2014-]\s*(?:right|correct|true|yes|no|eh|huh|innit|yeah|yep|ok|okay|or not|am i right|true or false|fact|myth|or what|"
            r"is that (?:right|true|correct|so|not so)|or am i wrong|am i wrong|you know|mind you|fwiw|iirc|imo|imho|tbh|lol|honestly|of course|surely|indeed|apparently|supposedly|"
            r"allegedly|reportedly|at least|that is|so they say|they say|as they say|people say|it is said|no doubt|without doubt|without a doubt|for sure|in fact|as it happens|"
            r"so to speak|as you know|as we know|as everyone knows|as is well known|you see|to be precise|to be exact|to be honest|confirm|please confirm|please check|check)\)?$"
        ),
        r"\s+(?:afaik|iirc|imo|imho|tbh|lol|right|correct|innit|true or false|or am i wrong|or not|fact or fiction|is that (?:right|true|correct|so)|is this (?:right|true|correct)|for sure|t/f|apparently|supposedly|allegedly|reportedly)$",
        rf"[,;\s(]+(?:or so |or that is what |at least that is what |that is what |as )?(?:i|we|they|people) (?:am |have |was |were |had |do |did )?(?:been )?{_SURELY}{_HOLD}(?: so| it| at school| in class| somewhere| once| from \w+)?\)?$",
        rf"[,;\s(]+(?:or so |at least |as |so )?(?:my|our|the|some|a) (?:\w+ )?{_TELLERS} {_TELL}\)?$",
        r"[,;\s(]+if (?:my )?memory serves(?: me)?(?: right| well| correctly)?\)?$",
        r"[,;\s(]+according to (?:[\w'-]+ ){0,3}?[\w'-]+$",
        r",? (?:and )?(?:nobody|no one|none)(?: else)? (?:followed|came after|came after (?:him|her|that)|since|afterwards|ever again)$",
        r"[,;] ?(?:and |but )?(?:no|not|not any|not a day|not a minute|certainly not|and certainly not|definitely not) (?:earlier|later|sooner|before|before that|more|less|fewer|longer)(?:,? (?:and |or )?(?:no|not) \w+)?(?: than that)?$",
        rf",? (?:as|since|because|for|and|when)? ?(?:the|that|this|such an?) {POST} (?:simply |just )?(?:did not (?:yet |even )?exist|had not (?:yet |even )?been (?:created|invented|introduced)|came|only came|was (?:only )?(?:created|introduced|invented))(?: yet| then| later| afterwards| at that time| at the time| back then| at all)*$",
        r",? (?:and )?(?:not|rather than|instead of) (?:just |merely )?some \w+(?: \w+)?$",
        r"[,;\s(]+(?:to (?:my|the best of my) knowledge|in my (?:opinion|view|understanding)|from what i (?:know|read|remember|heard|gather|understand|recall))\)?$",
    )
)
