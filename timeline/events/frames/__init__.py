"""Frames: what kind of text an article is (news, a release, a bulletin), as far as that dates what it tells."""

from timeline.events.frames.frame import Frame, frame_of, on_publication

__all__ = ["Frame", "frame_of", "on_publication"]
