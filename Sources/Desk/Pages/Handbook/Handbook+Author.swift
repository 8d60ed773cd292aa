extension Handbook {
    static let author = Handbook(
        name: "author", title: "For authors", lead: "From a chapter in force, or an empty page, to a proposal before the board.",
        sections: [
            Section(
                title: "Write a draft",
                steps: [
                    "Under Write, choose a chapter and begin a draft; or give a new chapter its title. A draft is private to the board and its officers.",
                    "Open the chapter and choose Edit at a paragraph. What you write is saved in the draft a moment later; beside it stands how it reads, how it "
                        + "differs from the edition in force, and what checking finds, by line.",
                    "Paste from Word or a web page: headings, lists, tables, bold, italic and links become Markdown, and nothing else comes along.",
                    "Add, move, join and delete paragraphs with the words under each. Every paragraph keeps its address, so that no link breaks.",
                ]),
            Section(
                title: "When something goes wrong",
                steps: [
                    "The connection is lost, or the browser ends: your words are kept in that browser, and offered again when you open the place, or under Write.",
                    "Somebody else writes in the same chapter: you see who, and where. At different paragraphs both of you are saved. At the same one, nothing is "
                        + "overwritten: you are shown what they saved, bring both together and press Save.",
                    "You are signed out while you write: sign in on another page of the browser, come back, and press Save.",
                ]),
            Section(
                title: "Attachments and references",
                steps: [
                    "On the draft’s page, attach a file, and copy the link it shows into a paragraph.",
                    "Add a document to the references, and cite it by its key: [@wt2023]. It can then be named as a driver.",
                ]),
            Section(
                title: "Submit it",
                steps: [
                    "On the draft’s page, read the redline from top to bottom. It is what the board will see.",
                    "Give it a title, a change note the public will read, how heavy it is, what drives it, and the suggestions it takes up. Then submit it.",
                    "Comments and responses stand beneath the paragraph they are about. Returned to you, it waits under Your turn: begin a draft of it, and submit "
                        + "that as a new revision.",
                ]),
        ])
}
