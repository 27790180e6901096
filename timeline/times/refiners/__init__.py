"""Refiners: each takes the candidates of a text, in order, and gives them back surer; refining.py lists them."""
