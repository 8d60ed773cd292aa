public import Manuals

/// Names elements as people know them: “paragraph 4.1.22 of Child protection conferences (k3f9tw)”.
public struct ElementNaming {
    private let outlines: [Outline]

    /// Names by the first of these texts that holds the element.
    public init(_ tables: [ElementTable]) {
        outlines = tables.compactMap { try? $0.manual() }.map { Outline($0) }
    }

    /// Names by these outlines.
    public init(outlines: [Outline]) {
        self.outlines = outlines
    }

    /// An element's name at the beginning of a sentence.
    public func sentence(about key: ElementKey) -> String {
        let words = words(for: key)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    public func words(for key: ElementKey) -> String {
        switch key {
        case .section(let id): unit(id, "section")
        case .paragraph(let id): unit(id, "paragraph")
        case .place(let id): "the place of \(unit(id, "paragraph"))"
        case .field(let chapter, let field): "“\(field)” of \(title(of: chapter))"
        case .settings: "manual.yml"
        case .term(let term): "the glossary term “\(term)”"
        case .reference(let id): "the reference “\(id)”"
        case .file(let path): "the file \(path)"
        }
    }

    private func unit(_ id: ElementID, _ noun: String) -> String {
        guard let standing = outlines.lazy.compactMap({ $0.standing(of: id) }).first else { return "\(noun) \(id)" }
        let noun = standing.title == nil ? noun : "section"
        let number = standing.number.map { " \($0)" } ?? ""
        return "\(noun)\(number) of \(title(of: standing.chapter)) (\(id))"
    }

    private func title(of id: ChapterID) -> String {
        guard let chapter = outlines.lazy.compactMap({ $0.chapter(id) }).first else { return "“\(id)”" }
        return "“\(chapter.frontMatter.title)”"
    }
}
