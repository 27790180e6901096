"""Values in other notations than TIMEX3."""
