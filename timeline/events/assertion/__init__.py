"""Assertion: whether a sentence says that the event its trigger names took place, is planned, or is called off."""

from timeline.events.assertion.asserted import ended_until, status

__all__ = ["ended_until", "status"]
