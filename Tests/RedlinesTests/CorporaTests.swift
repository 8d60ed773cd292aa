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
        let (pairs, texts) = (found.reduce(0) { $0 + $1.pairs }, found.reduce(0) { $0 + $1.texts })
        print(
            "\(corpus): \(found.count) commits, \(pairs) pairs of chapters; in \(texts) texts that changed",
            "\(marks.ours) words are marked, \(marks.git) by git diff --word-diff:", Double(marks.ours * 1_000 / max(1, marks.git)) / 1_000)
        let whole = (
            ours: found.reduce(0) { $0 + $1.whole.ours }, shown: found.reduce(0) { $0 + $1.whole.shown }, git: found.reduce(0) { $0 + $1.whole.git }
        )
        print(
            "\(corpus): in whole chapters \(whole.ours) words are marked, \(whole.git) by git diff --word-diff:",
            Double(whole.ours * 1_000 / max(1, whole.git)) / 1_000, "and \(whole.shown) are shown as marked, paragraphs that are new or gone whole")
        if Self.isWhole {
            for worst in found.flatMap(\.pairsOfChapters).sorted(by: { $0.ours - $0.git > $1.ours - $1.git }).prefix(12) {
                print("  \(worst.name): \(worst.ours) and \(worst.git)")
            }
        }
        #expect(pairs >= (Self.isWhole ? 900 : 3))
        for law in found.flatMap(\.broken).prefix(6) { Issue.record("\(law)") }
        #expect(marks.ours * 100 <= marks.git * 105)
        #expect(whole.ours * 100 <= whole.git * 105)
    }
}

/// What one commit of a history shows.
private struct Trial: Sendable {
    private(set) var broken: [String] = []
    private(set) var pairs = 0
    /// Texts that changed, and the words marked in them.
    private(set) var texts = 0
    private(set) var ours = 0
    private(set) var git = 0
    /// The words marked in each chapter that changed, where nothing is a move; counted in one text of both.
    private(set) var pairsOfChapters: [(name: String, ours: Int, shown: Int, git: Int)] = []

    var whole: (ours: Int, shown: Int, git: Int) {
        pairsOfChapters.reduce((0, 0, 0)) { ($0.0 + $1.ours, $0.1 + $1.shown, $0.2 + $1.git) }
    }

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
                pairsOfChapters.append(
                    ("\(commit.name.prefix(10)) \(change.path)", ProseRedline.wordsMarked(in: all), all.reduce(0) { $0 + $1.wordsMarked }, others))
            }
            let changed = redline.units.flatMap(\.nodes).flatMap(\.changedTexts)
            guard !changed.isEmpty, let others = try? history.wordsMarkedByGit(changed.map { ($0.oldWords, $0.newWords) }) else { continue }
            texts += changed.count
            ours += changed.reduce(0) { $0 + $1.wordsMarked }
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

extension RedlineNode {
    /// All texts in reading order: what moved stands where it went, on both sides, and the end of a paragraph that was
    /// split in the paragraphs that have it now.
    fileprivate var texts: [ProseRedline] {
        switch kind {
        case .split, .joined: []
        default: (prose.map { [$0] } ?? []) + children.flatMap(\.texts)
        }
    }

    /// The texts that stand on both sides and differ.
    fileprivate var changedTexts: [ProseRedline] {
        switch change {
        case .unchanged, .added, .deleted, .movedAway: []
        case .changed, .movedHere: (prose.map { $0.oldWords == $0.newWords ? [] : [$0] } ?? []) + children.flatMap(\.changedTexts)
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
        return Self.wordsMarked(Self.words(of: old), Self.words(of: new))
    }

    /// The words marked in texts one after another, before those that are gone and those that are new between two others
    /// are shown as blocks: a paragraph rewritten throughout is one of each.
    fileprivate static func wordsMarked(in texts: [ProseRedline]) -> Int {
        var count = 0
        var (gone, come): ([Substring], [Substring]) = ([], [])
        func close() {
            count += wordsMarked(gone, come)
            (gone, come) = ([], [])
        }
        for text in texts {
            let (before, after) = (words(of: text.rejected), words(of: text.accepted))
            if !before.isEmpty, !after.isEmpty {
                close()
                count += text.wordsMarked
            } else {
                gone += before
                come += after
            }
        }
        close()
        return count
    }

    /// The words of two texts less those both have in one order.
    private static func wordsMarked(_ before: [Substring], _ after: [Substring]) -> Int {
        var symbols = SymbolTable<Substring>()
        let (oldSymbols, newSymbols) = (before.map { symbols.symbol($0) }, after.map { symbols.symbol($0) })
        let kept = CommonSequence.mates(oldSymbols, newSymbols, symbolCount: symbols.count)?.count { $0 >= 0 } ?? 0
        return before.count + after.count - 2 * kept
    }

    private static func onOneLine(_ prose: Prose) -> String { words(of: prose).joined(separator: " ") }
    private static func words(of prose: Prose) -> [Substring] { prose.shownText.split(whereSeparator: \.isWhitespace) }
}
