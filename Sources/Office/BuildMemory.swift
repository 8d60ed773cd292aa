import Git
import Glibc
import Manuals
import Record
import Site

/// What the folder of a built site keeps of the text it was made from: of every file when it was last seen, and of every
/// chapter what other pages know of it.
///
/// It is derived, and may be deleted at any moment: then everything is made again.
struct BuildMemory {
    /// How many files the site has.
    let count: Int
    let entries: [Entry]

    /// One file of the text.
    struct Entry: Sendable {
        let path: String
        /// Size, times and place on the disk; empty for a file so fresh that a later change might not show in them.
        var stamp: String
        /// Nil for what is no chapter.
        var chapter: KnownChapter?

        /// A chapter, and where its words are kept.
        struct KnownChapter: Sendable {
            let chapter: RememberedChapter
            var words: Range<Int>
        }

        init(path: String, stamp: String, chapter: KnownChapter?) {
            self.path = path
            self.stamp = stamp
            self.chapter = chapter
        }

        /// Reads a line of the memory.
        fileprivate init?(_ line: ArraySlice<UInt8>) {
            // Of bytes of its own: those that all lines share would be waited for by one core while another counts who holds them.
            let fields = Array(line).split(separator: 0x09, omittingEmptySubsequences: false)
            guard fields.count == 2 || fields.count == 11 else { return nil }
            var chapter: KnownChapter?
            if fields.count == 11 {
                guard let start = Int(String(decoding: fields[2], as: UTF8.self)), let end = Int(String(decoding: fields[3], as: UTF8.self)),
                    start >= 0, start <= end, end <= 1 << 40, let known = RememberedChapter(fields[4...])
                else { return nil }
                chapter = KnownChapter(chapter: known, words: start..<end)
            }
            self.init(path: String(decoding: fields[0], as: UTF8.self), stamp: String(decoding: fields[1], as: UTF8.self), chapter: chapter)
        }

        /// The line of the memory, with what ends it; nil where a name holds what separates fields.
        fileprivate var line: [UInt8]? {
            var bytes: [UInt8] = []
            for (index, field) in fields.enumerated() {
                if index > 0 { bytes.append(0x09) }
                let span = field.utf8.span
                for place in span.indices where span[place] == 0x09 || span[place] == 0x0A { return nil }
                bytes.append(contentsOf: field.utf8)
            }
            if let ids = chapter?.chapter.ids {
                bytes.append(0x09)
                bytes += ids
            }
            bytes.append(0x0A)
            return bytes
        }

        /// What the line says before the ids.
        private var fields: [String] {
            guard let chapter else { return [path, stamp] }
            return [path, stamp, "\(chapter.words.lowerBound)", "\(chapter.words.upperBound)"] + chapter.chapter.fields
        }
    }

    private static let name = ".rubric-build"

    /// What a build with this program remembers in a site's folder of a text; nil when that is nothing.
    init?(in site: String, of source: String) {
        guard let bytes = try? DurableFile.read("\(site)/\(Self.name)", limit: 256 << 20) else { return nil }
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        guard let head = lines.popFirst(), head.elementsEqual(Self.head(source).utf8), let count = lines.popFirst().flatMap({ Int(String(decoding: $0, as: UTF8.self)) })
        else { return nil }
        self.count = count
        let entries = lines.filter { !$0.isEmpty }.mapConcurrently { Entry($0) }
        self.entries = entries.compactMap(\.self)
        guard self.entries.count == entries.count else { return nil }
    }

    /// Keeps in a site's folder what there is to remember of a text; not at all where a name holds what separates fields.
    ///
    /// `count` is how many files the site has; `entry` gives what is remembered of each of the text's `files`, several at once,
    /// and is held no longer than it takes to write it.
    static func write(count: Int, files: Int, in site: String, of source: String, entry: @Sendable (Int) -> Entry) throws(OfficeError) {
        let file = try FolderFile("\(site)/\(name)")
        try file.append(Array("\(head(source))\n\(count)\n".utf8))
        for start in stride(from: 0, to: files, by: linesWrittenTogether) {
            var bytes: [UInt8] = []
            for line in Array(start..<min(start + linesWrittenTogether, files)).mapConcurrently({ entry($0).line }) {
                guard let line else { return file.discard() }
                bytes += line
            }
            try file.append(bytes)
        }
        try file.placeDerived()
    }

    private static let linesWrittenTogether = 512

    /// The stamp by which a file is known to be what it was; empty for one so fresh that a change in the same moment
    /// would not show in it.
    static func trusted(_ stamp: Folder.Stamp, at second: Int) -> String { stamp.changed < second - 1 ? stamp.words : "" }

    /// Forgets what the folder of a site remembers: it is about to hold something else.
    static func forget(in site: String) { unlink("\(site)/\(name)") }

    /// What a memory starts with: another program, or a text elsewhere, is none of its business.
    private static func head(_ source: String) -> String {
        "rubric 2 \(Folder.stamp(of: "/proc/self/exe")?.words ?? "") \(Folder.resolved(source))"
    }
}
