public import Editorial
import Git
import Manuals
import Record
import Redlines
import Releases
import Site

/// Compares two texts of a manual: releases, days, revisions, or a proposal with what it was made against.
public struct CompareRevisions: Sendable {
    private let old: Side
    private let new: Side

    /// One side, by a name people use: a release, a day (`2022-05-14`), or a commit, branch or tag.
    public enum Side: Sendable {
        case named(String)
        case commit(Revision)
    }

    public init(old: Side, new: Side) {
        self.old = old
        self.new = new
    }

    /// A proposal's latest revision against the text it was made from.
    public static func proposal(_ proposal: Proposal) -> CompareRevisions? {
        proposal.revisions.last.map { CompareRevisions(old: .commit($0.base), new: .commit($0.revision)) }
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> Comparison {
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let (before, after) = try office.shelf.differences(
                between: try old.commit(proceedings, office), and: try new.commit(proceedings, office))
            return Comparison(old: before, new: after)
        }
    }

    /// The text as an edition that is no release, against the older one.
    func edition(in office: Secretariat) throws(OfficeError) -> Edition {
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let before = try office.shelf.volume(at: try old.commit(proceedings, office)).manual
            let after = try office.shelf.volume(at: try new.commit(proceedings, office)).manual
            return EditionReading.unreleased(after, since: before)
        }
    }

    /// What changed, as one page.
    public func page(in office: Secretariat) throws(OfficeError) -> [UInt8] {
        RevisitPage(try edition(in: office)).bytes()
    }
}

extension CompareRevisions.Side {
    fileprivate func commit(_ proceedings: Proceedings, _ office: Secretariat) throws(RecordFault) -> ObjectID {
        switch self {
        case .commit(let revision): return try ObjectID(revision)
        case .named(let name):
            if let revision = ReleaseName(name).flatMap({ proceedings.releases[$0]?.state.commit }) { return try ObjectID(revision) }
            if let day = CalendarDay(name) {
                let edition = try ruled { () throws(Refusal) in try proceedings.knownEdition(on: day) }
                guard let revision = edition.state.commit else { throw .git(.notFound(what: "the text of release \(edition.name)")) }
                return try ObjectID(revision)
            }
            return try inGit { () throws(GitError) in try office.repository.resolve(name) }
        }
    }
}
