import Manuals

/// The printed numbers of a manual, for whoever asks for those of few units and knows the chapter they stand in: a chapter
/// is numbered when it is asked about, and the whole manual only for what stands elsewhere.
struct ChapterNumbers: Sendable {
    private let manual: Manual
    private let outline: Deferred<Outline>

    init(_ manual: Manual) {
        self.manual = manual
        outline = Deferred { Outline(manual) }
    }

    /// The number of a section or paragraph by its id, of one in the chapter at a path first of all.
    func numbers(at path: String?) -> @Sendable (ElementID) -> String? {
        let chapter = path.flatMap { manual.chapters[$0] }
        let own = Deferred { [manual] in chapter.flatMap { manual.numbering(of: $0) } }
        return { [outline] id in
            if let chapter, let numbering = own.value {
                if let number = numbering[id] { return number }
                if chapter.body.contains(where: { $0.id == id }) { return nil }
            }
            return outline.value.standing(of: id)?.number
        }
    }
}
