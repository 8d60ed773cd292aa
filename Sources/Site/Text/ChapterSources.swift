import Manuals

/// What a chapter's text leads to outside the manual's text: references cited and attachments linked, each once, in
/// the order they first appear.
struct ChapterSources {
    private(set) var references: [ReferenceID] = []
    private(set) var attachments: [Link] = []

    init(_ chapter: Chapter) {
        var seenReferences: Set<ReferenceID> = []
        var seenAttachments: Set<String> = []
        let body = chapter.body.span
        for unit in body.indices {
            body[unit].forEachProse { prose in
                let runs = prose.formattedRuns.span
                for index in runs.indices {
                    if case .citation(let id) = runs[index].content, seenReferences.insert(id).inserted { references.append(id) }
                    guard let link = runs[index].link, link.leadsToAttachment, seenAttachments.insert(link.address).inserted else { continue }
                    attachments.append(link)
                }
            }
        }
    }
}

extension Link {
    /// Whether the link leads into the manual's folder of attachments.
    var leadsToAttachment: Bool {
        var rest = address.utf8[...]
        while let slash = rest.firstIndex(of: 0x2F) {
            let name = rest[..<slash]
            rest = rest[rest.index(after: slash)...]
            if name.elementsEqual("attachments".utf8) { return rest.contains { $0 != 0x2F } && !address.utf8.contains(0x3A) }
        }
        return false
    }
}
