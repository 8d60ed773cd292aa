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
    /// The manual, its paragraphs without their texts.
    let manual: Manual
    private let paths: [ChapterID: String]
    private let read: @Sendable (String) throws(GitError) -> [UInt8]
    private let memory = Mutex<[String: RememberedChapter]>([:])
    /// Why a chapter could not be read again.
    private let failure = Mutex<OfficeError?>(nil)

    /// Reads the outline of every chapter. Throws the diagnostics of severity `error`: what a file says on its own, and
    /// what stands twice.
    init(paths files: [String], read: @escaping @Sendable (String) throws(GitError) -> [UInt8]) throws(OfficeError) {
        self.read = read
        let reading = try Self.inFolder { () throws(GitError) in try ManualReader.readOutline(paths: files, load: read) }
        let errors = (reading.diagnostics + reading.value.diagnostics()).filter { $0.severity == .error }
        guard errors.isEmpty else { throw .diagnostics(errors) }
        manual = reading.value
        paths = Dictionary(uniqueKeysWithValues: manual.chapters.map { ($0.value.id, $0.key) })
    }

    /// The text of a chapter; one that cannot be read any more has none, and `check` says why.
    func chapter(_ id: ChapterID) -> Chapter? {
        guard let path = paths[id] else { return nil }
        do throws(OfficeError) {
            let bytes = try Self.inFolder { () throws(GitError) in try read(path) }
            if let outline = manual.chapters[path] {
                let remembered = RememberedChapter(outline, bytes: bytes)
                memory.withLock { $0[path] = remembered }
            }
            do { return try ChapterReader.read(bytes, path: path).value } catch { throw OfficeError.diagnostics([error.diagnostic]) }
        } catch {
            failure.withLock { $0 = $0 ?? error }
            return nil
        }
    }

    /// What other pages know of each chapter whose page was written, by the path of its file.
    var remembered: [String: RememberedChapter] { memory.withLock { $0 } }

    /// Throws what kept a chapter from being read again, if anything did.
    func check() throws(OfficeError) {
        if let failure = failure.withLock({ $0 }) { throw failure }
    }

    private static func inFolder<Value>(_ work: () throws(GitError) -> Value) throws(OfficeError) -> Value {
        do { return try work() } catch { throw OfficeError(.git(error)) }
    }
}
