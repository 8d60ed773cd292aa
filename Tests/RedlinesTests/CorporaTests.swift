import Foundation
import Manuals
import Testing

@testable import Redlines

/// The laws over other people's histories. By itself a test run tries a sample; `Tools/redline-trial` every commit.
@Suite("consecutive revisions of other people's texts", .enabled(if: CorpusHistory.bundle("18f-handbook") != nil, "../shared/corpora is missing"))
struct CorporaTests {
    private static let isWhole = ProcessInfo.processInfo.environment["RUBRIC_EVERY_PAIR"] != nil

    @Test(
        "obey the laws, commit by commit and chapter by chapter, with hardly more words marked than git marks",
        arguments: ["18f-handbook", "github-site-policy", "govuk-developer-docs"])
    func laws(corpus: String) throws {
        let bundle = try #require(CorpusHistory.bundle(corpus))
        let folder = FileManager.default.temporaryDirectory.appending(path: "rubric-redlines-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let history = try CorpusHistory(bundle, in: folder, step: Self.isWhole ? 1 : 90, mostFiles: Self.isWhole ? 10_000 : 12)
        let found = history.commits.mapConcurrently { Trial(of: $0, in: history) }
        let marks = (ours: found.reduce(0) { $0 + $1.ours }, git: found.reduce(0) { $0 + $1.git })
        let (pairs, compared) = (found.reduce(0) { $0 + $1.pairs }, found.reduce(0) { $0 + $1.compared })
        print(
            "\(corpus): \(found.count) commits, \(pairs) pairs of chapters; in \(compared) where nothing moved",
            "\(marks.ours) words are marked, \(marks.git) by git diff --word-diff:", Double(marks.ours * 1_000 / max(1, marks.git)) / 1_000)
        #expect(pairs >= (Self.isWhole ? 900 : 10))
        for law in found.flatMap(\.broken).prefix(6) { Issue.record("\(law)") }
        #expect(marks.ours * 100 <= marks.git * 105)
    }
}

/// What one commit of a history shows.
private struct Trial: Sendable {
    private(set) var broken: [String] = []
    private(set) var pairs = 0
    /// Pairs whose marked words are counted, and the words.
    private(set) var compared = 0
    private(set) var ours = 0
    private(set) var git = 0

    init(of commit: CorpusHistory.Commit, in history: CorpusHistory) {
        var (old, new) = (Manual(settings: ManualSettings(title: "")), Manual(settings: ManualSettings(title: "")))
        for change in commit.changes {
            let (before, after) = (history.chapter(change.old, at: change.path), history.chapter(change.new, at: change.path))
            old.chapters[change.path] = before
            new.chapters[change.path] = after
            guard let before, let after else { continue }
            pairs += 1
            let redline = ChapterRedline(old: before, new: after)
            if let law = Self.lawBroken(by: redline, before, after) { broken.append("\(commit.name) \(change.path): \(law)") }
            guard let oldBlob = change.old, let newBlob = change.new, redline.frontMatter.changes.isEmpty, let words = redline.wordsMarked,
                let others = try? history.wordsMarkedByGit(oldBlob, newBlob)
            else { continue }
            compared += 1
            ours += words
            git += others
        }
        if let law = Self.lawBroken(by: ManualRedline(old: old, new: new), old, new) { broken.append("\(commit.name): \(law)") }
    }

    private static func lawBroken(by redline: ChapterRedline, _ old: Chapter, _ new: Chapter) -> String? {
        if !isSame(redline.accepted, new) { return "accepting does not make the new chapter" }
        if !isSame(redline.rejected, old) { return "rejecting does not make the old chapter" }
        if ChapterRedline(old: new, new: old) != redline.mirrored { return "comparing backwards does not mirror" }
        if redline.isEmpty != isSame(old, new) { return "what is empty is not what is the same" }
        if !ChapterRedline(old: new, new: new).isEmpty { return "a chapter differs from itself" }
        return nil
    }

    private static func lawBroken(by redline: ManualRedline, _ old: Manual, _ new: Manual) -> String? {
        func isSame(_ one: Manual, _ other: Manual) -> Bool {
            one == other && one.chapters.allSatisfy { path, chapter in other.chapters[path].map { Self.isSame($0, chapter) } ?? false }
        }
        if !isSame(redline.accepted, new) { return "accepting does not make the new manual" }
        if !isSame(redline.rejected, old) { return "rejecting does not make the old manual" }
        if ManualRedline(old: new, new: old) != redline.mirrored { return "comparing the manuals backwards does not mirror" }
        if redline.isEmpty != isSame(old, new) { return "what is empty is not what is the same" }
        return nil
    }

    private static func isSame(_ one: Chapter, _ other: Chapter) -> Bool {
        one == other && CanonicalText.chapter(one) == CanonicalText.chapter(other) && TextForm.chapter(one) == TextForm.chapter(other)
    }
}

extension ChapterRedline {
    /// The words marked as added and deleted, before any text is shown as two blocks; nil where something moved.
    fileprivate var wordsMarked: Int? {
        var count = 0
        for unit in units {
            switch unit {
            case .movedHere, .movedAway: return nil
            case .kept(.same): continue
            case .kept(.changed), .added, .deleted:
                for node in unit.nodes {
                    guard let words = node.wordsMarked else { return nil }
                    count += words
                }
            }
        }
        return count
    }
}

extension RedlineNode {
    fileprivate var wordsMarked: Int? {
        if change == .movedHere || change == .movedAway { return nil }
        // What stands below was cut off here, or came from there; it is counted there.
        if kind == .split || kind == .joined { return 0 }
        var count = prose.map { Self.wordsMarked(in: $0) } ?? 0
        for child in children {
            guard let words = child.wordsMarked else { return nil }
            count += words
        }
        return count
    }

    private static func wordsMarked(in prose: ProseRedline) -> Int {
        if case .blocks(let old, let new, _) = prose {
            let (before, after) = (words(of: old), words(of: new))
            var symbols = SymbolTable<Substring>()
            let (oldSymbols, newSymbols) = (before.map { symbols.symbol($0) }, after.map { symbols.symbol($0) })
            let kept = CommonSequence.mates(oldSymbols, newSymbols, symbolCount: symbols.count)?.count { $0 >= 0 } ?? 0
            return before.count + after.count - 2 * kept
        }
        return prose.segments.reduce(0) { count, segment in
            switch segment {
            case .equal: count
            case .deleted(let prose), .inserted(let prose), .restyled(_, let prose): count + words(of: prose).count
            }
        }
    }

    private static func words(of prose: Prose) -> [Substring] { prose.shownText.split(whereSeparator: \.isWhitespace) }
}
