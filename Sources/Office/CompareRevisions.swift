public import Editorial
import Git
import Manuals
import Record
public import Redlines

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
                between: try commit(old, proceedings, office), and: try commit(new, proceedings, office))
            return Comparison(
                redline: ManualRedline(old: before, new: after), old: Outline(before), new: Outline(after))
        }
    }

    private func commit(_ side: Side, _ proceedings: Proceedings, _ office: Secretariat) throws(RecordFault) -> ObjectID {
        switch side {
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

/// Two texts of a manual compared, with their numbers. Chapters and attachments that are the same in both may be left out.
public struct Comparison: Sendable {
    public let redline: ManualRedline
    private let old: Outline
    private let new: Outline

    init(redline: ManualRedline, old: Outline, new: Outline) {
        self.redline = redline
        self.old = old
        self.new = new
    }

    /// The change list under the numbers of both sides.
    public var changes: ManualChanges {
        redline.changes(numbers: UnitNumbers(old: { old.standing(of: $0)?.number }, new: { new.standing(of: $0)?.number }))
    }

    /// The change list and the changed chapters as text for a terminal.
    public var text: String {
        let changes = changes
        var lines = summary(changes)
        for entry in redline.chapters where !entry.isUnchanged {
            guard case .changed(_, let chapter) = entry else { continue }
            lines += ["", TextForm.redline(chapter)]
        }
        return lines.joined(separator: "\n")
    }

    /// The change list alone, a sentence a line under each chapter.
    public var summary: String { summary(changes).joined(separator: "\n") }

    private func summary(_ changes: ManualChanges) -> [String] {
        var lines: [String] = []
        for chapter in changes.chapters {
            lines.append("\(chapter.title)")
            lines += chapter.byImportance.map { "  \($0)" }
        }
        return lines + changes.sentences.map(\.description)
    }
}
