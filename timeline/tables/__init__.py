"""The four tables of a run: made from events, typed by schemas/, read back from files, and searched."""

from timeline.tables.tabulation import Heading, Tables, tabulate

__all__ = ["Heading", "Tables", "tabulate"]
