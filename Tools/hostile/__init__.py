"""Strings that want to run, in every place of a manual where text can stand, before a real browser."""
