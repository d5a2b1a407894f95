"""What the reading knows of English as such: no word here belongs to any field of knowledge."""

from __future__ import annotations

from typing import Final

CONTRACTIONS: Final = {
    "ain't": "is not",
    "can't": "can not",
    "cannot": "can not",
    "couldn't": "could not",
    "didn't": "did not",
    "didnt": "did not",
    "doesn't": "does not",
    "doesnt": "does not",
    "don't": "do not",
    "dont": "do not",
    "hadn't": "had not",
    "hasn't": "has not",
    "hasnt": "has not",
    "haven't": "have not",
    "i'm": "i am",
    "isn't": "is not",
    "isnt": "is not",
    "it's": "it is",
    "let's": "let us",
    "shouldn't": "should not",
    "that's": "that is",
    "thats": "that is",
    "there's": "there is",
    "they're": "they are",
    "wasn't": "was not",
    "wasnt": "was not",
    "weren't": "were not",
    "werent": "were not",
    "what're": "what are",
    "whats": "what is",
    "what's": "what is",
    "wheres": "where is",
    "where's": "where is",
    "whens": "when is",
    "when's": "when is",
    "who'd": "who had",
    "why'd": "why did",
    "how'd": "how did",
    "when'd": "when did",
    "where'd": "where did",
    "what'd": "what did",
    "who'll": "who will",
    "who're": "who are",
    "whos": "who is",
    "who's": "who is",
    "whyd": "why did",
    "whoever": "who",
    "whys": "why is",
    "why's": "why is",
    "how's": "how is",
    "hows": "how is",
    "won't": "will not",
    "wouldn't": "would not",
    "you're": "you are",
    "r": "are",
    "u": "you",
    "ur": "your",
    "abt": "about",
    "bcuz": "because",
    "bc": "because",
    "cuz": "because",
    "coz": "because",
    "b4": "before",
    "btw": "by the way",
    "tho": "though",
    "w": "with",
    "wat": "what",
    "wut": "what",
    "wen": "when",
    "hw": "how",
    "y": "why",
    "pls": "please",
    "plz": "please",
    "ppl": "people",
    "thx": "thanks",
    "ty": "thanks",
    "yr": "year",
    "yrs": "years",
    "no.": "number",
    "vs": "versus",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "gimme": "give me",
    "lemme": "let me",
    "dunno": "do not know",
    "wuz": "was",
    "n": "and",
}

# Past forms and plurals that no rule of endings finds.
IRREGULAR: Final = {
    "became": "become",
    "began": "begin",
    "begun": "begin",
    "bodies": "body",
    "brought": "bring",
    "came": "come",
    "children": "child",
    "chose": "choose",
    "chosen": "choose",
    "did": "do",
    "died": "die",
    "dying": "die",
    "does": "do",
    "done": "do",
    "drawn": "draw",
    "drew": "draw",
    "fallen": "fall",
    "fell": "fall",
    "fewer": "few",
    "gave": "give",
    "given": "give",
    "gone": "go",
    "got": "get",
    "gotten": "get",
    "grew": "grow",
    "grown": "grow",
    "had": "have",
    "has": "have",
    "held": "hold",
    "kept": "keep",
    "knew": "know",
    "laid": "lay",
    "led": "lead",
    "left": "leave",
    "lost": "lose",
    "made": "make",
    "meant": "mean",
    "men": "man",
    "met": "meet",
    "paid": "pay",
    "ran": "run",
    "risen": "rise",
    "rose": "rise",
    "said": "say",
    "sat": "sit",
    "saw": "see",
    "sent": "send",
    "shot": "shoot",
    "shown": "show",
    "spent": "spend",
    "spoke": "speak",
    "stood": "stand",
    "taken": "take",
    "thought": "think",
    "told": "tell",
    "took": "take",
    "went": "go",
    "were": "be",
    "was": "be",
    "is": "be",
    "are": "be",
    "been": "be",
    "being": "be",
    "am": "be",
    "women": "woman",
    "won": "win",
    "written": "write",
    "wrote": "write",
}

# Words that carry grammar, not content.
STOP: Final = frozenset(
    """
    a an the this that these those of in on at by for from to into onto upon with within as is are be am was
    were been being do does did done have has had having will would shall should can could may might must
    and or but nor so than then also too very just there here it its itself he him his himself she her hers
    herself they them their theirs themselves we us our you your yours i me my mine who whom whose what
    which when where why how if whether not no any some all such same own about s t d ll ve re m up out
    over off down again once each every both either neither because since while during until till through
    between among per via yes ever
    """.split()
)

# Words that refer to what has been talked about, or goes without saying.
REFERRING: Final = frozenset({"it", "its", "there", "them", "they", "their", "itself"})

# Manners of speaking: they say how somebody asks, not what.
FILLER: Final = frozenset(
    """
    please kindly tell know say says said ask asking question answer explain describe give name list show
    want wanna need like wonder wondering wondered curious interested understand read reading heard
    learn help hello hi hey ok okay well um uh er hmm oh lol haha actually really basically exactly
    precisely simply quickly briefly short shortly maybe perhaps probably apparently anyway though
    however still even only quite rather pretty somehow sort kind stuff thing things way bit lot
    let think thinking thought guess suppose believe remember recall forget forgot mean meant
    idea clue happen happened find figure check info information detail details fact facts data
    please sorry thanks thank bot buddy mate dude man guys folks friend sir madam bro
    correct right wrong true sure certain possible possibly can could would quick random
    get got go going come came make made take took put use used
    one ones somebody someone anybody anyone something anything everybody everyone nobody
    called term word precise exact approximate approximately roughly around circa
    specific specifically particular particularly general generally overall total altogether
    first-off firstly secondly finally btw fyi asap aka etc eg ie
    homework essay exam quiz test school class teacher paper wiki wikipedia article page encyclopedia book text
    today now currently present nowadays
    more much many most least less lots
    ago back time times day days year years date period era point moment
    new old big small good great important main major
    it's im id dear appreciate grateful gladly love
    """.split()
)

PAUSES: Final = frozenset({"um", "uh", "er", "hmm", "oh", "lol", "haha"})

UNITS: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "dozen": 12,
}  # fmt: skip
TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
DECADES: Final = {
    "tens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
MONTHS: Final = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12,
    "dec": 12,
}  # fmt: skip
SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}

# The sounds of Cyrillic letters, so that a name typed in either script is one word.
CYRILLIC: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i",
    "ї": "yi", "є": "ye",
}  # fmt: skip

# Of two, the one that is more is the one that is most.
COMPARATIVES: Final = {
    "older": "the oldest", "elder": "the oldest", "younger": "the youngest", "longer": "the longest",
    "shorter": "the shortest", "earlier": "first", "later": "last",
}  # fmt: skip
