"""A sentence as it stands: its words and clauses, who is told as its source, and what its words are."""
