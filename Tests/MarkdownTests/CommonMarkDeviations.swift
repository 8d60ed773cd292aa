/// The examples of CommonMark 0.31.2 that read otherwise here, by number, and why.
enum CommonMarkDeviations {
    /// Where the parser follows an earlier version of the specification.
    static let parser: [Int: String] = [
        171: "<textarea> starts no HTML block",
        354: "a currency sign beside an asterisk counts as a letter",
        625: "a comment with two hyphens inside is no comment",
        626: "<!--> and <!---> are no comments",
    ]

    /// Raw HTML is shown as text.
    static let rawHTML =
        [21, 31] + Array(148...170) + Array(172...191) + [201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536] + Array(613...617)
        + [623] + Array(627...631) + [642, 643]
}
