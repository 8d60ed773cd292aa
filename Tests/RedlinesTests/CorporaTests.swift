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
        let clock = ContinuousClock()
        let began = clock.now
        let history = try CorpusHistory(bundle, in: folder, step: Self.isWhole ? 1 : 90, mostFiles: Self.isWhole ? 10_000 : 12)
        let found = history.commits.mapConcurrently { Trial(of: $0, in: history) }
        let (pairs, broken) = (found.reduce(0) { $0 + $1.pairs }, found.flatMap(\.broken))
        let marked = found.flatMap(\.marked)
        let (ours, others) = (marked.reduce(0) { $0 + $1.ours }, marked.reduce(0) { $0 + $1.git })
        print(
            "\(corpus): laws of \(found.count) commits, compared whole, and of \(pairs) pairs of chapters:",
            "\(broken.count) broken, in \((clock.now - began).components.seconds) s")
        print(
            "\(corpus): \(ours) words marked in \(marked.count) chapters that changed, \(others) by git diff --word-diff:",
            Double(ours * 1_000 / max(1, others)) / 1_000)
        if Self.isWhole {
            for worst in marked.sorted(by: { $0.ours - $0.git > $1.ours - $1.git }).prefix(20) {
                print("  \(worst.name): \(worst.ours) and \(worst.git)")
            }
        }
        #expect(pairs >= (Self.isWhole ? 900 : 3))
        for law in broken.prefix(6) { Issue.record("\(law)") }
        // A handful of chapters, as a sample of the smallest history has, says nothing of the average.
        if others >= 1_000 { #expect(ours * 100 <= others * 105) }
    }
}

/// What one commit of a history shows.
private struct Trial: Sendable {
    private(set) var broken: [String] = []
    private(set) var pairs = 0
    /// The words marked in each chapter whose words changed.
    private(set) var marked: [(name: String, ours: Int, git: Int)] = []

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
            let all = redline.units.flatMap(\.nodes).flatMap(\.texts)
            if all.contains(where: { $0.oldWords != $0.newWords }),
                let others = try? history.wordsMarkedByGit(all.map { ($0.oldWords, $0.newWords) })
            {
                marked.append(("\(commit.name.prefix(10)) \(change.path)", all.reduce(0) { $0 + $1.wordsMarked }, others))
            }
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

extension RedlineNode {
    /// All texts in reading order: what moved stands where it went, on both sides, and the end of a paragraph that was
    /// split in the paragraphs that have it now.
    fileprivate var texts: [ProseRedline] {
        switch kind {
        case .split, .joined: []
        default: (prose.map { [$0] } ?? []) + children.flatMap(\.texts)
        }
    }
}

extension ProseRedline {
    fileprivate var oldWords: String { Self.onOneLine(rejected) }
    fileprivate var newWords: String { Self.onOneLine(accepted) }

    /// The words marked as added and deleted, before the text is shown as two blocks where over half of it changed.
    fileprivate var wordsMarked: Int {
        guard case .blocks(let old, let new, _) = self else {
            return segments.reduce(0) { count, segment in
                switch segment {
                case .equal, .restyled: count
                case .deleted(let prose), .inserted(let prose): count + Self.words(of: prose).count
                }
            }
        }
        let (before, after) = (Self.words(of: old), Self.words(of: new))
        var symbols = SymbolTable<Substring>()
        let (oldSymbols, newSymbols) = (before.map { symbols.symbol($0) }, after.map { symbols.symbol($0) })
        let kept = CommonSequence.mates(oldSymbols, newSymbols, symbolCount: symbols.count)?.count { $0 >= 0 } ?? 0
        return before.count + after.count - 2 * kept
    }

    private static func onOneLine(_ prose: Prose) -> String { words(of: prose).joined(separator: " ") }
    private static func words(of prose: Prose) -> [Substring] { prose.shownText.split(whereSeparator: \.isWhitespace) }
}
