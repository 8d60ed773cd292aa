public import Editorial
public import Redlines
import Releases
import Site

/// Compares a text with the edition in force and with the revision its reader saw last.
public struct RevisitText: Sendable {
    private let againstInForce: CompareRevisions
    private let sinceSeen: CompareRevisions

    public init(_ now: CompareRevisions.Side, inForce: CompareRevisions.Side, seen: CompareRevisions.Side) {
        againstInForce = CompareRevisions(old: inForce, new: now)
        sinceSeen = CompareRevisions(old: seen, new: now)
    }

    /// A proposal's latest revision beside the text in force it was made against and the revision seen, counted from 1.
    public init(_ proposal: Proposal, seen ordinal: Int) throws(OfficeError) {
        let revisions = proposal.revisions
        guard let last = revisions.last, revisions.indices.contains(ordinal - 1) else {
            throw .refused(
                "unknown-revision", "\(proposal.id) has no revision \(ordinal).",
                remedy: revisions.count == 1 ? "It has one: say --seen 1." : "Its revisions are 1 to \(revisions.count).")
        }
        self.init(.commit(last.revision), inForce: .commit(last.base), seen: .commit(revisions[ordinal - 1].revision))
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> RevisitedText {
        RevisitedText(againstInForce: try againstInForce.perform(in: office), sinceSeen: try sinceSeen.perform(in: office))
    }

    /// Both comparisons as one page, what is new to the reader first.
    public func page(in office: Secretariat) throws(OfficeError) -> [UInt8] {
        let (whole, since) = (try againstInForce.edition(in: office), try sinceSeen.edition(in: office))
        return RevisitPage(whole, since: since).bytes()
    }
}

/// A text beside the edition in force and the revision its reader saw last.
public struct RevisitedText: Sendable {
    public let againstInForce: Comparison
    public let sinceSeen: Comparison
    public let revisit: Revisit

    init(againstInForce: Comparison, sinceSeen: Comparison) {
        self.againstInForce = againstInForce
        self.sinceSeen = sinceSeen
        revisit = Revisit(againstInForce: againstInForce.redline, sinceSeen: sinceSeen.redline)
    }

    /// Both redlines as text for a terminal; in that against the edition in force each change says whether it is new to
    /// the reader.
    public var text: String {
        Self.parts(
            since: sinceSeen.text(),
            whole: againstInForce.text { revisit.standing(of: $0).words })
    }

    /// Both change lists.
    public var summary: String { Self.parts(since: sinceSeen.summary, whole: againstInForce.summary) }

    /// Both redlines as JSON, as `RedlineJSON` documents it.
    public var json: [UInt8] {
        RedlineJSON.revisit(revisit, sinceSeen: sinceSeen.changes, againstInForce: againstInForce.changes)
    }

    private static func parts(since: String, whole: String) -> String {
        [
            "== Since you last saw it ==", "", since.isEmpty ? "Nothing changed." : since, "",
            "== Against the edition in force ==", "", whole.isEmpty ? "Nothing changed." : whole,
        ].joined(separator: "\n")
    }
}
