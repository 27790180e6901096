"""Sentences, and cleaning with an offset map back to the original."""

from timeline.text.cleaning import clean
from timeline.text.offsets import CleanText
from timeline.text.splitting import sentences

__all__ = ["CleanText", "clean", "sentences"]
