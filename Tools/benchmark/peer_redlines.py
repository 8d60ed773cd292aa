"""Compares the pairs of files a listing names with the Python package redlines."""

import json
import pathlib
import sys

from redlines import Redlines

for old, new in json.loads(pathlib.Path(sys.argv[1]).read_text()):
    print(Redlines(pathlib.Path(old).read_text(), pathlib.Path(new).read_text()).output_markdown)
