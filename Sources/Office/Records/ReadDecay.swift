public import Editorial
public import Manuals
import Markdown
import Record

/// What decays in the manual in force unless somebody looks after it: chapters whose review is due, contacts nobody
/// confirmed, what checking the text finds, such as links that lead nowhere, and what lapses soon.
public struct ReadDecay: Sendable {
    public init() {}

    /// How long a contact holds without being confirmed, in days.
    public static let contactLife = 183

    public struct Decay: Sendable {
        /// The most overdue first.
        public let reviews: [(chapter: FrontMatter, review: ChapterReview)]
        /// The longest unconfirmed first, with how many days ago that was.
        public let contacts: [(locality: Locality, days: Int)]
        public let findings: [Diagnostic]
        public let lapses: [Lapsing]
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> Decay {
        let day = office.surroundings.now().day
        let chapters = try ReadOutline().perform(in: office).chapters.map { ($0.frontMatter, ChapterReview($0.frontMatter, on: day)) }
        let contacts = try office.proceedings().localities.map { ($0, day.daysSinceEpoch - $0.confirmed.daysSinceEpoch) }
        let tree = try office.treeInForce()
        let reading = try recorded { () throws(RecordFault) in try Manuscript.read(Draft(files: [:]), over: tree, office) }
        return Decay(
            reviews: chapters.filter { if case .overdue = $0.1 { true } else if case .soon = $0.1 { true } else { false } }
                .sorted { ($0.0.reviewBy ?? day, $0.0.id) < ($1.0.reviewBy ?? day, $1.0.id) },
            contacts: contacts.filter { $0.1 > Self.contactLife }.sorted { $0.1 > $1.1 }, findings: reading.diagnostics.filter { $0.severity > .advice },
            lapses: Lapsing.all(in: try office.proceedings(), on: day))
    }
}
