"""A sentence as names, words and marks, with the place of the trigger among them."""

from dataclasses import dataclass

from timeline.events.names import Name, Names


@dataclass(slots=True)
class Item:
    """A name, word (lower case) or mark at start..end of the text.

    `aside`: it belongs to an apposition, relative clause, parenthesis or quotation that the trigger is not in.
    """

    start: int
    end: int
    text: str
    name: Name | None = None
    aside: bool = False

    @property
    def acts(self) -> bool:
        """Whether it is a name that can take part."""
        return self.name is not None and not self.aside and not self.name.modifies and self.name.kind != "other"


class Clause:
    """The items of a sentence, and where among them the trigger stands: items[first:last].

    `relative`: the index of the relative pronoun whose clause holds the trigger, -1 when it stands in none.
    """

    def __init__(self, names: Names, items: list[Item], trigger: tuple[int, int]) -> None:
        self.names = names
        self.trigger = trigger
        self.items = items
        inside = [i for i, item in enumerate(items) if item.start < trigger[1] and item.end > trigger[0]]
        self.first = inside[0] if inside else len(items)
        self.last = inside[-1] + 1 if inside else len(items)
        self.relative = -1

    def word(self, index: int) -> str:
        """The lower-case text at an index, "" outside."""
        return self.items[index].text if 0 <= index < len(self.items) else ""

    def words(self, first: int, last: int) -> list[str]:
        """The lower-case texts of items first..last-1."""
        return [self.word(index) for index in range(first, last)]

    def name(self, index: int) -> Name | None:
        """The name at an index, if there is one."""
        return self.items[index].name if 0 <= index < len(self.items) else None

    def set_aside(self, first: int, last: int) -> bool:
        """Marks items first..last-1 as standing aside, unless the trigger is among them. Whether it did."""
        if first < self.last and self.first < last:
            return False
        for item in self.items[first:last]:
            item.aside = True
        return True
