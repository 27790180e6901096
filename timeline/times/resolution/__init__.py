"""From what an expression says to days on the calendar: its frame in the story, its place, its value."""
