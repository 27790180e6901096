"""Whether an event is called off, or only put off to another day."""

from timeline.events.syntax import Sentence, words


def called_off(sentence: Sentence, start: int, end: int, tag: str) -> bool:
    """Whether the event named at [start, end) is said to be cancelled or postponed."""
    i = sentence.at(start)
    single = {phrase.split(" ")[0] for phrase in words("cancelled")}
    for j, word in enumerate(sentence.tokens):
        if word not in single or _apart(sentence, i, j) > 2.1 or abs(i - j) > 18:
            continue
        if i < j and set(sentence.tokens[j + 1 : j + 2]) & words("determiner"):
            continue  # "in the vote, the Senate scrapped the tax": something else was called off
        phrase = f"{word} {sentence.tokens[j + 1]}" if j + 1 < len(sentence.tokens) else word
        if (word in words("cancelled") or phrase in words("cancelled")) and tag in ("NN", "NNS"):
            return True
    return False


def to_another_day(sentence: Sentence) -> bool:
    """ "Postponed to 12 August", "postponed until Friday": it is still to come."""
    tokens = sentence.tokens
    for j in range(1, len(tokens) - 1):
        if tokens[j] in ("to", "until", "till") and tokens[j - 1] in words("put_off"):
            following = tokens[j + 1]
            return following[0].isdigit() or following == "next" or sentence.capital(sentence.starts[j + 1])
    return False


def _apart(sentence: Sentence, i: int, j: int) -> float:
    """The clause boundaries between two words, but for an aside: "the match, which was due on Friday, is off"."""
    commas = [k for k in range(i + 1, j) if sentence.tokens[k] == ","]
    cost = abs(sentence.crossing[j] - sentence.crossing[i])
    if len(commas) > 1 and sentence.tokens[commas[0] + 1] in words("aside"):
        return cost - (sentence.crossing[commas[-1]] - sentence.crossing[commas[0]])
    return cost
