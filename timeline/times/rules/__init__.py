"""How the rules of a language are declared, compiled and applied to a stretch of text."""
