"""When a text was published, by what it says itself."""
