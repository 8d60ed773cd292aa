"""Compares the pairs of files a listing names with wdiff, one after the other."""

import json
import subprocess
import sys

program, listing = sys.argv[1:]
with open(listing) as file:
    pairs = json.load(file)
for old, new in pairs:
    # 1 says that the files differ.
    if subprocess.run([program, old, new]).returncode > 1:
        sys.exit(f"wdiff failed on {old}")
