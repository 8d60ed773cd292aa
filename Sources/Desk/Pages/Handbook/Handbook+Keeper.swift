extension Handbook {
    static let keeper = Handbook(
        name: "keeper", title: "For whoever keeps the server", lead: "To serve the desk, send its messages, back it up, and have it again after a disaster.",
        sections: [
            Section(
                title: "Serving",
                steps: [
                    "The folder Tools/hosting has a unit for systemd, a configuration file, and examples for nginx and Caddy. The desk listens on this machine alone; the "
                        + "proxy before it speaks TLS.",
                    "“rubric account add NAME --administrator” makes the first account and prints a code for it.",
                    "The address /health answers while the desk is well. Stopped, it ends what was begun before it ends.",
                ]),
            Section(
                title: "Messages",
                steps: [
                    "“rubric messages” sends what waits; a timer of systemd runs it every few minutes. Name the program that sends, such as msmtp, in the configuration.",
                    "What a mail server refuses waits and is tried again; the command says how many, and what the server said.",
                ]),
            Section(
                title: "Backing up",
                steps: [
                    "“rubric backup FOLDER” copies the record with every text, and the private words, names and accounts, while the desk runs. Do it every night, into a new folder.",
                    "Private keys are left out. Copy .git/rubric/keys once to a place nobody else can read, and again when a key is added; or say --with-keys and keep the "
                        + "whole copy there.",
                    "Keep one copy on another machine. A plain “git clone” holds the record too, without anything private.",
                ]),
            Section(
                title: "Having it again",
                steps: [
                    "Stop the desk, and move what is left of the lost folder aside.",
                    "Put the copy in its place; without --with-keys, put the keys into its .git/rubric/keys.",
                    "“rubric rebuild --bundles” makes the catalog anew and writes the releases’ bundles again, with the bytes they had.",
                    "“rubric verify FOLDER” holds every act and every text against the record. Start the desk: people sign in as before.",
                ]),
        ])
}
