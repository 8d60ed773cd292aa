extension Handbook {
    static let coordinator = Handbook(
        name: "coordinator", title: "For coordinators", lead: "From a suggestion to a published release, and what to look after between releases.",
        sections: [
            Section(
                title: "Suggestions and proposals",
                steps: [
                    "Suggestions wait under Suggestions, the oldest first. Decline one with a reason, or adopt it with a proposal.",
                    "Proposals shows each one under what is to be done next, the longest waiting first.",
                    "On a proposal’s page: consult networks on it, put it to the board, send it back, put it off, or take it into a release once it is approved.",
                ]),
            Section(
                title: "Consultations",
                steps: [
                    "Open a consultation with its last day and its networks. Its page is public, with a form under every paragraph.",
                    "Answer every response: what became of it, what was said as the public is told, and what you did. Then publish “you said, we did”.",
                ]),
            Section(
                title: "A release",
                steps: [
                    "Open it under Releases with its days, and take approved proposals in. Its page says what blocks the next step.",
                    "Freeze it. The chair and another member certify it. On its day, publish it with your passphrase: its documents are set, the site changes, and the "
                        + "bundle is written.",
                    "It cannot be taken back. A wrong note is corrected, a wrong text is superseded by a notice or an urgent change.",
                ]),
            Section(
                title: "Between releases",
                steps: [
                    "Records, What needs care: chapters whose review is due, contacts nobody confirmed, links within the manual that lead nowhere.",
                    "Records, Report on progress: what was put forward, decided and published between two days, and what each driver changed. Print it for the executive.",
                    "Every table under Records can be had for a spreadsheet. “Every act on the record” is the audit.",
                ]),
            Section(
                title: "Accounts and messages",
                steps: [
                    "An administrator invites people under Accounts: the code is shown once, works once, and is handed over by a way you trust.",
                    "Disabling an account ends its sessions at once. What somebody may do follows from the board’s list, not from the account.",
                    "Messages are sent by “rubric messages”, which the server’s keeper runs every few minutes.",
                ]),
        ])
}
