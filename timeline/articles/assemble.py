"""From drafts to articles: a stable id, a hash of the text, the publication day, and the problems as one text."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline.articles import dateline
from timeline.articles.draft import Clue, Draft, Settings, Source
from timeline.articles.language import language_of, supported
from timeline.articles.published import decide
from timeline.model import Article, PublishedBasis


class Assembler:
    """Turns drafts into articles; remembers which source each id went to, so that no two articles share one."""

    def __init__(self, sources: Sequence[Source], settings: Settings) -> None:
        self._settings = settings
        self._stems = Counter(source.stem for source in sources)
        self._given: dict[str, str] = {}

    def article(self, draft: Draft, source: Source) -> Article:
        """The article of `draft`, found in `source`; blank text is none."""
        draft = draft if draft.text.strip() else replace(draft, text="")
        published, doubts = decide(self._clues(draft, source), draft.not_after, source.written)
        identity, clash = self._identity(draft, source)
        language = self._settings.language or _code(draft.language) or language_of(draft.text)
        crowded = "" if draft.where else dateline.several(draft.text)
        problems = filter(None, (source.doubt, *draft.problems, *doubts, clash, _foreign(language), crowded))
        place = f"{source.name}, {draft.where}" if draft.where else source.name
        return Article(
            id=identity,
            text=draft.text,
            source=draft.url or source.url or source.name,
            title=draft.title,
            published=published,
            publisher=draft.publisher,
            author=draft.author,
            language=language,
            sha256=hashlib.sha256(draft.text.encode("utf-8", "surrogatepass")).hexdigest(),
            problem="; ".join(f"{place}: {problem}" for problem in problems),
        )

    def unreadable(self, source: Source, problem: str) -> Article:
        """An article without text that tells why `source` could not be read."""
        return self.article(Draft(problems=(problem,)), source)

    def _clues(self, draft: Draft, source: Source) -> tuple[Clue, ...]:
        day = self._settings.published
        given = (Clue(PublishedBasis.GIVEN, day.isoformat(), "--published"),) if day else ()
        name = draft.url or source.url or ("" if draft.where else source.name)
        return (*given, *draft.clues, *dateline.in_text(draft.text), *dateline.in_name(name))

    def _identity(self, draft: Draft, source: Source) -> tuple[str, str]:
        """An id of its own, the same on every run, and what is wrong with the one it came with."""
        wanted = draft.id or self._stem(draft, source)
        holder = self._given.get(wanted)
        if holder is None:
            self._given[wanted] = source.name
            return wanted, ""
        # Tables often number their rows; the same number in another table is no mistake.
        if draft.id and holder != source.name:
            return self._identity(replace(draft, id=f"{source.stem}-{draft.id}"), source)
        count = 2
        while f"{wanted}-{count}" in self._given:
            count += 1
        self._given[f"{wanted}-{count}"] = source.name
        clash = f"has the id {wanted!r} of an earlier article; it was given {wanted}-{count}" if draft.id else ""
        return f"{wanted}-{count}", clash

    def _stem(self, draft: Draft, source: Source) -> str:
        stem = source.stem or "article"
        if draft.where:
            return f"{stem}-{_digest(draft.url or draft.text or draft.where)}"
        return stem if self._stems[source.stem] == 1 else f"{stem}-{_digest(source.name)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _code(language: str) -> str:
    """The ISO 639 code in a language tag ("en-US", "de_CH"), "" when it's none."""
    code = language.replace("_", "-").partition("-")[0].strip().lower()
    return code if code.isalpha() and len(code) in {2, 3} else ""


def _foreign(language: str) -> str:
    if not language or language in supported():
        return ""
    return f"is in the language {language!r}, which is not read yet; its dates and events may be missed"
