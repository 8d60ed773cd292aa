"""Looks at a built site in a real browser; called by Tools/pages.

`site` finds a page of each kind and serves the folder, `structure` holds the written HTML to its rules, `view` looks
at a page in Chromium, `keyboard` walks through it by the Tab key, `paper` reads its print.
"""
