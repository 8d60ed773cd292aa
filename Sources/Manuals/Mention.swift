/// Something that a text mentions and that may be missing.
public enum Mention: Hashable, Sendable {
    /// A link, by its address.
    case link(String)
    case image(Image)
    /// `[](#target)`
    case crossReference(String)
    case citation(ReferenceID)
    /// `[^label]`
    case footnoteCall(FootnoteLabel)
    /// `[^label]: …`
    case footnoteText(FootnoteLabel)
}

/// Where a file mentions something.
public struct PlacedMention: Hashable, Sendable {
    public let mention: Mention
    public let place: TextPlace

    public init(_ mention: Mention, at place: TextPlace) {
        self.mention = mention
        self.place = place
    }
}

/// The places where a chapter's file mentions things, for one walk through the chapter.
///
/// A rule that a mention breaks is broken by all of its kind, so that the first one found is the first one that stands
/// there, and so on.
struct MentionPlaces {
    private let all: [PlacedMention]
    private var places: [Mention: ArraySlice<TextPlace>]?

    init(_ all: [PlacedMention]) {
        self.all = all
    }

    /// The place of the next such mention; the line given where it is not known.
    mutating func next(_ mention: Mention, inUnitAt line: Int) -> TextPlace {
        var known = places ?? Dictionary(grouping: all, by: \.mention).mapValues { $0.map(\.place)[...] }
        let place = known[mention]?.popFirst()
        places = known
        return place ?? TextPlace(line: line)
    }
}
