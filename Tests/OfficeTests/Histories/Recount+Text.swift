import Git

/// The text of a commit, read as lines: headings, paragraphs and front matter by what names them, other files by their path.
struct PlainText {
    private(set) var pieces: [String: String] = [:]

    init(of commit: String, in repository: Repository) throws {
        guard let id = ObjectID(hex: commit) else { return }
        for file in try repository.files(inTree: try repository.commit(id).tree) where !file.path.hasPrefix("Changelogs/") {
            let text = String(decoding: try repository.blob(file.id), as: UTF8.self)
            switch file.path {
            case "Procedures/glossary.yml": read(list: text, of: "term")
            case "Procedures/references.yml": read(list: text, of: "reference")
            case let path where path.hasPrefix("Procedures/core/"): read(chapter: text, at: path)
            default: pieces["file:\(file.path)"] = text
            }
        }
        pieces = pieces.mapValues { $0.trimmingSuffix { $0 == "\n" } }
    }

    /// Items that begin with a dash, each named by its first line.
    private mutating func read(list text: String, of kind: String) {
        for item in ("\n" + text).components(separatedBy: "\n- ").dropFirst() {
            let name = item.components(separatedBy: "\n")[0].components(separatedBy: ": ").last ?? ""
            pieces["\(kind):\(name)"] = item
        }
    }

    private mutating func read(chapter text: String, at path: String) {
        var blocks = text.components(separatedBy: "\n\n")
        pieces["front:\(path)"] = blocks.first?.components(separatedBy: "\n## ").first
        // The first heading stands right under the front matter.
        if let first = blocks.first?.components(separatedBy: "\n## "), first.count == 2 { blocks[0] = "## " + first[1] } else { blocks.removeFirst() }
        var owner = "section:"
        for block in blocks {
            if let id = block.firstMatch(of: /\{#([a-z0-9]{6})\}/)?.1 {
                owner = block.hasPrefix("## ") ? "section:\(id)" : "paragraph:\(id)"
                pieces[owner] = block
            } else {
                pieces[owner, default: ""] += "\n\n" + block
            }
        }
    }
}

extension String {
    func components(separatedBy separator: String) -> [String] { split(separator: separator, omittingEmptySubsequences: false).map(String.init) }

    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isDropped(last) { text.removeLast() }
        return text
    }
}

extension Recount {
    /// Holds every published text against the one before and the subjects the board approved: nothing changed that was not
    /// voted, and everything that was voted reads as it was voted.
    mutating func checkTexts(in repository: Repository) throws {
        for (before, name) in zip(editions, editions.dropFirst()) {
            guard let old = releases[before]?.frozen, let release = releases[name], let new = release.frozen else { continue }
            let (then, now) = (try PlainText(of: old, in: repository).pieces, try PlainText(of: new, in: repository).pieces)
            var voted: [String: String?] = [:]
            // What lapsed goes back to what it was; what was approved comes after.
            for id in release.undoes {
                guard let subject = proposals[id]?.urgent?.subject else { continue }
                let text = try PlainText(of: subject["base"].text, in: repository).pieces
                for key in Self.keys(of: subject) { voted[key] = .some(text[key]) }
            }
            for subject in release.subjects {
                let text = try PlainText(of: subject["revision"].text, in: repository).pieces
                for key in Self.keys(of: subject) { voted[key] = .some(text[key]) }
            }
            for key in Set(then.keys).union(now.keys).union(voted.keys).sorted() where !key.hasPrefix("front:") {
                if let words = voted[key] {
                    expect(now[key] == words, "\(name): \(key) reads otherwise than the board approved")
                } else {
                    expect(now[key] == then[key], "\(name): \(key) changed, and nobody voted for that")
                }
            }
        }
    }

    /// The pieces a subject changes: all but where they stand, and what stands before a chapter's text.
    private static func keys(of subject: Plain) -> [String] {
        subject["elements"].list.map { $0["key"].text }.filter { !$0.hasPrefix("place:") && !$0.hasPrefix("field:") }
    }
}
