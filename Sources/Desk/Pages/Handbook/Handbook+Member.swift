extension Handbook {
    static let member = Handbook(
        name: "member", title: "For members of the board", lead: "What you are asked, and how to answer it in a few minutes, also on a phone.",
        sections: [
            Section(
                title: "Your turn",
                steps: [
                    "After signing in, Your turn lists what waits for you, since when, and until when. Under Your messages at the foot of a page, give an email "
                        + "address to be told at once.",
                    "A link in a message opens a page. It never decides anything.",
                ]),
            Section(
                title: "Take a position",
                steps: [
                    "Open the ballot. Duties that would change stand first, then every changed paragraph: added words are doubly underlined, deleted ones struck.",
                    "If you looked before, “Since you last looked” shows only what is new.",
                    "Choose words in a paragraph and open “Comment on this paragraph”: the comment is about those words, and follows them when they are redrafted.",
                    "Say whether you have an interest of your own; choose one of the five positions. Each says what follows from it. A concern needs words.",
                    "The next page shows what you are about to sign. Your passphrase records it. You can change it until the ballot closes.",
                ]),
            Section(
                title: "What a position does",
                steps: [
                    "The rule and the arithmetic stand on the ballot as sentences anybody can check by hand.",
                    "A position counts for exactly the text you saw. If it changes where it concerns you, you are asked again.",
                    "You never decide on your own proposal. If you have an interest of your own, recuse yourself; your deputy takes the position.",
                ]),
            Section(
                title: "Notices, urgent changes and motions",
                steps: [
                    "A notice, an urgent change or a motion that waits for one more signature stands under Your turn. Its page says what follows from yours.",
                    "The first member to sign settles it; then it leaves everybody else’s list.",
                ]),
            Section(
                title: "Certify a release",
                steps: [
                    "When a release is frozen, its page asks the chair and members to certify that its text is what was approved. It is computed again before you sign."
                ]),
        ])
}
