"""What kind of text an article is, as far as that dates what it tells without a date of its own.

A press release ("Telephone conversation with …" over its text) and a bulletin of one sentence in the present tense
report their own event on the day they are published (CODEBOOK, ruling 14). Other articles don't.
"""

from dataclasses import dataclass

from timeline.events.sightings import Sighting
from timeline.events.syntax import Sentence, words
from timeline.model import DateBasis, Precision, Published, When

_BULLETIN_SENTENCES = 4
_HEADLINE_WORDS = 40


@dataclass(frozen=True, slots=True)
class Frame:
    """`headline` is the index of the sentence that is the headline, -1 when the text has none."""

    bulletin: bool
    headline: int
    release: bool = False

    def reports(self, sighting: Sighting) -> bool:
        """Whether the sighting tells what the release or bulletin itself reports."""
        if sighting.sentence.index == self.headline:
            return _main_clause(sighting)
        if self.release and sighting.tag == "VBD" and not sighting.trigger.weak:
            return _main_clause(sighting)
        return self.bulletin and sighting.sentence.index == 0 and _main_clause(sighting) and _present(sighting)


def frame(sentences: list[tuple[int, int]], text: str, dated_lines: frozenset[int], recent: bool) -> Frame:
    """The frame of a text, given its sentences and the indices of those that are nothing but a date line.

    `recent`: the text dates something in the days before its publication, as a news article does and a release doesn't.
    """
    body = [i for i in range(len(sentences)) if i not in dated_lines]
    headline = -1
    if len(body) > 1 and 0 in body and _is_headline(text, sentences[0]):
        headline = 0
    bulletin = len(body) <= _BULLETIN_SENTENCES and headline < 0 and not dated_lines and "\n" not in text.strip()
    return Frame(bulletin, headline, headline >= 0 and not recent)


def on_publication(published: Published) -> When:
    """The day of publication as an event's date; nothing but the reason when that day isn't known."""
    day = published.date
    if day is None:
        bounds = published.bounds
        return When(earliest=bounds.earliest, latest=bounds.latest, reason="reported as it was published, and that day is not known")
    return When(day, day, "", day.isoformat(), Precision.DAY, DateBasis.PUBLICATION, day, day, "reported on the day of publication")


def _is_headline(text: str, span: tuple[int, int]) -> bool:
    line = text[slice(*span)]
    return line[-1] not in ".!?:" and len(line.split()) <= _HEADLINE_WORDS and "\n" in text[span[1] : span[1] + 2]


def _main_clause(sighting: Sighting) -> bool:
    sentence = sighting.sentence
    i = sentence.at(sighting.start)
    return not sentence.subordinate[i] and not sentence.quoted[i]


def _present(sighting: Sighting) -> bool:
    if sighting.tag in ("NN", "NNS"):
        return not sighting.sentence.word_set & {"was", "were", "had", "did", "will"}
    if sighting.tag in ("VBD", "VBN") and sighting.sentence.text[-1] not in ".!?":
        return True  # "Man arrested over barn fire": a headline leaves the auxiliary out
    helpers = set(sighting.sentence.before(sighting.start, 3))
    return sighting.tag in ("VBZ", "VBP", "VB", "VBG") or (sighting.tag == "VBN" and bool(helpers & {"is", "are", "has", "have"} & words("auxiliary")))


def sentence_of_date(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a sentence is nothing but the date at [start, end)."""
    rest = sentence.text[: start - sentence.start] + sentence.text[end - sentence.start :]
    return not any(c.isalnum() for c in rest)
