"""Tells people of their turn through a real msmtp, and looks at what a mail server gets."""

import argparse
import os
import pathlib
import subprocess
import sys

from .client import desk
from .mailbox import Mailbox
from .changes import submitted

SENDER = "procedures@example.org"
MANUAL = "London child safeguarding procedures (sample)"
PEOPLE = {"chair": "chair@example.org", "police-1": "refused@example.org"}
TITLE = "Kinderschutz – procédures d’été “für alle”"


def main():
    parser = argparse.ArgumentParser(prog="Tools/messages-trial")
    parser.add_argument("rubric")
    parser.add_argument("manual")
    arguments = parser.parse_args()
    faults = []

    def hold(is_so, words):
        if not is_so:
            faults.append(words)

    with desk(arguments.rubric, arguments.manual) as made, Mailbox([PEOPLE["police-1"]]) as mailbox:
        author, coordinator = made.enrol("author"), made.enrol("coordinator")
        for member, address in PEOPLE.items():
            made.enrol(member).post("/desk/you", {"address": address})
        # A ballot, whose title no mail was made for.
        proposal = submitted(author, TITLE).rsplit("/", 1)[1]
        coordinator.post(f"/desk/proposals/{proposal}/ballot", {"closes": "2031-01-01"})

        home = pathlib.Path(made.folder)
        (home / ".msmtprc").write_text(f"account default\nhost 127.0.0.1\nport {mailbox.port}\nfrom {SENDER}\nauth off\ntls off\n")
        (home / ".msmtprc").chmod(0o600)
        (home / "rubric.yml").write_text(f"messages:\n  from: {SENDER}\n  program: msmtp\n")

        def send():
            done = subprocess.run(
                [arguments.rubric, "messages", "--configuration", home / "rubric.yml", "--manual", made.manual],
                capture_output=True, text=True, env=os.environ | {"HOME": str(home)})
            return done.returncode, done.stdout + done.stderr

        code, said = send()
        got = {tuple(people): message for _, people, message in mailbox.taken}
        hold(code == 1 and "could not be sent" in said, f"a refused message is not told of: {said.strip()}")
        hold("nobody of that name" in said, f"what the mail server said is not told: {said.strip()}")
        mine = [message for _, people, message in mailbox.taken if people == [PEOPLE["chair"]] and TITLE in message.get_content()]
        hold(len(mine) == 1, f"the chair got {len(mine)} messages about the ballot")
        for message in mine:
            hold(message["To"] == PEOPLE["chair"] and message["From"] == SENDER, f"the message is from {message['From']} to {message['To']}")
            hold(str(message["Subject"]) == f"{MANUAL}: your turn", f"its subject is {message['Subject']}")
            hold(message["Date"] is not None and message["Message-ID"] is not None, "it has no date or id")
            hold("It can be done until 1 January 2031." in message.get_content(), "it does not say until when")
            hold("Opening a page decides nothing." in message.get_content(), "it is cut off")
        hold(all(sender == SENDER for sender, _, _ in mailbox.taken), "an envelope names another sender")
        hold((PEOPLE["police-1"],) not in got, "a refused recipient was sent to")

        before = len(mailbox.taken)
        send()
        hold(len(mailbox.taken) == before, "what was sent is sent again")
        mailbox.refused.clear()
        code, said = send()
        hold(code == 0 and len(mailbox.taken) > before, f"what waited is not sent once it is taken: {said.strip()}")
        hold(all(people == [PEOPLE["police-1"]] for _, people, _ in mailbox.taken[before:]), "what is sent later is for somebody else")
        made.stop()
    print(f"{len(mailbox.taken)} messages through msmtp, one recipient refused and sent to later: {len(faults)} faults")
    for words in faults:
        print(f"  {words}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
