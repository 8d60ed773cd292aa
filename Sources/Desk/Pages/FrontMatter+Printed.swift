import Manuals

extension FrontMatter {
    /// “PG37 Child sexual abuse”, or the title alone where no code is printed.
    var printed: String { [code, title].compactMap(\.self).joined(separator: " ") }
}
