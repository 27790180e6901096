"""One name as it stands in an article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the article's text.

    `kind`: person, organisation, state, place, nationality, other, office (one that nobody is known to hold).
    `canonical` is the fullest form the article uses, without titles; for a nationality, the state it stands for.
    `modifies`: it only says whose office or counterpart follows ("US" in "US President Trump").
    `office`: the title before the name, "" when there is none.
    """

    start: int
    end: int
    text: str
    kind: str
    canonical: str
    modifies: bool = False
    office: str = ""
