"""The command line of Typst, as far as Rubric uses it, over the Python package that holds the program."""

import argparse
import datetime
import sys

import typst


def main():
    parser = argparse.ArgumentParser(prog="typst", description=__doc__)
    parser.add_argument("--version", action="version", version=f"typst {typst.__version__}")
    compile_ = parser.add_subparsers(dest="command", required=True).add_parser("compile")
    compile_.add_argument("--pdf-standard", required=True)
    compile_.add_argument("--creation-timestamp", type=int, required=True)
    compile_.add_argument("input", choices=["-"])
    compile_.add_argument("output", choices=["-"])
    arguments = parser.parse_args()
    moment = datetime.datetime.fromtimestamp(arguments.creation_timestamp, datetime.timezone.utc)
    try:
        document = typst.compile(
            sys.stdin.buffer.read(), format="pdf", pdf_standards=[arguments.pdf_standard], timestamp=int(moment.timestamp()))
    except typst.TypstError as error:
        sys.exit(f"{error.message} {' '.join(error.hints)}")
    sys.stdout.buffer.write(document)


main()
