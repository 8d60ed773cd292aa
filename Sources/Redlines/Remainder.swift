public import Manuals

/// The end of a paragraph, which in the other revision stands in paragraphs of its own.
public struct Remainder: Hashable, Sendable {
    public let blocks: [Block]
    /// Whether the first words stand in one block with the last words before them.
    public let continuesBlock: Bool
    /// The paragraphs that hold it in the other revision, in their order.
    public let holders: [ElementID]

    /// The paragraph as it is with its end.
    func completing(_ beginning: [Block]) -> [Block] {
        guard continuesBlock, case .text(let before)? = beginning.last, case .text(let after)? = blocks.first else {
            return beginning + blocks
        }
        return beginning.dropLast() + [.text(Prose(joining: [before, after]))] + blocks.dropFirst()
    }
}
