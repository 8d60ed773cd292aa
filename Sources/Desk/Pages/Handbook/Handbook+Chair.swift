extension Handbook {
    static let chair = Handbook(
        name: "chair", title: "For chairs", lead: "What asks for the chair’s signature between ballots, and how the board changes itself.",
        sections: [
            Section(
                title: "Notices",
                steps: [
                    "A notice that waits for you stands under Your turn. Its page shows what readers would see, and the text it stands over.",
                    "Your passphrase approves exactly those words. With yours and one more member’s it stands; before that nobody sees it.",
                ]),
            Section(
                title: "An urgent change",
                steps: [
                    "Where a proposal cannot wait for a ballot, open it and follow “It cannot wait”. The page says what readers would be told, and by when it lapses.",
                    "Say why, and sign. A member of another interest signs second; neither of you may be its author.",
                    "It comes with an off-cycle release, and no scheduled release is frozen until the board has ratified it or it has lapsed.",
                ]),
            Section(
                title: "Motions",
                steps: [
                    "Members, deputies, officers, keys and rules are changed by motions: under Board, put one. The next page shows what you are about to sign.",
                    "Another member seconds it, and it is in force at once. You are one of the two, as mover or as seconder.",
                    "For rules, what they would have decided in every past ballot stands on the page before you sign. Rules the board could never satisfy are not taken.",
                    "A motion nobody will second is dropped with a reason, by whoever put it or by you.",
                ]),
        ])
}
