/// Something a text refers to explicitly.
public enum Citation: Hashable, Sendable {
    /// `[](#target)`: a section, a paragraph or a chapter.
    case target(String)
    /// `[@key]`
    case reference(ReferenceID)
}

extension Unit {
    /// Everything the unit refers to explicitly, in reading order, repetitions included.
    public var citations: [Citation] {
        var citations: [Citation] = []
        forEachProse { prose in
            for run in prose.formattedRuns {
                switch run.content {
                case .crossReference(let target): citations.append(.target(target))
                case .citation(let id): citations.append(.reference(id))
                case .text, .image, .footnote, .lineBreak: break
                }
            }
        }
        return citations
    }
}
