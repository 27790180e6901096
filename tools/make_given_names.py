"""Makes timeline/lexicon/given_names.txt again: given names in Latin letters, from Faker's providers (MIT).

    python -m venv /tmp/names && /tmp/names/bin/pip install faker==40.54.0
    /tmp/names/bin/python tools/make_given_names.py timeline/lexicon/given_names.txt

Three lines after the header: names of men, of women, of both, space-separated and sorted.
"""

import importlib
import pkgutil
import sys
from collections.abc import Iterable
from pathlib import Path

from faker.providers import person

# Names far more often met as another word or a place; a title or a longer name in the article still shows the person.
LEFT_OUT = """
An Ace April Art August Autumn Bay Bond Bridge Case Chance Chase China City Dale Dallas Day Dean Denver Earl Early East
Easter Egypt England Essence Field France Georgia Germany Grant Harbor Havana Heaven Holland Hope House Houston Hunt
Indiana Ireland Israel Italy Jamaica January June Justice Kansas King Lake London Love Major March May Miles Milan
Montana Moses Nevada North Ocean Paris Peace Phoenix Pope Price Prince Princess Promise Queen Race Rain River Royal Sage
Savannah Say Season Sincere Sky South Star Summer Sunday Texas The Trinity Troy True Unique Unknown Virginia Wade War
West Will Winter Wood York
"""


def spellings(provider: type, kind: str) -> Iterable[str]:
    """The provider's given names of a kind (male, female, or "" for either), in Latin letters."""
    for attribute in (f"first_names_{kind}".rstrip("_"), f"first_romanized_names_{kind}".rstrip("_")):
        names = provider.__dict__.get(attribute, ())
        for name in names if not isinstance(names, property) else ():
            first = str(name).strip()
            if len(first) > 1 and first.replace("-", "").replace("'", "").isalpha() and max(map(ord, first)) < 0x250:
                yield first[0].upper() + first[1:]


def main() -> None:
    men: set[str] = set()
    women: set[str] = set()
    either: set[str] = set()
    for module in sorted(pkgutil.iter_modules(person.__path__), key=lambda found: found.name):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        men.update(spellings(provider, "male"))
        women.update(spellings(provider, "female"))
        either.update(spellings(provider, ""))
    groups = (men - women, women - men, (men & women) | (either - men - women))
    header = "# Given names: Faker 40.54.0 (MIT), person providers; by tools/make_given_names.py. Men; women; both.\n"
    lines = [" ".join(sorted(group - set(LEFT_OUT.split()))) for group in groups]
    Path(sys.argv[1]).write_text(header + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
