import Git
import Glibc
import Manuals
import Record
import Site

/// The words of the chapters as the folder of a built site keeps them: one file of the words by number, and one of what each
/// chapter has of them, in which each build adds to the end what it read anew.
///
/// They count for nothing without the memory of the files, which says where each chapter's stand and is written last.
struct KeptWords {
    private let spelling: String
    private let words: String

    init(in site: String) {
        spelling = "\(site)/.rubric-words"
        words = "\(site)/.rubric-places"
    }

    /// The words of some chapters; nil where they are not kept, or the file holds far more of former builds than of what
    /// counts, of which there are `kept` bytes.
    func read(_ chapters: [(id: ChapterID, words: Range<Int>)], ofBytes kept: Int) -> GatheredWords? {
        guard let spelled = try? DurableFile.read(spelling, limit: Self.limit), let file = try? file(adding: true),
            file.size <= kept * 2 + Self.spare, chapters.allSatisfy({ $0.words.upperBound <= file.size })
        else { return nil }
        let found = chapters.map { (id: $0.id, words: file.bytes(at: $0.words)) }
        guard (try? file.check()) != nil else { return nil }
        return GatheredWords(spelled: spelled, of: found)
    }

    /// Where the words of all chapters are written, or, `adding`, those of some more.
    func file(adding: Bool = false) throws(OfficeError) -> ByteFile {
        try ByteFile(words, adding: adding)
    }

    /// Keeps what the words are called.
    func write(_ vocabulary: KeptVocabulary) throws(OfficeError) { try FolderFile.writeDerived(vocabulary.spelled, to: spelling) }

    func forget() {
        unlink(spelling)
        unlink(words)
    }

    private static let limit = 1 << 30
    private static let spare = 1 << 24
}
