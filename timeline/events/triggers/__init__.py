"""Triggers: the words that name an event, as the codebook declares them, and which of their senses a sentence means."""

from timeline.events.triggers.trigger import Hit, Lexicon, Trigger, WordTest, lowered

__all__ = ["Hit", "Lexicon", "Trigger", "WordTest", "lowered"]
