"""What holds for all tests: no property is judged by the clock, which a busy machine slows down."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
