import Catalog

/// Reads a draft as it would be if a change were saved. Nothing is.
public struct TryDraft: Sendable {
    private let change: SaveDraft

    public init(_ change: SaveDraft) {
        self.change = change
    }

    /// The draft, and where what was written would stand in its chapter; nil when the writer has not seen what stands there
    /// now.
    public func perform(in office: Secretariat) throws(OfficeError) -> (reading: DraftReading, places: Range<Int>?)? {
        let standing = try change.standing(in: office)
        guard let edited = try change.edit(standing, office.draftTexts) else { return nil }
        return (try ReadDraft(draft: change.draft, trying: [standing.path: edited.text]).perform(in: office), edited.places)
    }
}
