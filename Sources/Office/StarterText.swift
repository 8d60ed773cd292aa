import Manuals

/// The text a new manual starts with: one short chapter to edit, and the files beside it.
enum StarterText {
    static let files: [(path: String, text: String)] = [
        (
            ManualPaths.settings,
            """
            title: A new manual
            publisher: The editorial board
            numbering: chapter.section.paragraph
            parts:
              - id: core
                title: Core procedures
                status: core

            """
        ),
        (
            "\(ManualPaths.folder)/core/first-chapter.md",
            """
            ---
            id: first-chapter
            code: CP1
            title: The first chapter
            part: core
            interests: [social-care]
            ---
            ## What this chapter is for

            Replace this paragraph with the first rule of your manual.

            """
        ),
    ]
}
