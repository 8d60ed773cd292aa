import Editorial
import Git
import Manuals
import Markdown
import Record
import Releases
import Synchronization

/// A manual's text of which only the outline is held: a chapter is read again when its page is written, so that memory
/// does not grow with the text.
final class TextByChapter: Sendable {
    let outline: Outline
    /// The paths of the text's other files.
    let files: [String]
    /// The files of the chapters that may cite references.
    private let citing: Set<String>
    private let paths: [ChapterID: String]
    private let read: @Sendable (String) throws(GitError) -> [UInt8]
    /// Why a chapter could not be read again.
    private let failure = FirstFailure<OfficeError>()

    /// Reads the outline of every chapter. Throws the diagnostics of severity `error`: what a file says on its own, and
    /// what stands twice.
    init(paths files: [String], read: @escaping @Sendable (String) throws(GitError) -> [UInt8]) throws(OfficeError) {
        self.read = read
        let citing = Mutex<Set<String>>([])
        let reading = try Self.inFolder { () throws(GitError) in
            try ManualReader.readSkeleton(paths: files) { path throws(GitError) in
                let bytes = try read(path)
                if ChapterReader.mayCite(bytes) { citing.withLock { _ = $0.insert(path) } }
                return bytes
            }
        }
        let manual = reading.value
        let targets = LinkTargets(manual)
        let (found, outline) = concurrently({ manual.diagnostics(targets: targets) }, { Outline(manual, targets: targets) })
        let errors = (reading.diagnostics + found).filter { $0.severity == .error }
        guard errors.isEmpty else { throw .diagnostics(errors) }
        self.outline = outline
        self.files = manual.frame.files.keys.sorted()
        paths = Dictionary(uniqueKeysWithValues: manual.chapters.map { ($0.value.id, $0.key) })
        self.citing = citing.withLock { $0 }
    }

    /// Where each chapter stands in the outline, by the path of its file.
    var placesOfChapters: [String: Int] {
        let places = outline.chapters.enumerated().compactMap { place, chapter in outline.path(of: chapter.id).map { ($0, place) } }
        return Dictionary(places, uniquingKeysWith: { first, _ in first })
    }

    /// What other pages know of the chapter at a place of the outline.
    func remembered(at place: Int) -> RememberedChapter {
        let chapter = outline.chapters[place]
        return RememberedChapter(chapter.skeleton, isCiting: outline.path(of: chapter.id).map(citing.contains) ?? false)
    }

    /// The text of a chapter; one that cannot be read any more has none, and `check` says why.
    func chapter(_ id: ChapterID) -> Chapter? {
        guard let path = paths[id] else { return nil }
        return failure.noting { () throws(OfficeError) in
            let bytes = try Self.inFolder { () throws(GitError) in try read(path) }
            do throws(UnreadableText) { return try ChapterReader.chapter(bytes, path: path) } catch { throw .diagnostics([error.diagnostic]) }
        }
    }

    /// Throws what kept a chapter from being read again, if anything did.
    func check() throws(OfficeError) {
        try failure.check()
    }

    private static func inFolder<Value>(_ work: () throws(GitError) -> Value) throws(OfficeError) -> Value {
        do { return try work() } catch { throw OfficeError(.git(error)) }
    }
}
