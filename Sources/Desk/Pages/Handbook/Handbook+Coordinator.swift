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
                    "Put a notice over the text under Notices, or from a paragraph of the manual by “Suggest a change”: say what kind, over what, and look at what readers "
                        + "would see. It stands once the chair and one more member have approved it; end it with a reason when a release says so itself.",
                    "An urgent change is signed by the chair and a member of another interest. Take it into an off-cycle release, then put it to the board: what no ballot "
                        + "ratifies lapses when the board next meets, and its page is where that is recorded.",
                    "A published note is corrected from the page of its release. Readers see the corrected note, and what it was.",
                    "Records, What needs care: what lapses soon, chapters whose review is due, contacts nobody confirmed, links within the manual that lead nowhere.",
                    "Records, Report on progress: what was put forward, decided and published between two days, and what each driver changed. Print it for the executive.",
                    "Every table under Records can be had for a spreadsheet. “Every act on the record” is the audit.",
                ]),
            Section(
                title: "The calendar, localities, and a person’s words",
                steps: [
                    "Under Board, change the calendar: a line a day. Meetings matter most, because urgent changes lapse by them.",
                    "Localities and their contacts stand under Board as well. Tick that they were confirmed when somebody there has said so; what nobody confirmed for half a "
                        + "year is named under What needs care.",
                    "Where a person asks for it, erase the words of their response on the page of its consultation. They cannot be had back; that there was a response stays.",
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
